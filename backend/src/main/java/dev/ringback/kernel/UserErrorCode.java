package dev.ringback.kernel;

/** Why a mutation was refused, for programs. */
public enum UserErrorCode {
    ALREADY_CLAIMED,
    ALREADY_CLOSED,
    NOT_FOUND,
    FORBIDDEN,
    INVALID_INPUT,
    INVALID_PHONE_NUMBER,
    INVALID_TRANSITION,
    VERSION_CONFLICT,
    IDEMPOTENCY_CONFLICT,
    IDEMPOTENCY_IN_PROGRESS
}
