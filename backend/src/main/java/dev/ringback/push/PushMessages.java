package dev.ringback.push;

import java.time.Duration;
import java.util.Optional;

/** What was pushed to whom, and what came of it. */
interface PushMessages {

    /** Stores a new one; false when it is there already. */
    boolean insert(PushMessage message);

    /** Takes one that is due to be sent, until the lease is over. */
    Optional<PushMessage> takeDue(Duration lease);

    /** Writes only if the stored version is still the one that was read, and says whether it did. */
    boolean replace(PushMessage message);
}
