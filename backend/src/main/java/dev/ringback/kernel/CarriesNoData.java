package dev.ringback.kernel;

/** An exception whose message, and that of its cause, holds nothing that anybody said, typed or sent: it may stand in a log. */
public interface CarriesNoData {}
