/** What the contract promises of itself. */
@NullMarked
package dev.ringback.schema;

import org.jspecify.annotations.NullMarked;
