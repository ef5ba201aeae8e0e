/** Tests of what screens share. */
@NullMarked
package dev.ringback.app.ui;

import org.jspecify.annotations.NullMarked;
