package dev.ringback.evidence;

/** What words around a finding can tell of it. */
enum Cue {
    /** It has been put right. */
    SETTLED,
    /** The thing itself was repaired: these words stand right before it. */
    REPAIRED,
    /** It was a season or more ago. */
    LONG_AGO,
    /** Somebody worked on the thing once, which says nothing of what it does today. */
    EARLIER_WORK,
    /** Paper about it: an invoice, a letter for the insurance. */
    PAPER,
    /** It could be so. */
    SUPPOSED,
    /** It was so at somebody else's. */
    ELSEWHERE
}
