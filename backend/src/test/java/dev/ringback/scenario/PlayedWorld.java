package dev.ringback.scenario;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Everything that an operation can be about, made anew when the operation has used it up. */
final class PlayedWorld {

    private static final Map<String, String> VERSIONED = Map.ofEntries(
            Map.entry("changeCompanySettings", "{ companySettings { version } }"),
            Map.entry("connectCarrier", "{ companySettings { version } }"),
            Map.entry("disconnectCarrier", "{ companySettings { version } }"),
            Map.entry("changeOnCallRota", "{ onCallRota { version } }"),
            Map.entry("changeEscalationLadder", "{ escalationLadder { version } }"),
            Map.entry("resetEscalationLadder", "{ escalationLadder { version } }"),
            Map.entry("changeUrgencyRules", "{ urgencyRules { version } }"),
            Map.entry("resetUrgencyRules", "{ urgencyRules { version } }"),
            Map.entry("editCustomer", "query($customerId: ID!) { customer(id: $customerId) { version } }"),
            Map.entry("editFollowUp", "query($followUpId: ID!) { followUp(id: $followUpId) { version } }"),
            Map.entry("changeTemplate", "{ messageTemplates { kind version } }"),
            Map.entry("resetTemplate", "{ messageTemplates { kind version } }"));

    /** What can be done to the same thing again. */
    private static final Pattern REPEATABLE = Pattern.compile(
            "open.*|add.*|create.*|record.*|set.*|change.*|attach.*|register.*|swap.*|assign.*|claim.*|schedule.*|markThread.*|test.*");

    private final Client olivia;
    private final Client dana;
    private final Telephone telephone;
    private final Map<String, Map<String, Object>> kept = new ConcurrentHashMap<>();

    PlayedWorld(Server server) {
        olivia = Client.of(server, "demo-owner");
        dana = Client.of(server, "demo-technician-dana");
        telephone = new Telephone(server);
    }

    /** What there is for this operation, by the name of the argument that means it. */
    Map<String, Object> of(String operation) {
        return kept.computeIfAbsent(operation, this::made);
    }

    /** Whether somebody else may have changed what the operation wants to know the version of. */
    static boolean isVersioned(String operation) {
        return VERSIONED.containsKey(operation);
    }

    /** The operation has done something: what it was about may not be as it was. */
    void used(String operation) {
        var version = VERSIONED.get(operation);
        if (version == null) {
            if (!REPEATABLE.matcher(operation).matches()) {
                kept.remove(operation);
            }
        } else if (operation.startsWith("disconnect")) {
            kept.remove(operation);
        } else {
            var ids = of(operation);
            ids.put("expectedVersion", version(version, ids));
        }
    }

    private Map<String, Object> made(String operation) {
        var ids = new HashMap<String, Object>();
        var caller = Office.newCaller();
        var opened = olivia.change("OpenFollowUp", Map.of("callerNumber", caller, "summary", "Wants a visit"));
        var followUp = opened.at("/followUp/id").asString();
        var customer = opened.at("/followUp/customer/id").asString();
        ids.put("followUpId", followUp);
        ids.put("customerId", customer);
        ids.put("memberId", "dana");
        ids.put("technicianId", "dana");
        ids.put("duplicateOfId", followUp);
        if (operation.matches(".*Visit|startEnRoute|turnBack|reportDelay|visits")) {
            ids.put("visitId", visit(customer));
        }
        switch (operation) {
            case "releaseFollowUp", "markFollowUp" -> olivia.change("ClaimFollowUp", Map.of("followUpId", followUp));
            case "takeOverFollowUp" -> dana.change("ClaimFollowUp", Map.of("followUpId", followUp));
            case "reopenFollowUp" ->
                olivia.change("CompleteFollowUp", Map.of("followUpId", followUp, "disposition", "COMPLETED"));
            case "decideReview" ->
                olivia.change(
                        "RequestReview", Map.of("followUpId", followUp, "reason", "COMPLAINT", "note", "Is it true?"));
            case "unmarkFollowUp" ->
                olivia.change("MarkFollowUp", Map.of("followUpId", followUp, "mark", "WRONG_OWNER"));
            case "turnBack" -> dana.change("StartEnRoute", Map.of("visitId", ids.get("visitId"), "etaMinutes", 10));
            case "mergeCustomers" -> {
                ids.put("customerId", known());
                ids.put("mergedId", known());
            }
            case "editCustomer" -> ids.put("customerId", known());
            case "cancelSwap" -> ids.put("swapId", swap());
            case "sendText" -> olivia.change("ClaimFollowUp", Map.of("followUpId", followUp));
            case "approveText", "refuseText" -> ids.put("textId", draft(followUp));
            case "resolveReply", "decideOptOut", "markThreadRead", "thread", "text", "threadChanged" ->
                heard(operation, caller, customer, ids);
            case "disconnectCarrier" ->
                olivia.change(
                        "ConnectCarrier",
                        Map.of(
                                "expectedVersion",
                                version("{ companySettings { version } }", Map.of()),
                                "accountSid",
                                Telephone.ACCOUNT,
                                "authToken",
                                Telephone.TOKEN));
            case "unregisterDevice" ->
                olivia.change("RegisterDevice", Map.of("pushToken", "token-" + caller, "installId", "install"));
            default -> {}
        }
        if (operation.endsWith("Device")) {
            ids.put("installId", "install");
        }
        if (ids.containsKey("visitId")) {
            ids.put("id", ids.get("visitId"));
        } else if (operation.equals("customer")) {
            ids.put("id", customer);
        } else if (operation.equals("followUp")) {
            ids.put("id", followUp);
        }
        var version = VERSIONED.get(operation);
        if (version != null) {
            ids.put("expectedVersion", version(version, ids));
        }
        return ids;
    }

    private String visit(String customer) {
        var now = Instant.now();
        return olivia.change(
                        "ScheduleVisit",
                        Map.of(
                                "customerId",
                                customer,
                                "technicianId",
                                "dana",
                                "type",
                                "DIAGNOSTIC",
                                "startsAt",
                                now.plus(Duration.ofHours(1)).toString(),
                                "endsAt",
                                now.plus(Duration.ofHours(2)).toString(),
                                "address",
                                "12 Elm Street, Austin"))
                .at("/visit/id")
                .asString();
    }

    private String known() {
        return olivia.change(
                        "CreateCustomer",
                        Map.of("name", "Maria Lopez", "phoneNumbers", List.of(Office.newCaller()), "tags", List.of()))
                .at("/customer/id")
                .asString();
    }

    private String swap() {
        var now = Instant.now();
        var swapped = olivia.change(
                "SwapOnCall",
                Map.of(
                        "memberId",
                        "dana",
                        "from",
                        now.plus(Duration.ofDays(1)).toString(),
                        "until",
                        now.plus(Duration.ofDays(2)).toString()));
        return swapped.at("/onCallRota/swaps/0/id").asString();
    }

    /** A text that promises something without a record waits for a person. */
    private String draft(String followUp) {
        olivia.change("ClaimFollowUp", Map.of("followUpId", followUp));
        return olivia.change("SendText", Map.of("followUpId", followUp, "body", "We come for $20 at noon today."))
                .at("/text/id")
                .asString();
    }

    private void heard(String operation, String caller, String customer, Map<String, Object> ids) {
        var words = operation.equals("decideOptOut") ? "Please do not text me again" : "Is anybody there?";
        telephone.incomingText(caller, Office.MAIN, words);
        var thread = await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Client.JSON
                                .readTree(olivia.post(
                                                "query($id: ID!) { customer(id: $id) { thread { id texts(first: 1) {"
                                                        + " edges { node { id } } } } } }",
                                                Map.of("id", customer))
                                        .body())
                                .at("/data/customer/thread"),
                        it -> it.has("id"));
        var text = thread.at("/texts/edges/0/node/id").asString();
        ids.put("threadId", thread.path("id").asString());
        ids.put("textId", text);
        ids.put("upToTextId", text);
        ids.put("id", operation.equals("thread") ? thread.path("id").asString() : text);
        if (operation.equals("decideOptOut")) {
            var questions = olivia.query("{ consentQuestions(first: 100) { edges { node { id } } } }")
                    .at("/data/consentQuestions/edges");
            ids.put(
                    "entryId",
                    questions.get(questions.size() - 1).at("/node/id").asString());
        }
    }

    private int version(String document, Map<String, Object> ids) {
        var variables = new HashMap<String, Object>();
        for (var name : List.of("customerId", "followUpId")) {
            if (document.contains("$" + name)) {
                variables.put(name, ids.get(name));
            }
        }
        var found =
                Client.JSON.readTree(olivia.post(document, variables).body()).path("data");
        var templates = found.path("messageTemplates");
        return templates.isArray()
                ? templates.values().stream()
                        .filter(it -> it.path("kind").asString().equals("CALLBACK_OPENING"))
                        .mapToInt(it -> it.path("version").asInt())
                        .max()
                        .orElse(0)
                : found.findValue("version") instanceof JsonNode version ? version.asInt() : 0;
    }
}
