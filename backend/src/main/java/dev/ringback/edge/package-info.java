/** What anybody may cost us before we know who they are: connections, bytes, time, and lines in the log; and where the metrics are read. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package dev.ringback.edge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
