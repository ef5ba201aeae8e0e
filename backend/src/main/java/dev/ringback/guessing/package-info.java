/** How often who may try a secret: a password on the sign-in page, or a partner's at the token endpoint. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package dev.ringback.guessing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
