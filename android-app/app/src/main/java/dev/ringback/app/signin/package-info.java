/** The screen that leads to the server's sign-in page. */
@NullMarked
package dev.ringback.app.signin;

import org.jspecify.annotations.NullMarked;
