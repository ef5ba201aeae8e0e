package dev.ringback.kernel;

import org.jspecify.annotations.Nullable;

/** Something the caller of a mutation can put right. */
public record UserError(UserErrorCode code, @Nullable String field, String message) {}
