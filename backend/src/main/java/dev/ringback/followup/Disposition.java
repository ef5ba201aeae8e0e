package dev.ringback.followup;

/** How a follow-up ended. */
public enum Disposition {
    COMPLETED(Status.CLOSED_COMPLETED),
    NO_RESPONSE(Status.CLOSED_NO_RESPONSE),
    NOT_A_FIT(Status.CLOSED_NOT_A_FIT),
    ANSWERED(Status.CLOSED_COMPLETED);

    private final Status status;

    Disposition(Status status) {
        this.status = status;
    }

    Status status() {
        return status;
    }
}
