/** Words everyone uses. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.ringback.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
