/** Visits: booked, en route. */
@ApplicationModule(allowedDependencies = {"kernel", "company", "customer", "journal", "followup"})
@NullMarked
package dev.ringback.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
