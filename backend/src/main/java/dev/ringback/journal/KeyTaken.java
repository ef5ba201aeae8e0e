package dev.ringback.journal;

import dev.ringback.kernel.CarriesNoData;

/** A change would have given a document a unique key that another one holds. However often it is written, it meets that one. */
public final class KeyTaken extends RuntimeException implements CarriesNoData {

    private static final long serialVersionUID = 1L;

    // Without the driver's own words: they quote the key, which may be somebody's number.
    KeyTaken() {
        super("Another document holds a key of this one.");
    }
}
