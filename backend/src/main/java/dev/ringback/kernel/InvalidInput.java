package dev.ringback.kernel;

import org.jspecify.annotations.Nullable;

/** A value that cannot be used. The message is for the person who sent it: what is wrong, and what to do. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final UserErrorCode code;
    private final @Nullable String field;

    public InvalidInput(@Nullable String field, String message) {
        this(UserErrorCode.INVALID_INPUT, field, message);
    }

    public InvalidInput(UserErrorCode code, @Nullable String field, String message) {
        super(message);
        this.code = code;
        this.field = field;
    }

    public UserError userError() {
        return new UserError(code, field, String.valueOf(getMessage()));
    }
}
