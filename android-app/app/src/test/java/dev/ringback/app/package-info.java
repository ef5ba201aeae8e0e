/** What the app's tests share: a desk, an outbox and a session that are only memory, and people with names. */
@NullMarked
package dev.ringback.app;

import org.jspecify.annotations.NullMarked;
