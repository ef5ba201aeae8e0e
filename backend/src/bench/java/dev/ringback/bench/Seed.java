package dev.ringback.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fills the inbox as a receptionist's system would, over the API, with what people ask a plumber. */
final class Seed {

    private static final List<String> NAMES = List.of(
            "Maria Alvarez", "Tom Becker", "Priya Natarajan", "Grace O'Neill", "Hank Dawson", "Li Wei", "Ruth Feldman");
    private static final List<String> CATEGORIES =
            List.of("SCHEDULE_CHANGE", "ESTIMATE_QUESTION", "INVOICE_QUESTION", "GENERAL_QUESTION", "UNKNOWN");
    private static final List<String> SOURCES = List.of("GOOGLE_BUSINESS_PROFILE", "WEBSITE", "REFERRAL", "OTHER");
    private static final List<String> SUMMARIES = List.of(
            "The kitchen sink has been draining slowly since Monday and now smells; they have tried a plunger twice.",
            "Wants a price for a tankless water heater in a two-storey house, and asks whether a rebate still applies.",
            "Water is dripping through the ceiling below the upstairs bathroom. They found the shut-off valve and closed it.",
            "Thinks last month's invoice charges the trip twice and would like somebody to go through it with them.",
            "Asks to move Thursday's furnace check to any afternoon next week; the gate code has changed to what it was before.");
    private static final List<String> URGENCIES = List.of("NORMAL", "NORMAL", "HIGH", "NORMAL", "LOW", "EMERGENCY");

    private static final String OPEN =
            "mutation Open($input: OpenFollowUpInput!) { openFollowUp(input: $input) { followUp { id } userErrors { message } } }";
    static final String CLAIM =
            "mutation Claim($id: ID!) { claimFollowUp(input: {followUpId: $id}) { followUp { id status version claim { claimedAt member { id name } } } userErrors { code field message } } }";

    private final Desk desk;

    Seed(Desk desk) {
        this.desk = desk;
    }

    /** Opens this many, and has each fifth claimed. */
    void open(int count) throws Exception {
        var partner = Caller.token(desk, "demo-partner");
        var dana = Caller.token(desk, "demo-technician-dana");
        var asks = new ArrayList<Runnable>();
        for (int i = 0; i < count; i++) {
            var number = i;
            asks.add(() -> {
                var opened = Caller.ask(Caller.graphQl(desk, partner, OPEN, Map.of("input", input(number))))
                        .path("openFollowUp");
                var id = opened.path("followUp").path("id").asString();
                if (number % 5 == 0) {
                    Caller.ask(Caller.graphQl(desk, dana, CLAIM, Map.of("id", id)));
                }
            });
        }
        Clients.through(asks);
    }

    private static Map<String, Object> input(int number) {
        var summary = pick(SUMMARIES, number);
        return Map.of(
                "callerNumber", "+1512555%04d".formatted(1000 + number),
                "callerName", pick(NAMES, number) + " " + number,
                "category", pick(CATEGORIES, number),
                "urgency", pick(URGENCIES, number),
                "urgencyEvidence", List.of("as the caller put it"),
                "source", pick(SOURCES, number),
                "summary", summary,
                "transcript", "Hello, this is " + pick(NAMES, number) + ". " + summary + " Please call me back.");
    }

    private static String pick(List<String> from, int number) {
        return from.get(number % from.size());
    }
}
