/** Calls to addresses that somebody else gave us: resolved, pinned, bounded, never private. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package dev.ringback.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
