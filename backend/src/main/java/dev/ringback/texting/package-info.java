/** Every text in or out and its proof; the only door to a customer's phone. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "company",
            "customer",
            "journal",
            "followup",
            "visit",
            "consent",
            "evidence",
            "wording"
        })
@NullMarked
package dev.ringback.texting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
