/** Who is on call, and who is told next while work waits. */
@ApplicationModule(
        allowedDependencies = {"kernel", "company", "journal", "followup", "flood", "push", "texting", "calling"})
@NullMarked
package dev.ringback.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
