package dev.ringback.platform;

import dev.ringback.kernel.Asker;
import graphql.ExecutionInput;
import graphql.GraphQLContext;
import graphql.execution.FetchedValue;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One answer while it is written: how many fields and bytes it has, and how long it has taken. What grows beyond measure, or takes too long, or
 * is awaited by nobody any more, is ended.
 */
final class Answer {

    static final int MOST_FIELDS = 50_000;
    static final int MOST_BYTES = 4 * 1024 * 1024;
    static final int MOST_SECONDS = 10;

    private static final int FIELDS_BETWEEN_LOOKS = 16;
    static final String NO_ROOM = "Too much of what was answered has not been taken in. Read it, and ask again.";
    /** What a name, a colon, a comma and quotes take beside a name and a value. */
    private static final int BYTES_AROUND = 6;

    private final ExecutionInput input;
    private final @Nullable Asker asker;
    private final OpenAnswers.@Nullable Room room;
    private final boolean mayBeEnded;
    private final long deadline;
    private final long estimate;
    private final long given;
    private final AtomicLong fields = new AtomicLong();
    private final AtomicLong points = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable String why;
    private volatile boolean hasNoRoom;

    /**
     * @param estimate what it was reckoned to cost
     * @param given the part of this that was spent on reading what it was given
     * @param mayBeEnded whether it may be left unfinished: what a mutation has done is told
     * @param asker whoever waits for it, as far as can be seen
     * @param room where it is held until it has been taken in; null when it needs none
     */
    Answer(
            ExecutionInput input,
            long estimate,
            long given,
            boolean mayBeEnded,
            @Nullable Asker asker,
            OpenAnswers.@Nullable Room room) {
        this.room = room;
        this.asker = asker;
        this.input = input;
        this.estimate = estimate;
        this.given = given;
        this.mayBeEnded = mayBeEnded;
        this.deadline = System.nanoTime() + MOST_SECONDS * 1_000_000_000L;
    }

    static @Nullable Answer of(GraphQLContext context) {
        return context.get(Answer.class);
    }

    /** Counts a field, with the work behind it, and a value that is about to be written. */
    void count(String name, @Nullable Object value, long weight) {
        var counted = fields.incrementAndGet();
        points.addAndGet(1 + weight);
        var written = bytes.addAndGet(BYTES_AROUND + name.length() + length(value));
        if (counted > MOST_FIELDS) {
            end("The answer has more than %,d fields. Ask for fewer rows or fields.".formatted(MOST_FIELDS));
        } else if (written > MOST_BYTES) {
            end("The answer has more than %d MiB. Ask for fewer rows or fields.".formatted(MOST_BYTES >> 20));
        } else if (mayBeEnded && room != null && !room.hold(written)) {
            hasNoRoom = true;
            end(NO_ROOM);
        } else if (counted % FIELDS_BETWEEN_LOOKS == 0) {
            look();
        }
    }

    private void look() {
        if (System.nanoTime() > deadline) {
            end("The answer took more than %d seconds. Ask for fewer rows or fields.".formatted(MOST_SECONDS));
        } else if (mayBeEnded && asker != null && asker.isGone()) {
            end("Nobody waits for the answer any more.");
        }
    }

    /** In UTF-8, as far as matters. */
    private static long length(@Nullable Object value) {
        return switch (value) {
            case String text -> text.length();
            case Optional<?> perhaps -> length(perhaps.orElse(null));
            case FetchedValue fetched -> length(fetched.getFetchedValue());
            // The parts of its elements are counted by themselves, unless they are texts.
            case Collection<?> many ->
                many.stream()
                        .mapToLong(it -> it instanceof String text ? BYTES_AROUND + text.length() : 0)
                        .sum();
            case null, default -> 8;
        };
    }

    void end(String because) {
        if (mayBeEnded && ended.compareAndSet(false, true)) {
            why = because;
            input.cancel();
        }
    }

    /** Why it was ended; null when it was not. */
    @Nullable
    String why() {
        return why;
    }

    /** Whether it was ended because others are not taken in. */
    boolean hasNoRoom() {
        return hasNoRoom;
    }

    long estimate() {
        return estimate;
    }

    /** What it has cost in the end. */
    long cost() {
        return given + points.get();
    }
}
