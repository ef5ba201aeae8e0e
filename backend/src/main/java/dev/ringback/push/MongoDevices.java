package dev.ringback.push;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Secret;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Phones in MongoDB, one document a token. */
@Repository
class MongoDevices implements Devices {

    private final MongoCollection<Document> devices;

    MongoDevices(MongoDatabase database) {
        this.devices = database.getCollection("devices");
        // of
        devices.createIndex(Indexes.ascending("company", "member"));
    }

    @Override
    public void put(Device device) {
        devices.replaceOne(
                eq("_id", device.id().value()),
                new Document("company", device.company().value())
                        .append("member", device.member().value())
                        .append("pushToken", device.pushToken().reveal())
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
        return devices.find(and(
                        eq("company", company.value()),
                        in("member", members.stream().map(MemberId::value).toList())))
                .map(MongoDevices::read)
                .into(new ArrayList<>());
    }

    @Override
    public void drop(Device device) {
        devices.deleteOne(and(eq("_id", device.id().value()), eq("registeredAt", Date.from(device.registeredAt()))));
    }

    private static Device read(Document it) {
        return new Device(
                new DeviceId(it.getString("_id")),
                new CompanyId(it.getString("company")),
                new MemberId(it.getString("member")),
                new Secret(it.getString("pushToken")),
                it.getDate("registeredAt").toInstant());
    }
}
