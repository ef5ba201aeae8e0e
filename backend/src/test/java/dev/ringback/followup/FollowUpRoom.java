package dev.ringback.followup;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.OLIVIA;

import com.mongodb.client.MongoDatabase;
import dev.ringback.CompaniesInMemory;
import dev.ringback.company.Company;
import dev.ringback.company.StaffRoom;
import dev.ringback.customer.CustomerService;
import dev.ringback.evidence.ReadByDefault;
import dev.ringback.journal.Journaling;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.PhoneNumber;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The whole room on a test's database, at Northside. */
public final class FollowUpRoom {

    public final FollowUpService service;

    private final Company company;
    private final Clock clock;

    public FollowUpRoom(
            MongoDatabase database, Journaling journaling, CustomerService customers, Company company, Clock clock) {
        this(new MongoFollowUps(database, journaling), database, customers, company, clock);
    }

    /** The follow-ups themselves are kept in memory. */
    public FollowUpRoom(
            FollowUpsInMemory followUps,
            MongoDatabase database,
            CustomerService customers,
            Company company,
            Clock clock) {
        this((FollowUps) followUps, database, customers, company, clock);
    }

    private FollowUpRoom(
            FollowUps followUps, MongoDatabase database, CustomerService customers, Company company, Clock clock) {
        this.company = company;
        this.clock = clock;
        this.service = new FollowUpService(
                followUps,
                customers,
                ReadByDefault.service(database),
                CompaniesInMemory.of(company),
                StaffRoom.on(database, OLIVIA, DAN, DANA, LUIS),
                clock);
    }

    /** A call that nobody answered. */
    public FollowUp missedCall(String contactId, PhoneNumber from) {
        return service.open(company, FollowUpSamples.missedCall(contactId, from, clock.instant()));
    }

    public FollowUp closed(FollowUp followUp, Member by) {
        return FollowUpSamples.done(
                service.change(by, followUp.id(), (it, now) -> it.complete(Disposition.NOT_A_FIT, null, by, now)));
    }

    public FollowUp released(FollowUp followUp, Member by) {
        return FollowUpSamples.done(service.release(by, followUp.id()));
    }

    public FollowUp assigned(FollowUp followUp, Member to, Member by) {
        return FollowUpSamples.done(service.assign(by, followUp.id(), to.id()));
    }

    /** The same once somebody has claimed it. */
    public static FollowUp claimed(FollowUp followUp, Member by) {
        return FollowUpSamples.done(followUp.claim(by, null, followUp.openedAt()));
    }

    /** Who has it now. */
    public Optional<Member> holder(FollowUpId id) {
        return service.find(ID, id).map(FollowUp::claim).map(Claim::member);
    }

    /** What it is about, in a line. */
    public static String summary(FollowUp followUp) {
        return followUp.matter().summary();
    }

    /** Why a person must look at it. */
    public static Set<ReviewReason> reviewReasons(FollowUp followUp) {
        return followUp.review() == null
                ? Set.of()
                : followUp.review().causes().stream().map(Review.Cause::reason).collect(Collectors.toUnmodifiableSet());
    }
}
