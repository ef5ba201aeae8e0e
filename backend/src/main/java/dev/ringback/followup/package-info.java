/** The work: open, claim, release, assign, complete; due times; the live feed. */
@ApplicationModule(allowedDependencies = {"kernel", "company", "customer", "evidence", "journal"})
@NullMarked
package dev.ringback.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
