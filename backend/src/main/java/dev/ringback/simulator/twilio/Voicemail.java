package dev.ringback.simulator.twilio;

import dev.ringback.simulator.twilio.SimulatedAccounts.Account;
import java.time.Instant;
import java.util.Map;
import org.w3c.dom.Element;

/** What a caller says after the tone: it is recorded, and later transcribed. */
final class Voicemail {

    private static final int WORDS_A_MINUTE = 150;

    private final String transcript;
    private final Instant startedAt;
    private final String recordingSid = Sids.recording();
    private final String recordingUrl;

    Voicemail(Account account, String transcript, Instant startedAt) {
        this.transcript = transcript;
        this.startedAt = startedAt;
        this.recordingUrl =
                "https://api.twilio.com/2010-04-01/Accounts/" + account.sid() + "/Recordings/" + recordingSid;
    }

    int seconds() {
        return 1 + transcript.split("\\s+").length * 60 / WORDS_A_MINUTE;
    }

    void leave(PlayedCall call, Twiml twiml, Element record) {
        // Without an action, Twilio asks the same URL again.
        call.post(
                twiml.url(record, "action").orElse(twiml.url()),
                "in-progress",
                Map.of(
                        "RecordingSid",
                        recordingSid,
                        "RecordingUrl",
                        recordingUrl,
                        "RecordingDuration",
                        String.valueOf(seconds()),
                        "Digits",
                        "hangup"));
        twiml.url(record, "recordingStatusCallback").ifPresent(url -> tellRecording(call, url));
        twiml.url(record, "transcribeCallback").ifPresent(url -> tellTranscript(call, url));
    }

    private void tellRecording(PlayedCall call, String url) {
        call.postBare(
                url,
                Map.of(
                        "RecordingSid",
                        recordingSid,
                        "RecordingUrl",
                        recordingUrl,
                        "RecordingStatus",
                        "completed",
                        "RecordingDuration",
                        String.valueOf(seconds()),
                        "RecordingChannels",
                        "1",
                        "RecordingSource",
                        "RecordVerb",
                        "RecordingStartTime",
                        TwilioDates.write(startedAt)));
    }

    private void tellTranscript(PlayedCall call, String url) {
        var transcriptionSid = Sids.transcription();
        call.post(
                url,
                "completed",
                Map.of(
                        "TranscriptionSid", transcriptionSid,
                        "TranscriptionText", transcript,
                        "TranscriptionStatus", "completed",
                        "TranscriptionType", "fast",
                        "TranscriptionUrl", recordingUrl + "/Transcriptions/" + transcriptionSid,
                        "RecordingSid", recordingSid,
                        "RecordingUrl", recordingUrl));
    }
}
