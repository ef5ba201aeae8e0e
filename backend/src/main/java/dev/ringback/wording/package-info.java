/** What our texts say: each company's prepared wordings, how long they are, and what they promise. */
@ApplicationModule(allowedDependencies = {"kernel", "company"})
@NullMarked
package dev.ringback.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
