package dev.ringback.visit;

import dev.ringback.kernel.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of setting out. Public because texting adds the On My Way to it. */
public record StartEnRoutePayload(@Nullable Visit visit, List<UserError> userErrors) {}
