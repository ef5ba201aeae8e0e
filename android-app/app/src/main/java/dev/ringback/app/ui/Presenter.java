package dev.ringback.app.ui;

import dev.ringback.app.api.ApiException;
import dev.ringback.app.desk.Desk.Listening;
import dev.ringback.app.outbox.Tap;
import dev.ringback.app.outbox.TapKind;
import dev.ringback.app.session.Session.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Says what a screen shows. It reads what the phone knows, renders it, and does so again whenever something of it may read differently; beside
 * that it asks the server, which may take long and holds nothing up.
 */
public abstract class Presenter<S> {

    /** Shows a state. */
    public interface View<S> {
        void render(S state);
    }

    private final Parts parts;
    private final Executor asking;
    private final View<S> view;
    private final AtomicBoolean readingIsDue = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile ApiException.@Nullable Reason trouble;
    private volatile boolean shown;
    private List<Listening> listenings = List.of();

    /**
     * @param asking where the server is asked: apart from the phone's own reading, so that no tap waits behind a slow answer
     */
    protected Presenter(Parts parts, Executor asking, View<S> view) {
        this.parts = parts;
        this.asking = asking;
        this.view = view;
    }

    /** The screen is seen from now on. */
    public final void start() {
        shown = true;
        listenings = List.of(
                parts.desk().listen(this::readAgain),
                parts.outbox().listen(this::readAgain),
                parts.session().listen(this::readAgain));
        refresh();
    }

    /** The screen is not seen any more. */
    public final void stop() {
        shown = false;
        listenings.forEach(Listening::close);
        listenings = List.of();
    }

    /** Asks the server how things stand. */
    public final void refresh() {
        if (parts.session().standing() instanceof SignedIn) {
            ask(this::askServer);
        } else {
            readAgain();
        }
    }

    /** Reads and renders once more; several wishes at once are one reading. */
    public final void readAgain() {
        if (!readingIsDue.getAndSet(true)) {
            parts.background().execute(this::readAndRender);
        }
    }

    /** What the screen shows, read from the phone alone. */
    protected abstract S read(Situation situation, List<Tap> taps);

    /** Asks the server for what the screen shows. */
    protected abstract void askServer() throws ApiException;

    /** Does something with the phone's own store, in the order of the taps. */
    protected final void act(Runnable action) {
        parts.background().execute(action);
    }

    /** Asks the server something; whether that went well is part of the situation. */
    protected final void ask(Question question) {
        asked.incrementAndGet();
        readAgain();
        asking.execute(() -> {
            try {
                question.ask();
                trouble = null;
            } catch (ApiException e) {
                trouble = e.reason();
            } finally {
                asked.decrementAndGet();
                readAgain();
            }
        });
    }

    protected final Parts parts() {
        return parts;
    }

    /** The day it is where the phone is. */
    protected final LocalDate today() {
        return parts.clock().instant().atZone(parts.clock().getZone()).toLocalDate();
    }

    /** When a day begins where the phone is. */
    protected final Instant beginOf(LocalDate day) {
        return day.atStartOfDay(parts.clock().getZone()).toInstant();
    }

    /** Something that only the server knows. */
    @FunctionalInterface
    protected interface Question {
        void ask() throws ApiException;
    }

    private void readAndRender() {
        readingIsDue.set(false);
        if (!shown) {
            return;
        }
        var taps = parts.outbox().taps();
        var state = read(situation(taps), taps);
        parts.screen().execute(() -> {
            if (shown) {
                view.render(state);
            }
        });
    }

    private Situation situation(List<Tap> taps) {
        var waiting = (int) taps.stream()
                .filter(tap -> tap.isPending() && tap.kind() != TapKind.MARK_READ)
                .count();
        var refused = (int) taps.stream().filter(tap -> !tap.isPending()).count();
        return new Situation(
                parts.clock().instant(),
                parts.session().standing(),
                asked.get() > 0,
                trouble,
                parts.desk().inboxReadAt().orElse(null),
                parts.desk().isLive(),
                waiting,
                refused);
    }
}
