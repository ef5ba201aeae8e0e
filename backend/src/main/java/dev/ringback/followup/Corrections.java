package dev.ringback.followup;

import static java.util.Objects.requireNonNullElse;

import dev.ringback.company.Staff;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.InvalidInput;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what somebody puts right about a follow-up: what they leave out stays as it is. */
@Component
class Corrections {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_SUMMARY = 5_000;

    private final Staff staff;

    Corrections(Staff staff) {
        this.staff = staff;
    }

    record Input(
            String followUpId,
            @Nullable Long expectedVersion,
            @Nullable Category category,
            @Nullable String addressedToId,
            @Nullable String callerName,
            @Nullable String summary,
            @Nullable String idempotencyKey) {}

    FollowUpService.Decision of(Input input, Member by) {
        var name = Text.optional("callerName", input.callerName(), LONGEST_NAME);
        var summary = Text.optional("summary", input.summary(), LONGEST_SUMMARY);
        return (it, now) -> {
            var category = requireNonNullElse(input.category(), it.category());
            var present = it.matter().addressedTo();
            var id = input.addressedToId() == null && present != null && category == Category.PERSONAL_MESSAGE
                    ? present.id().value()
                    : input.addressedToId();
            var matter = new Matter(
                    category,
                    addressee(by.company(), category, id),
                    requireNonNullElse(summary, it.summary()),
                    it.matter().transcript());
            var caller = it.caller();
            var named = name == null ? caller : new Caller(name, caller.number(), caller.identity());
            return it.edit(matter, named, by, now);
        };
    }

    /** Whom a message is for: a personal one names a member, and nothing else does.
     *
     * @throws InvalidInput when the category and the member do not go together */
    @Nullable
    Member addressee(CompanyId company, Category category, @Nullable String id) {
        if (category != Category.PERSONAL_MESSAGE) {
            if (id != null) {
                throw new InvalidInput("addressedToId", "Only a PERSONAL_MESSAGE is addressed to a member.");
            }
            return null;
        }
        if (id == null) {
            throw new InvalidInput(
                    "addressedToId", "A PERSONAL_MESSAGE names the member it is for; `staff` lists them.");
        }
        return staff.find(company, new MemberId(id))
                .orElseThrow(() ->
                        new InvalidInput("addressedToId", "Nobody on the staff has this id; `staff` lists everybody."));
    }
}
