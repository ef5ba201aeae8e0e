package dev.ringback.kernel;

/** Keeps secrets at rest, encrypted under the installation's key. */
public interface Vault {

    /** What may be stored. Sealing twice gives two different texts. */
    String seal(Secret secret);

    /** What was sealed.
     *
     * @throws IllegalStateException when it was sealed under another key, or altered since */
    Secret open(String sealed);
}
