@NullMarked
package dev.ringback.app.push;

import org.jspecify.annotations.NullMarked;
