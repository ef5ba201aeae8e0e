/** Calls in, voicemail and transcripts. */
@ApplicationModule(allowedDependencies = {"kernel", "company", "customer", "journal", "followup"})
@NullMarked
package dev.ringback.calling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
