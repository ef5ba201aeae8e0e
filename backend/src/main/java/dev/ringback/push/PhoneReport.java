package dev.ringback.push;

/** How far a message got, by the phone's own word. */
enum PhoneReport {
    RECEIVED(PushState.RECEIVED),
    OPENED(PushState.OPENED),
    ACTED(PushState.ACTED);

    final PushState proof;

    PhoneReport(PushState proof) {
        this.proof = proof;
    }
}
