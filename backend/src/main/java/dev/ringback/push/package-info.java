/** Which phones to wake, and whether the push service took the message. */
@ApplicationModule(allowedDependencies = {"kernel", "company", "journal", "followup", "flood"})
@NullMarked
package dev.ringback.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
