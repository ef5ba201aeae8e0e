package dev.ringback.customer;

import org.jspecify.annotations.Nullable;

/** Where a customer has work done. */
record Address(String text, @Nullable String postalCode) {

    /** The address, followed by its postal code when it does not say it itself. */
    String whole() {
        return postalCode == null || text.contains(postalCode) ? text : text + " " + postalCode;
    }

    /** Whether what a caller tells may well be this address: the same words, or the same ZIP or postal code. */
    boolean agreesWith(String told) {
        var words = Spelling.words(told);
        return words.equals(Spelling.words(text))
                || (postalCode != null && (' ' + words + ' ').contains(' ' + Spelling.words(postalCode) + ' '));
    }
}
