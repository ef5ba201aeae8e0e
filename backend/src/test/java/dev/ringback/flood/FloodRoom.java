package dev.ringback.flood;

import static dev.ringback.Northside.DAN;
import static dev.ringback.Northside.DANA;
import static dev.ringback.Northside.LUIS;
import static dev.ringback.Northside.OLIVIA;

import com.mongodb.client.MongoDatabase;
import dev.ringback.CompaniesInMemory;
import dev.ringback.company.Company;
import dev.ringback.company.StaffRoom;
import dev.ringback.followup.FollowUpService;
import dev.ringback.journal.TestJournaling;
import java.time.Clock;

/** The whole room on a test's database. */
public final class FloodRoom {

    private FloodRoom() {}

    public static FloodGuard guard(MongoDatabase database, FollowUpService followUps, Company company, Clock clock) {
        return new FloodGuard(
                new MongoPhoneLoads(database, new TestJournaling(database, clock).journaling),
                new FloodReviews(
                        followUps,
                        CompaniesInMemory.of(company),
                        StaffRoom.on(database, OLIVIA, DAN, DANA, LUIS),
                        clock),
                clock);
    }
}
