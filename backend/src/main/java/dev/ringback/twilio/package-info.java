/** The only room that knows Twilio: signed webhooks in, gateways out. */
@ApplicationModule(allowedDependencies = {"kernel", "company", "texting", "calling", "outbound"})
@NullMarked
package dev.ringback.twilio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
