package dev.ringback.app.outbox;

import dev.ringback.app.desk.Desk.Listening;
import java.util.List;
import java.util.Map;

/** Where taps wait for the server. Reading and writing is on the phone alone, for a background thread. */
public interface Outbox {

    /**
     * Keeps a tap, and has it sent as soon as there is signal.
     *
     * @param input the operation's input without its subject: text, numbers or times as the API has them
     */
    Tap add(TapKind kind, String subjectId, Map<String, ?> input);

    /** All that wait or were refused, in the order of the taps. */
    List<Tap> taps();

    /** Forgets a refused tap that the person has seen. */
    void dismiss(String tapId);

    /** Sends a refused tap once more, behind all others. */
    void retry(String tapId);

    /** Takes back a tap that was not sent yet; false when it is too late. */
    boolean takeBack(String tapId);

    /** Calls back, on any thread, whenever {@link #taps} changes; the handle ends it. */
    Listening listen(Runnable changed);
}
