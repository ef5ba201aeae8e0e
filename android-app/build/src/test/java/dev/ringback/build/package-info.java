@NullMarked
package dev.ringback.build;

import org.jspecify.annotations.NullMarked;
