package dev.ringback.outbound;

import org.jspecify.annotations.Nullable;

/** What came of calling an address that somebody else gave us. */
public sealed interface OutboundOutcome {

    /** It answered, well or not; what an error says of a type that is not taken is left out. */
    record Answered(int status, @Nullable String contentType, byte[] content) implements OutboundOutcome {

        /** Names no content, which is somebody's. */
        @Override
        public String toString() {
            return "Answered[%d, %d bytes]".formatted(status, content.length);
        }
    }

    /** We do not call it, or do not go where it sends us. */
    record NotAllowed(Why why) implements OutboundOutcome {

        /** What is wrong with it. */
        public enum Why {
            NO_ADDRESS,
            NOT_HTTPS,
            CREDENTIALS,
            PRIVATE_NETWORK,
            SENT_ELSEWHERE,
            SENT_ON_TOO_OFTEN
        }
    }

    /** It answered with what we do not take. */
    record NotTaken(Why why) implements OutboundOutcome {

        /** What is wrong with the answer. */
        public enum Why {
            TOO_LARGE,
            OTHER_TYPE,
            COMPRESSED
        }
    }

    /** No whole answer came. What was posted may have arrived all the same, unless the host could not be found or reached. */
    record Unanswered(Why why) implements OutboundOutcome {

        /** What kept it. */
        public enum Why {
            UNKNOWN_HOST,
            UNREACHABLE,
            NOT_TRUSTED,
            BROKEN_OFF,
            TOO_SLOW
        }
    }

    /** So many others were being called that its turn did not come in time. Nothing was sent. */
    record Busy() implements OutboundOutcome {}
}
