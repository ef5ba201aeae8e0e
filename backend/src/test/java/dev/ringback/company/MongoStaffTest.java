package dev.ringback.company;

import dev.ringback.TestDatabase;

class MongoStaffTest extends StaffContract {

    MongoStaffTest() {
        super(new MongoStaff(new TestDatabase().open()));
    }
}
