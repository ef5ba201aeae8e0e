/** Calls in, voicemail and transcripts, and calls to the staff when work waits; owns the port CallGateway. */
@ApplicationModule(allowedDependencies = {"kernel", "company", "customer", "journal", "followup"})
@NullMarked
package dev.ringback.calling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
