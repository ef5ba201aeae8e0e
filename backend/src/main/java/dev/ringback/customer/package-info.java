/** Who we serve, and whose number this is. */
@ApplicationModule(allowedDependencies = {"kernel", "company", "journal"})
@NullMarked
package dev.ringback.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
