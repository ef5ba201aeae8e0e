package dev.ringback.texting;

/**
 * A picture, sound or document that came with a text.
 *
 * @param contentType such as {@code image/jpeg}
 * @param providerUrl where the carrier keeps it, which takes the company's own account to open
 */
public record Media(String contentType, String providerUrl) {}
