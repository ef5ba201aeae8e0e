/** Tests of the screens of visits. */
@NullMarked
package dev.ringback.app.visit;

import org.jspecify.annotations.NullMarked;
