/** The only room that knows Firebase Cloud Messaging. */
@ApplicationModule(allowedDependencies = {"kernel", "push"})
@NullMarked
package dev.ringback.firebase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
