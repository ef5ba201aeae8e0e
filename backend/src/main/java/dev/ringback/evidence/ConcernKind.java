package dev.ringback.evidence;

/** Why a person should look at something that is not urgent by itself. */
public enum ConcernKind {
    /** An unhappy caller: a refund, a bad review, a lawyer. */
    COMPLAINT,
    /** Somebody promised a time, a price or a free return. */
    PROMISE
}
