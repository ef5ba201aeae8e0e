package dev.ringback.push;

import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.Member;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Writes down what phones say became of the messages to them. */
@Service
class PushReports {

    private final PushMessages messages;
    private final Clock clock;

    PushReports(PushMessages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Notes how far a message to this member got. Repeating it changes nothing; empty when there is no such message to them.
     *
     * @param at by the phone's clock: what it puts into the future happened now
     */
    Optional<PushReceipt> note(Member member, String messageId, PhoneReport report, Instant at) {
        var now = clock.instant();
        return Attempts.untilNotOvertaken(() -> {
            var message = messages.find(member.company(), messageId)
                    .filter(it -> it.member().equals(member.id()));
            if (message.isEmpty()) {
                return Optional.of(Optional.empty());
            }
            var reported = message.get().reported(report.proof, at.isAfter(now) ? now : at);
            return reported.equals(message.get()) || messages.replace(reported)
                    ? Optional.of(Optional.of(reported.receipt()))
                    : Optional.empty();
        });
    }
}
