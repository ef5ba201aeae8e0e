package dev.ringback.flood;

import dev.ringback.company.Companies;
import dev.ringback.company.Staff;
import dev.ringback.followup.FollowUpService;
import dev.ringback.followup.Informant;
import dev.ringback.followup.Opening;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Role;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;

/** Has the owner look at whoever opens more urgent work than a phone is told of: once a day for each. */
@Service
class FloodReviews {

    private final FollowUpService followUps;
    private final Companies companies;
    private final Staff staff;
    private final Clock clock;

    FloodReviews(FollowUpService followUps, Companies companies, Staff staff, Clock clock) {
        this.followUps = followUps;
        this.companies = companies;
        this.staff = staff;
        this.clock = clock;
    }

    /** Safe to repeat. */
    void open(CompanyId company, Informant informant) {
        var now = clock.instant();
        var day = now.atZone(ZoneOffset.UTC).toLocalDate();
        var owner = staff.of(company).stream()
                .filter(it -> it.role() == Role.OWNER)
                .findFirst()
                .orElse(null);
        followUps.open(
                companies.get(company), Opening.ofFlood("flood/" + informant.key() + "/" + day, informant, owner, now));
    }
}
