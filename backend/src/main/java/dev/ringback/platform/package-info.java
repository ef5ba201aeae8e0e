/** Wiring without business words: GraphQL limits and errors, idempotency, the database, secrets at rest, request ids. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package dev.ringback.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
