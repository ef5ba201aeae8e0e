/** Sign-in: which server, who is signed in, and the tokens that say so. */
@NullMarked
package dev.ringback.app.session;

import org.jspecify.annotations.NullMarked;
