package dev.ringback.kernel;

/** Where the outside world reaches this installation, without a slash at the end: the token issuer, and the base of webhooks. */
public record PublicUrl(String origin) {

    public String of(String path) {
        return origin + path;
    }
}
