/** The screens of one customer: the texts, and everything else that passed. */
@NullMarked
package dev.ringback.app.customer;

import org.jspecify.annotations.NullMarked;
