package dev.ringback.calling;

import dev.ringback.kernel.Member;

/** What came of it when somebody who was called pressed a key. */
public sealed interface KeyPressed {

    /** The work is theirs. */
    record Claimed() implements KeyPressed {}

    /** Somebody else was faster. */
    record HeldBy(Member other) implements KeyPressed {}

    /** The work is done. */
    record Closed() implements KeyPressed {}

    /** They pressed another key, or may not claim any more. */
    record NotClaimed() implements KeyPressed {}
}
