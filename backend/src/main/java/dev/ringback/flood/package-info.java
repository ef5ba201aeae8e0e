/** How much one phone is told in a while, and what is gathered instead: nobody who opens follow-ups can flood it. */
@ApplicationModule(allowedDependencies = {"kernel", "company", "journal", "followup"})
@NullMarked
package dev.ringback.flood;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
