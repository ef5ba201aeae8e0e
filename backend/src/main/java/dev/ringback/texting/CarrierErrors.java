package dev.ringback.texting;

/** The meaning of the carrier's error codes. */
public interface CarrierErrors {

    /** The code for a text that was not handed over in time to be of use. */
    String TOO_LATE = "TOO_LATE";

    /** What this code means; somebody must look at one that is not known. */
    CarrierError explain(String code);
}
