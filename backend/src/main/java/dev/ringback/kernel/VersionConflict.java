package dev.ringback.kernel;

/** Others wrote first, every time it was tried: nothing is wrong, and trying again soon will do. */
public final class VersionConflict extends RuntimeException implements CarriesNoData {

    private static final long serialVersionUID = 1L;

    public VersionConflict() {
        super("Others kept changing the same thing at this moment, so this change was not made. Try again.");
    }

    public UserError userError() {
        return new UserError(UserErrorCode.VERSION_CONFLICT, null, String.valueOf(getMessage()));
    }
}
