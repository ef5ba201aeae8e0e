/** A load program: what the API gives beside a bare handler of the same data, and how soon a missed call is seen. */
@NullMarked
package dev.ringback.bench;

import org.jspecify.annotations.NullMarked;
