package dev.ringback.visit;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.ID;
import static dev.ringback.Northside.LUIS;

import com.mongodb.client.MongoDatabase;
import dev.ringback.CompaniesInMemory;
import dev.ringback.company.Company;
import dev.ringback.company.StaffRoom;
import dev.ringback.customer.CustomerService;
import dev.ringback.followup.FollowUpService;
import dev.ringback.journal.Journaling;
import java.time.Clock;

/** The whole room on a test's database, at Northside. */
public final class VisitRoom {

    public final VisitService service;

    private final Visits visits;
    private final Clock clock;

    public VisitRoom(
            MongoDatabase database,
            Journaling journaling,
            CustomerService customers,
            FollowUpService followUps,
            Company company,
            Clock clock) {
        this.clock = clock;
        this.visits = new MongoVisits(database, journaling);
        this.service = new VisitService(
                visits,
                customers,
                followUps,
                CompaniesInMemory.of(company),
                StaffRoom.on(database, DAN, DANA, LUIS),
                clock);
    }

    /** Dana's, at Rosa's. */
    public Visit scheduled(String id) {
        visits.insert(VisitTest.scheduled(id));
        return visits.find(ID, new VisitId(id)).orElseThrow();
    }

    /** Dana is on the way to Rosa. */
    public Visit underway(String id) {
        scheduled(id);
        return made(id, (by, it, tap) -> it.enRoute(by, 25, tap));
    }

    public Visit arrived(String id) {
        return made(id, (by, it, tap) -> it.arrive(by, tap));
    }

    /** Dana turned round, and sets out to Rosa again. */
    public Visit underwayAgain(String id) {
        made(id, (by, it, tap) -> it.turnBack(by, tap));
        return made(id, (by, it, tap) -> it.enRoute(by, 25, new Tap(tap.at().plusSeconds(1), tap.heardAt())));
    }

    private Visit made(String id, VisitService.MakeVisit making) {
        service.make(DANA, new VisitId(id), null, making);
        return visits.find(ID, new VisitId(id)).orElseThrow();
    }
}
