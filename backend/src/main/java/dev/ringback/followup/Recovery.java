package dev.ringback.followup;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** That a caller was won back: computed from the records that show it, never from anything sent. The earliest evidence comes first. */
public record Recovery(List<RecoveryEvidence> evidence) {

    public Recovery {
        evidence = List.copyOf(evidence);
    }

    /** Empty while nothing shows it. */
    static Optional<Recovery> of(FollowUp it) {
        var all = Stream.of(booking(it), callbacks(it), it.recorded().stream())
                .flatMap(each -> each)
                .sorted(Comparator.comparing(RecoveryEvidence::at))
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(new Recovery(all));
    }

    private static Stream<RecoveryEvidence> booking(FollowUp it) {
        var booking = it.booking();
        return booking == null
                ? Stream.empty()
                : Stream.of(new RecoveryEvidence(ProofOfRecovery.BOOKING, booking.at(), booking.visitId(), null, null));
    }

    private static Stream<RecoveryEvidence> callbacks(FollowUp it) {
        return it.attempts().stream()
                .filter(CallAttempt::isConversation)
                .filter(call -> Objects.requireNonNullElse(call.seconds(), 0) > 0)
                .map(call -> new RecoveryEvidence(
                        ProofOfRecovery.CONFIRMED_CALLBACK,
                        call.at(),
                        call.id(),
                        call.member(),
                        call.seconds() + " s"));
    }

    /** What showed it first. */
    public ProofOfRecovery proof() {
        return evidence.getFirst().proof();
    }

    public Instant at() {
        return evidence.getFirst().at();
    }
}
