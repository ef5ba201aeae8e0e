package dev.ringback.escalation;

import static dev.ringback.kernel.Permission.CHANGE_SETTINGS;

import dev.ringback.company.SettingsChange;
import dev.ringback.kernel.Actor;
import dev.ringback.kernel.Member;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rota in the shape of the schema, as far as somebody may see it. */
record OnCallView(
        String timeZone,
        List<Member> members,
        String firstTurn,
        int turnDays,
        String handover,
        List<AlertNumber> alertNumbers,
        List<CoveredSpan> swaps,
        List<SettingsChange> changes,
        long version) {

    record AlertNumber(Member member, String phoneNumber) {}

    record CoveredSpan(
            String id,
            Instant from,
            Instant until,
            @Nullable Member member,
            Member arrangedBy,
            Instant arrangedAt) {}

    /** One turn in the shape of the schema. */
    record Turn(
            Instant from,
            Instant until,
            Member member,
            @Nullable Member backup,
            @Nullable Member insteadOf,
            @Nullable String swapId) {

        static Turn of(Shift it, Watch watch) {
            return new Turn(
                    it.from(),
                    it.until(),
                    watch.member(it.member()).orElseThrow(),
                    watch.member(it.backup()).orElse(null),
                    watch.member(it.insteadOf()).orElse(null),
                    it.swap());
        }
    }

    static OnCallView of(Watch watch, Actor viewer, Instant now) {
        var rota = watch.rota();
        return new OnCallView(
                watch.duty().zone().getId(),
                rota.order().stream().flatMap(it -> watch.member(it).stream()).toList(),
                rota.firstTurn().toString(),
                rota.turnDays(),
                rota.handover().toString(),
                watch.staff().stream()
                        .filter(it ->
                                viewer.role().isDispatching() || it.id().value().equals(viewer.reference()))
                        .flatMap(it -> watch.number(it).stream().map(number -> new AlertNumber(it, number.e164())))
                        .toList(),
                rota.swaps().stream()
                        .filter(it -> it.until().isAfter(now))
                        .map(it -> new CoveredSpan(
                                it.id(),
                                it.from(),
                                it.until(),
                                watch.member(it.member()).orElse(null),
                                it.by(),
                                it.at()))
                        .toList(),
                viewer.may(CHANGE_SETTINGS) ? rota.changes() : List.of(),
                rota.version());
    }

    /** Who is on call at one moment. */
    record OnCall(
            @Nullable Member primary,
            @Nullable Member backup,
            @Nullable Member insteadOf,
            @Nullable Instant until) {

        static OnCall of(Watch watch, Instant at) {
            var shift = watch.duty().at(at);
            return new OnCall(
                    watch.onCall(at).orElse(null),
                    watch.backup(at).orElse(null),
                    shift.map(Shift::insteadOf).flatMap(watch::member).orElse(null),
                    shift.map(Shift::until).orElse(null));
        }
    }
}
