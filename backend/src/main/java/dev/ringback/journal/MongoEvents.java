package dev.ringback.journal;

import org.bson.Document;

/** An event as a document: {@code type} and {@code eventId} for looking it up, {@code data} as it is. */
final class MongoEvents {

    private MongoEvents() {}

    static Document write(Event event, EventCodec codec) {
        return new Document("type", event.getClass().getSimpleName())
                .append("eventId", event.eventId())
                .append("data", Document.parse(codec.write(event)));
    }

    static Event read(Document it, EventCodec codec) {
        return codec.read(it.getString("type"), it.get("data", Document.class).toJson());
    }
}
