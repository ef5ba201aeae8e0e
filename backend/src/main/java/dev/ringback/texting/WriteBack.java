package dev.ringback.texting;

import dev.ringback.company.Staff;
import dev.ringback.followup.FollowUpService;
import dev.ringback.followup.Stage;
import dev.ringback.followup.Status;
import dev.ringback.followup.TextSent;
import dev.ringback.journal.JournalEntry;
import dev.ringback.journal.JournalListener;
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
                        template == null || template.status() == null ? null : Status.valueOf(template.status()),
                        template == null || template.stage() == null ? null : Stage.valueOf(template.stage())));
    }
}
