package dev.ringback.contact;

/** What passed between a company and a customer. */
enum ContactKind {
    CALL,
    VOICEMAIL,
    TEXT,
    FOLLOW_UP,
    VISIT,
    NOTE,
    FOLLOW_UP_NOTE
}
