package dev.ringback.calling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message left instead of talking to somebody. Its parts become known one by one, in any order. */
public record Voicemail(
        Instant leftAt,
        @Nullable Integer seconds,
        @Nullable String recordingUrl,
        @Nullable String transcript) {

    Voicemail recorded(int length, String url) {
        return new Voicemail(leftAt, length, url, transcript);
    }

    Voicemail transcribed(String words) {
        return new Voicemail(leftAt, seconds, recordingUrl, words);
    }
}
