/** A company's settings: who it is, its numbers and sources, hours and windows, carrier and staff. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package dev.ringback.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
