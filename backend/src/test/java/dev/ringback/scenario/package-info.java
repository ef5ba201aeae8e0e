/** What a stranger would try, over real HTTP against a whole server. */
@NullMarked
package dev.ringback.scenario;

import org.jspecify.annotations.NullMarked;
