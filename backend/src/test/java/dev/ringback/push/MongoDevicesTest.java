package dev.ringback.push;

import dev.ringback.TestDatabase;

class MongoDevicesTest extends DevicesContract {

    MongoDevicesTest() {
        super(new MongoDevices(new TestDatabase().open()));
    }
}
