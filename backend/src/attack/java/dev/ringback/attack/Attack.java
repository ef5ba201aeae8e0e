package dev.ringback.attack;

/** One way to wear the server out, bounded in count and time. */
interface Attack {

    String name();

    Outcome against(Target target) throws Exception;
}
