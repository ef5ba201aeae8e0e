package dev.ringback.company;

import com.mongodb.client.MongoDatabase;
import dev.ringback.kernel.Member;
import java.util.Arrays;

/** Who works where, on a test's database. */
public final class StaffRoom {

    private StaffRoom() {}

    public static Staff on(MongoDatabase database, Member... members) {
        var staff = new MongoStaff(database);
        Arrays.stream(members).forEach(staff::put);
        return staff;
    }
}
