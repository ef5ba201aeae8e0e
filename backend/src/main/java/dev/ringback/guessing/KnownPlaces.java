package dev.ringback.guessing;

/** Where names have come in from. Only who knows a secret adds to them, and they are forgotten in time. */
interface KnownPlaces {

    boolean contains(String key);

    void add(String key);
}
