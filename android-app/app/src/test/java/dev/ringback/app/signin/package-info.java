/** Tests of the sign-in screen. */
@NullMarked
package dev.ringback.app.signin;

import org.jspecify.annotations.NullMarked;
