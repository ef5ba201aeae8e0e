/** One history per customer, built from what the other rooms announce; never called by a rule. */
@ApplicationModule(
        allowedDependencies = {"kernel", "company", "customer", "journal", "followup", "calling", "texting", "visit"})
@NullMarked
package dev.ringback.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
