/** Who may come in, and how an installation gets its first people. */
@ApplicationModule(allowedDependencies = {"kernel", "company", "guessing"})
@NullMarked
package dev.ringback.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
