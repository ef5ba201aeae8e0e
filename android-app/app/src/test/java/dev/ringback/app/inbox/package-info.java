/** Tests of the inbox. */
@NullMarked
package dev.ringback.app.inbox;

import org.jspecify.annotations.NullMarked;
