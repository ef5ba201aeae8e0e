/** The screen of who is signed in where. */
@NullMarked
package dev.ringback.app.account;

import org.jspecify.annotations.NullMarked;
