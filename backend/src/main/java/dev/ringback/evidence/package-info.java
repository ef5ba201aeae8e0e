/** What a caller's own words say, with the words and their places. */
@ApplicationModule(allowedDependencies = {"kernel", "company"})
@NullMarked
package dev.ringback.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
