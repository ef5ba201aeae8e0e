package dev.ringback.calling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message left instead of talking to somebody. Its parts become known one by one, in any order. */
public record Voicemail(
        Instant leftAt,
        @Nullable Integer seconds,
        @Nullable String recordingUrl,
        @Nullable String transcript) {

    /** Of two recordings of one call the longer one is it, and of two of a length always the same. */
    Voicemail recorded(int length, String url) {
        var known = seconds == null ? -1 : seconds;
        var isMore = length > known || (length == known && recordingUrl != null && url.compareTo(recordingUrl) > 0);
        return isMore ? new Voicemail(leftAt, length, url, transcript) : this;
    }

    /** Likewise of two readings. */
    Voicemail transcribed(String words) {
        var isMore = transcript == null
                || words.length() > transcript.length()
                || (words.length() == transcript.length() && words.compareTo(transcript) > 0);
        return isMore ? new Voicemail(leftAt, seconds, recordingUrl, words) : this;
    }
}
