package dev.ringback.escalation;

import dev.ringback.calling.AlertCall;
import dev.ringback.flood.Gathered;
import dev.ringback.kernel.Member;
import dev.ringback.push.PushReceipt;
import dev.ringback.push.PushState;
import dev.ringback.texting.Proof;
import dev.ringback.texting.TextMessage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A step and what became of it, as far as anybody has said.
 *
 * @param together with what it is told; null when it was told by itself
 */
record StepReceipt(
        int run,
        @Nullable Member who,
        Rung.By by,
        Instant dueAt,
        StepState state,
        @Nullable Instant toldAt,
        @Nullable Instant receivedAt,
        @Nullable Instant openedAt,
        @Nullable Instant actedAt,
        @Nullable Integer callSeconds,
        Step.@Nullable Skip skipReason,
        @Nullable String failure,
        Gathered.@Nullable Together together) {

    /** A step of which nobody has said anything yet. */
    static StepReceipt of(Step step, boolean stopped) {
        var skip = step.isBegun() && stopped ? Step.Skip.TAKEN_MEANWHILE : step.skip();
        var state = skip == null ? StepState.BEGUN : StepState.SKIPPED;
        return new StepReceipt(
                step.run(),
                step.member(),
                step.by(),
                step.dueAt(),
                state,
                null,
                null,
                null,
                null,
                null,
                skip,
                null,
                null);
    }

    /** A step that is told together with others. */
    static StepReceipt of(Step step, Optional<Gathered.Together> together) {
        return new StepReceipt(
                step.run(),
                step.member(),
                step.by(),
                step.dueAt(),
                StepState.SKIPPED,
                null,
                null,
                null,
                null,
                null,
                Step.Skip.GATHERED,
                null,
                together.orElse(null));
    }

    /** What the phones of one member said; the furthest any of them got counts. */
    static StepReceipt of(Step step, List<PushReceipt> phones) {
        var told = first(phones, PushReceipt::acceptedAt);
        var received = first(phones, PushReceipt::receivedAt);
        var opened = first(phones, PushReceipt::openedAt);
        var acted = first(phones, PushReceipt::actedAt);
        var failed = phones.stream().allMatch(it -> it.state() == PushState.FAILED || it.state() == PushState.EXPIRED);
        return receipt(
                step,
                failed ? StepState.FAILED : furthest(told, received, opened, acted),
                told,
                received,
                opened,
                acted,
                null,
                failed ? phones.stream().map(StepReceipt::failure).findFirst().orElse(null) : null);
    }

    private static String failure(PushReceipt push) {
        return Objects.requireNonNullElse(push.failure(), push.state() == PushState.EXPIRED ? "expired" : "failed");
    }

    static StepReceipt of(Step step, TextMessage text) {
        var told = text.takenAt().orElse(null);
        var received = text.deliveredAt().orElse(null);
        var failed =
                text.proof() == Proof.FAILED || text.proof() == Proof.UNDELIVERED || text.proof() == Proof.NO_CONTACT;
        return receipt(
                step,
                failed ? StepState.FAILED : furthest(told, received, null, null),
                told,
                received,
                null,
                null,
                null,
                failed ? failure(text) : null);
    }

    private static String failure(TextMessage text) {
        return text.noContactReason() == null
                ? Objects.requireNonNullElse(text.errorCode(), "failed")
                : words(text.noContactReason().name());
    }

    static StepReceipt of(Step step, AlertCall call) {
        var failed = switch (call.status()) {
            case NO_ANSWER, BUSY, FAILED, CANCELLED -> true;
            case QUEUED, UNCONFIRMED, ACCEPTED, RINGING, ANSWERED, COMPLETED -> false;
        };
        return receipt(
                step,
                failed ? StepState.FAILED : furthest(call.takenAt(), null, call.answeredAt(), call.pressedAt()),
                call.takenAt(),
                null,
                call.answeredAt(),
                call.pressedAt(),
                call.seconds(),
                failed
                        ? Objects.requireNonNullElse(
                                call.errorCode(), words(call.status().name()))
                        : null);
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static StepReceipt receipt(
            Step step,
            StepState state,
            @Nullable Instant told,
            @Nullable Instant received,
            @Nullable Instant opened,
            @Nullable Instant acted,
            @Nullable Integer seconds,
            @Nullable String failure) {
        return new StepReceipt(
                step.run(),
                step.member(),
                step.by(),
                step.dueAt(),
                state,
                told,
                received,
                opened,
                acted,
                seconds,
                null,
                failure,
                null);
    }

    private static StepState furthest(
            @Nullable Instant told, @Nullable Instant received, @Nullable Instant opened, @Nullable Instant acted) {
        if (acted != null) {
            return StepState.ACTED;
        }
        if (opened != null) {
            return StepState.OPENED;
        }
        if (received != null) {
            return StepState.RECEIVED;
        }
        return told == null ? StepState.BEGUN : StepState.TOLD;
    }

    private static @Nullable Instant first(List<PushReceipt> phones, Function<PushReceipt, @Nullable Instant> which) {
        return phones.stream()
                .map(which)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
