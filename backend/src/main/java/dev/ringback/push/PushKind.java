package dev.ringback.push;

/** What a phone is told. */
public enum PushKind {
    /** There is urgent work that nobody has taken. */
    URGENT_FOLLOW_UP,
    /** A dispatcher handed its owner a follow-up. */
    FOLLOW_UP_ASSIGNED,
    /** Its owner has a follow-up no more, by somebody else's hand or by doing nothing. */
    FOLLOW_UP_LOST,
    /** A customer wrote: to the technician on the way to them, to who has their follow-up, or to whoever directs the work. */
    CUSTOMER_WROTE,
    /** Work was left lying, and it is its owner's turn to see to it. */
    ESCALATION,
    /** Somebody else saw to it: the notification is to go. Shows and sounds nothing. */
    WITHDRAWN;

    /** Whether it comes of what somebody outside does, who can do it any number of times: then no phone is flooded with it. */
    boolean isAlarm() {
        return this == URGENT_FOLLOW_UP || this == CUSTOMER_WROTE || this == ESCALATION;
    }

    /** Whether somebody sees it at once. */
    boolean isVisible() {
        return this != WITHDRAWN;
    }
}
