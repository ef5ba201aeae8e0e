package dev.ringback.texting;

import dev.ringback.company.Staff;
import dev.ringback.followup.FollowUpService;
import dev.ringback.followup.TextSent;
import dev.ringback.followup.TextSent.Effect;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.JournalListener;
import dev.ringback.wording.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a follow-up where the wording of a text stands for, once the carrier has taken the text. */
@Component
class WriteBack implements JournalListener {

    private final Texts texts;
    private final FollowUpService followUps;
    private final Staff staff;

    WriteBack(Texts texts, FollowUpService followUps, Staff staff) {
        this.texts = texts;
        this.followUps = followUps;
        this.staff = staff;
    }

    @Override
    public String name() {
        return "text-write-back";
    }

    @Override
    public void on(JournalEntry entry) {
        if (entry.event() instanceof TextChanged changed && changed.proof().isTaken()) {
            texts.find(entry.company(), changed.text()).ifPresent(this::write);
        }
    }

    private void write(TextMessage text) {
        if (text.followUp() == null || text.direction() == Direction.INBOUND) {
            return;
        }
        var template = text.words().template();
        var author = text.author() == null
                ? null
                : staff.find(text.company(), text.author()).orElse(null);
        followUps.texted(
                text.company(),
                text.followUp(),
                new TextSent(
                        text.id().value(),
                        text.createdAt(),
                        author,
                        template == null ? null : template.name(),
                        effect(template)));
    }

    private static Effect effect(@Nullable Template template) {
        return switch (template) {
            case null -> Effect.AWAITS_REPLY;
            case MISSED_CALL -> Effect.AWAITS_REPLY;
            case CALLBACK_OPENING -> Effect.OPENS_CONVERSATION;
            case URGENT_TRIAGE -> Effect.ASKS_FOR_DANGER;
            case BOOKING_OFFER -> Effect.OFFERS_BOOKING;
            case ESTIMATE_DETAILS -> Effect.ASKS_FOR_DETAILS;
            case NO_ANSWER_AFTER_CALLBACK -> Effect.TRIED_TO_CALL;
            case EXISTING_CUSTOMER -> Effect.ASKS_EXISTING_CUSTOMER;
            case NOT_A_FIT -> Effect.DECLINES;
            case ON_MY_WAY, DELAY, REVIEW_REQUEST, OPT_OUT_CONFIRMATION, HELP_ANSWER, TEST -> Effect.NONE;
        };
    }
}
