/** Ringback's backend: one package per room. */
@NullMarked
package dev.ringback;

import org.jspecify.annotations.NullMarked;
