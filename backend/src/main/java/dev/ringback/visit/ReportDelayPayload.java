package dev.ringback.visit;

import dev.ringback.kernel.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of {@code reportDelay}.
 *
 * @param delay null when it is not later by enough to tell the customer
 */
public record ReportDelayPayload(
        @Nullable Visit visit, @Nullable Delay delay, List<UserError> userErrors) {}
