package dev.ringback.flood;

/** Where summaries leave the house, owned here and kept by whoever has the door. */
public interface SummaryDoor {

    Door door();

    /** Tells a phone of one piece of work, and that there is more like it. The same key twice tells once. */
    void tell(Phone phone, News news, Gathered.Together more);
}
