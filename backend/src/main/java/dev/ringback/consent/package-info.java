/** The ledger of opt-ins and opt-outs; may we text this number for this purpose. */
@ApplicationModule(allowedDependencies = {"kernel", "company"})
@NullMarked
package dev.ringback.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
