/** The phone's own database. */
@NullMarked
package dev.ringback.app.store;

import org.jspecify.annotations.NullMarked;
