@NullMarked
package dev.ringback.outbound;

import org.jspecify.annotations.NullMarked;
