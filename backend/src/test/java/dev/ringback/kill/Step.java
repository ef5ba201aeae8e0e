package dev.ringback.kill;

/** A boundary between two steps of sending a text, as it can be seen from the database and from the carrier. */
enum Step {
    BEFORE_STORING,
    AFTER_STORING,
    BEFORE_TAKING,
    AFTER_TAKING,
    BEFORE_NOTING_THE_HANDOVER,
    AFTER_NOTING_THE_HANDOVER,
    /** The carrier has been asked, and has not taken the text. */
    BEFORE_THE_CARRIER_TAKES_IT,
    /** The carrier has taken the text, and has not answered. */
    BEFORE_THE_CARRIER_ANSWERS,
    BEFORE_NOTING_THE_ANSWER,
    AFTER_NOTING_THE_ANSWER,
    BEFORE_THE_JOURNAL,
    AFTER_THE_JOURNAL,
    /** What may have been taken is looked for in the carrier's list. */
    BEFORE_THE_LIST_ANSWERS
}
