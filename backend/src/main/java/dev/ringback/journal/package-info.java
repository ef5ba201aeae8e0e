/** What happened, in order, per company: numbered entries, at-least-once delivery, replay after a cursor. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package dev.ringback.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
