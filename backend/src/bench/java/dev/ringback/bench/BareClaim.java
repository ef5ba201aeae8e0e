package dev.ringback.bench;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/** Claims by one {@code findOneAndUpdate} on a copy of the follow-ups, and tells nobody: no event, no journal. */
final class BareClaim extends HttpServlet {

    static final String COPY = "benchFollowUps";

    private static final long serialVersionUID = 1L;

    private final transient MongoCollection<Document> followUps;

    BareClaim(MongoDatabase database) {
        this.followUps = database.getCollection(COPY);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var input = Caller.JSON.readTree(request.getInputStream());
        var id = input.path("id").asString();
        var member = input.path("member").asString();
        var claimed = followUps.findOneAndUpdate(
                and(
                        eq("_id", id),
                        eq("company", Desk.COMPANY),
                        eq("open", true),
                        or(eq("claim", null), eq("claim.member.id", member))),
                Updates.combine(
                        Updates.set(
                                "claim",
                                new Document("member", new Document("id", member).append("name", member))
                                        .append("claimedAt", new Date())),
                        Updates.inc("version", 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        var shown = claimed == null
                ? Objects.requireNonNull(followUps.find(eq("_id", id)).first())
                : claimed;
        response.setContentType("application/json");
        Caller.JSON.writeValue(response.getOutputStream(), payload(shown, claimed != null));
    }

    private static Map<String, Object> payload(Document followUp, boolean claimed) {
        var claim = followUp.get("claim", Document.class);
        return Map.of(
                "data",
                Map.of(
                        "claimFollowUp",
                        Map.of(
                                "followUp",
                                Map.of(
                                        "id", followUp.getString("_id"),
                                        "status", followUp.getString("status"),
                                        "version", followUp.getLong("version"),
                                        "claim",
                                                Map.of(
                                                        "claimedAt",
                                                        claim.getDate("claimedAt")
                                                                .toInstant()
                                                                .toString(),
                                                        "member",
                                                        claim.get("member", Document.class))),
                                "userErrors",
                                claimed
                                        ? List.of()
                                        : List.of(Map.of(
                                                "code", "ALREADY_CLAIMED",
                                                "field", "followUpId",
                                                "message", "Somebody else has this follow-up.")))));
    }
}
