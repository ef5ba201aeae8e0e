@NullMarked
package dev.ringback.app;

import org.jspecify.annotations.NullMarked;
