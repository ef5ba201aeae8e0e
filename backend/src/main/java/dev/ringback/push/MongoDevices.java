package dev.ringback.push;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.ringback.journal.MongoKeys;
import dev.ringback.kernel.Attempts;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Phones in MongoDB, one document an install. */
@Repository
class MongoDevices implements Devices {

    private final MongoCollection<Document> devices;

    MongoDevices(MongoDatabase database) {
        this.devices = database.getCollection("devices");
        // of
        devices.createIndex(Indexes.ascending("company", "member"));
        // put: a token is held by one phone
        devices.createIndex(Indexes.ascending("pushToken"), new IndexOptions().unique(true));
        // dropOlderThan
        devices.createIndex(Indexes.ascending("registeredAt"));
    }

    @Override
    public void put(Device device) {
        Attempts.untilWritten(() -> {
            // Another phone may come by the token in between: then it is taken away again.
            devices.deleteMany(and(
                    eq("pushToken", device.pushToken().reveal()),
                    ne("_id", device.id().value())));
            return MongoKeys.insertUnlessTaken(() -> replace(device));
        });
    }

    private void replace(Device device) {
        devices.replaceOne(
                eq("_id", device.id().value()),
                new Document("company", device.company().value())
                        .append("member", device.member().value())
                        .append("pushToken", device.pushToken().reveal())
                        .append("appVersion", device.appVersion())
                        .append("registeredAt", Date.from(device.registeredAt())),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Device> find(CompanyId company, DeviceId id) {
        return Optional.ofNullable(devices.find(and(eq("_id", id.value()), eq("company", company.value())))
                        .first())
                .map(MongoDevices::read);
    }

    @Override
    public List<Device> of(CompanyId company, Collection<MemberId> members) {
        return list(and(
                eq("company", company.value()),
                in("member", members.stream().map(MemberId::value).toList())));
    }

    @Override
    public List<Device> of(CompanyId company) {
        return list(eq("company", company.value()));
    }

    private List<Device> list(Bson filter) {
        return devices.find(filter)
                .sort(Sorts.descending("registeredAt"))
                .map(MongoDevices::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean drop(Device device) {
        return devices.deleteOne(and(
                                eq("_id", device.id().value()),
                                eq("company", device.company().value()),
                                eq("pushToken", device.pushToken().reveal()),
                                eq("registeredAt", Date.from(device.registeredAt()))))
                        .getDeletedCount()
                == 1;
    }

    @Override
    public void dropOlderThan(Instant registeredAt) {
        devices.deleteMany(lte("registeredAt", Date.from(registeredAt)));
    }

    private static Device read(Document it) {
        return new Device(
                new DeviceId(it.getString("_id")),
                new CompanyId(it.getString("company")),
                new MemberId(it.getString("member")),
                new Secret(it.getString("pushToken")),
                it.getString("appVersion"),
                it.getDate("registeredAt").toInstant());
    }
}
