/** Tests of the screens of a customer. */
@NullMarked
package dev.ringback.app.customer;

import org.jspecify.annotations.NullMarked;
