/** Demo only: a Twilio and an FCM that answer on this machine in the vendors' own protocols, and the pages to play with them. */
@ApplicationModule(allowedDependencies = {"kernel", "company", "escalation"})
@NullMarked
package dev.ringback.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
