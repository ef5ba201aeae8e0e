/** Wake-ups from the server: this phone's registration, what they show, and what became of them. */
@NullMarked
package dev.ringback.app.push;

import org.jspecify.annotations.NullMarked;
