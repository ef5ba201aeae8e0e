package dev.ringback.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.ringback.kernel.Cursor;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The page that {@link InboxPages} asks for, the same JSON content, written by hand. */
final class BareInbox extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    private final transient MongoCollection<Document> followUps;
    private final transient MongoCollection<Document> customers;

    BareInbox(MongoDatabase database) {
        this.followUps = database.getCollection("followUps");
        this.customers = database.getCollection("customers");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var rows = followUps
                .find(and(eq("company", Desk.COMPANY), eq("open", true)))
                .projection(Projections.exclude("pendingEvents", "pendingSince", "searchText", "transcript", "changes"))
                .sort(Sorts.ascending("inboxKey"))
                .limit(ROWS + 1)
                .into(new ArrayList<>());
        var page = rows.subList(0, Math.min(ROWS, rows.size()));
        var names = customerNames(page);
        var now = Instant.now();
        response.setContentType("application/json");
        try (var json = Caller.JSON.createGenerator(response.getOutputStream())) {
            json.writeStartObject().writeObjectPropertyStart("data").writeObjectPropertyStart("followUps");
            json.writeArrayPropertyStart("edges");
            page.forEach(row -> write(json, row, names, now));
            json.writeEndArray().writeObjectPropertyStart("pageInfo");
            json.writeBooleanProperty("hasNextPage", rows.size() > ROWS);
            json.writeStringProperty("endCursor", page.isEmpty() ? null : cursor(page.getLast()));
            json.writeEndObject().writeEndObject().writeEndObject().writeEndObject();
        }
    }

    private Map<String, String> customerNames(List<Document> page) {
        var ids = page.stream()
                .map(it -> it.getString("customer"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = new HashMap<String, String>();
        customers
                .find(and(eq("company", Desk.COMPANY), in("_id", ids)))
                .forEach(it -> names.put(it.getString("_id"), it.getString("name")));
        return names;
    }

    private static String cursor(Document row) {
        return new Cursor("INBOX", row.getString("inboxKey")).encode();
    }

    private static void write(JsonGenerator json, Document row, Map<String, String> names, Instant now) {
        var caller = row.get("caller", Document.class);
        var due = row.getDate("callbackDue").toInstant();
        var first = row.getList("contacts", Document.class).getFirst();
        json.writeStartObject();
        json.writeStringProperty("cursor", cursor(row));
        json.writeObjectPropertyStart("node");
        json.writeStringProperty("id", row.getString("_id"));
        json.writeObjectPropertyStart("caller");
        json.writeStringProperty("name", caller.getString("name"));
        json.writeStringProperty("phoneNumber", caller.getString("number"));
        json.writeStringProperty("identity", caller.getString("identity"));
        json.writeEndObject();
        for (var plain : List.of("category", "urgency", "summary", "status", "source")) {
            json.writeStringProperty(plain, row.getString(plain));
        }
        writeClaim(json, row.get("claim", Document.class));
        json.writeStringProperty("dueAt", due.toString());
        json.writeBooleanProperty("stale", now.isAfter(due));
        json.writeStringProperty("trigger", first.getString("trigger"));
        json.writeStringProperty("openedAt", first.getDate("at").toInstant().toString());
        writeCustomer(json, row.getString("customer"), names);
        json.writeEndObject().writeEndObject();
    }

    private static void writeClaim(JsonGenerator json, @Nullable Document claim) {
        if (claim == null) {
            json.writeNullProperty("claim");
            return;
        }
        json.writeObjectPropertyStart("claim").writeObjectPropertyStart("member");
        json.writeStringProperty("name", claim.get("member", Document.class).getString("name"));
        json.writeEndObject().writeEndObject();
    }

    private static void writeCustomer(JsonGenerator json, @Nullable String id, Map<String, String> names) {
        var name = id == null ? null : names.get(id);
        if (name == null) {
            json.writeNullProperty("customer");
            return;
        }
        json.writeObjectPropertyStart("customer");
        json.writeStringProperty("id", id);
        json.writeStringProperty("name", name);
        json.writeEndObject();
    }
}
