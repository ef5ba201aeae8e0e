@NullMarked
package dev.ringback.app.api;

import org.jspecify.annotations.NullMarked;
