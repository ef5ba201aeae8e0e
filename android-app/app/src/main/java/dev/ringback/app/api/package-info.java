/** The server's GraphQL API: its operations, its nouns, and what may go wrong on the way. Knows no screen. */
@NullMarked
package dev.ringback.app.api;

import org.jspecify.annotations.NullMarked;
