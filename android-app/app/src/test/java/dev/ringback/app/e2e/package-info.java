@NullMarked
package dev.ringback.app.e2e;

import org.jspecify.annotations.NullMarked;
