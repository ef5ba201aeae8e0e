/** WebSockets in the words of graphql-transport-ws: what is said over them, and what each may hold. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package dev.ringback.socket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
