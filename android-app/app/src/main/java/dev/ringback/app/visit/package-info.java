/** The screens of the technician's day and of one visit. */
@NullMarked
package dev.ringback.app.visit;

import org.jspecify.annotations.NullMarked;
