package dev.ringback.kernel;

/** The memory that everybody shares for what they send, from its first byte until it has been answered. */
public interface SharedMemory {

    /** The most that one request or message may have, in bytes. */
    int MOST = 512 * 1024;

    /** So much of each is not counted: the number of connections bounds it, and small ones are read even when nothing is left. */
    int FREE = 4 * 1024;

    /** Takes this many bytes for somebody, unless that is too much; says whether it did. */
    boolean take(Object whose, long bytes);

    void give(Object whose, long bytes);
}
