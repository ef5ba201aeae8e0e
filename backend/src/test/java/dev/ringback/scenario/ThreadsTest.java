package dev.ringback.scenario;

import static dev.ringback.scenario.Office.MAIN;
import static dev.ringback.scenario.Office.PATIENCE;
import static dev.ringback.scenario.Office.errorOf;
import static dev.ringback.scenario.Office.idOf;
import static dev.ringback.scenario.Office.newCaller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.RunningClock;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Northside writes with its callers, on a Monday morning. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreadsTest {

    private final Office office = new Office(new RunningClock(Instant.parse("2026-11-23T16:00:00Z")));

    @AfterAll
    void stop() {
        office.close();
    }

    @Test
    void aThreadShowsBothSidesTheProofAndWhoLooksAfterIt() {
        var maria = newCaller();
        var id = office.missedCall(maria);
        office.dana.change("ClaimFollowUp", Map.of("followUpId", id));
        var ours = idOf(office.sendTemplate(office.dana, id, "CALLBACK_OPENING"));
        office.awaitProof(ours, "DELIVERED");
        office.telephone.incomingText(maria, MAIN, "Yes, call me now");

        await().atMost(PATIENCE).untilAsserted(() -> {
            var thread = thread(id);
            assertThat(bodies(thread)).first().isEqualTo("Yes, call me now");
            assertThat(thread.path("unread").asInt()).isEqualTo(1);
            assertThat(thread.at("/followUp/id").asString()).isEqualTo(id);
            assertThat(thread.at("/followUp/claim/member/name").asString()).startsWith("Dana");
            assertThat(thread.at("/texts/edges/1/node/proof").asString()).isEqualTo("DELIVERED");
            assertThat(thread.at("/texts/edges/1/node/template").asString()).isEqualTo("CALLBACK_OPENING");
            assertThat(thread.at("/texts/edges/1/node/author/id").asString()).isEqualTo("dana");
        });
    }

    @Test
    void whatOneColleagueHasReadNobodyNeedReadAgain() {
        var maria = newCaller();
        office.telephone.incomingText(maria, MAIN, "Hello?");
        var id = office.followUpOf(maria);
        await().atMost(PATIENCE).until(() -> thread(id).path("unread").asInt() == 1);
        var seen = thread(id).at("/texts/edges/0/node/id").asString();
        office.telephone.incomingText(maria, MAIN, "Anybody there?");
        await().atMost(PATIENCE).until(() -> thread(id).path("unread").asInt() == 2);

        var threadId = thread(id).path("id").asString();
        var read = office.luis.change("MarkThreadRead", Map.of("threadId", threadId, "upToTextId", seen));

        assertThat(read.at("/thread/unread").asInt()).isEqualTo(1);
        assertThat(unreadThreads()).contains(threadId);
        office.dan.change(
                "MarkThreadRead",
                Map.of(
                        "threadId",
                        threadId,
                        "upToTextId",
                        thread(id).at("/texts/edges/0/node/id").asString()));
        assertThat(unreadThreads()).doesNotContain(threadId);
    }

    @Test
    void anotherCompanySeesNeitherThreadNorText() {
        var maria = newCaller();
        office.telephone.incomingText(maria, MAIN, "Hello?");
        var id = office.followUpOf(maria);
        await().atMost(PATIENCE).until(() -> thread(id).path("unread").asInt() == 1);
        var thread = thread(id);

        var theirs = office.sam.change(
                "MarkThreadRead",
                Map.of(
                        "threadId",
                        thread.path("id").asString(),
                        "upToTextId",
                        thread.at("/texts/edges/0/node/id").asString()));

        assertThat(errorOf(theirs)).isEqualTo("NOT_FOUND");
        assertThat(office.sam.run("Threads", Map.of("first", 100)).path("edges"))
                .isEmpty();
    }

    @Test
    void onlyItsHolderTextsTheCallerUnlessADispatcherSaysWhy() {
        var maria = newCaller();
        var id = office.missedCall(maria);
        office.dana.change("ClaimFollowUp", Map.of("followUpId", id));

        assertThat(errorOf(office.send(office.luis, id, "Hi, Luis here."))).isEqualTo("ALREADY_CLAIMED");
        assertThat(errorOf(office.send(office.dan, id, "Hi, Dan here."))).isEqualTo("ALREADY_CLAIMED");
        assertThat(errorOf(office.luis.change(
                        "SendText", Map.of("customerId", office.customerOf(id), "body", "Hi, Luis here."))))
                .isEqualTo("ALREADY_CLAIMED");

        var over = office.dan.change(
                "SendText",
                Map.of("followUpId", id, "body", "Hi, Dan here.", "overrideReason", "Dana is up on a roof."));

        office.awaitProof(idOf(over), "DELIVERED");
        assertThat(office.bodiesTo(maria)).containsExactly("Hi, Dan here.");
        var node = node(id, "Hi, Dan here.");
        assertThat(node.path("overrideReason").asString()).isEqualTo("Dana is up on a roof.");
    }

    @Test
    void alsoWhenTheyCalledFromAnotherOfTheirNumbers() {
        var mobile = newCaller();
        var landline = newCaller();
        office.dan.change("CreateCustomer", Map.of("name", "Maria Lopez", "phoneNumbers", List.of(landline, mobile)));
        var id = office.missedCall(mobile);
        office.dana.change("ClaimFollowUp", Map.of("followUpId", id));

        var luis =
                office.luis.change("SendText", Map.of("customerId", office.customerOf(id), "body", "Hi, Luis here."));

        assertThat(errorOf(luis)).isEqualTo("ALREADY_CLAIMED");
        var dana =
                office.dana.change("SendText", Map.of("customerId", office.customerOf(id), "body", "Hi, Dana here."));
        office.awaitProof(idOf(dana), "DELIVERED");
        assertThat(office.bodiesTo(mobile)).containsExactly("Hi, Dana here.");
    }

    @Test
    void aTechnicianTakesAFollowUpByTextingItsCaller() {
        var id = office.missedCall(newCaller());

        idOf(office.send(office.luis, id, "Hi, this is Luis. What can I do for you?"));

        assertThat(office.details(id).at("/claim/member/id").asString()).isEqualTo("luis");
        assertThat(errorOf(office.send(office.dana, id, "Hi, this is Dana."))).isEqualTo("ALREADY_CLAIMED");
    }

    @Test
    void theSameWordsTwiceAreOneText() {
        var maria = newCaller();
        office.telephone.incomingText(maria, MAIN, "Are you open today?");
        var id = office.followUpOf(maria);
        var first = idOf(office.send(office.dan, id, "Yes, we are."));
        var second = idOf(office.send(office.dan, id, "Yes, we are."));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(List.of(first, second))
                        .extracting(office::proof)
                        .containsExactlyInAnyOrder("DELIVERED", "NO_CONTACT DUPLICATE"));
        assertThat(office.bodiesTo(maria)).containsExactly("Yes, we are.");
    }

    @Test
    void aCallIsAnsweredOnceAndAConversationGoesOn() {
        var maria = newCaller();
        var id = office.missedCall(maria);
        office.awaitProof(idOf(office.send(office.dan, id, "Sorry we missed you.")), "DELIVERED");

        assertThat(office.awaitNoContact(idOf(office.send(office.dan, id, "Are you still there?"))))
                .isEqualTo("NO_CONSENT");
        office.telephone.incomingText(maria, MAIN, "Yes!");
        office.awaitProof(idOf(office.send(office.dan, id, "What is the trouble?")), "DELIVERED");
        office.awaitProof(idOf(office.send(office.dan, id, "And where do you live?")), "DELIVERED");
        office.telephone.missedCall(maria, MAIN, null);
    }

    @Test
    void picturesComeThroughUsAndNotToStrangers() throws Exception {
        var maria = newCaller();
        office.telephone.incomingPicture(maria, MAIN, "This is the leak");
        var id = office.followUpOf(maria);
        assertThat(office.details(id).path("summary").asString()).contains("This is the leak", "1 attached");
        await().atMost(PATIENCE).until(() -> !bodies(thread(id)).isEmpty());
        var media = node(id, "This is the leak").at("/media/0");

        assertThat(media.path("contentType").asString()).isEqualTo("image/png");
        assertThat(fetch(media, office.dana).statusCode()).isEqualTo(200);
        assertThat(fetch(media, office.dana).body()).startsWith(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        assertThat(fetch(media, office.sam).statusCode()).isEqualTo(404);
        assertThat(fetch(media, null).statusCode()).isEqualTo(401);
        assertThat(media.path("url").asString()).doesNotContain("twilio.com");
    }

    private static java.net.http.HttpResponse<byte[]> fetch(
            JsonNode media, @org.jspecify.annotations.Nullable Client by) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(media.path("url").asString()));
        if (by != null) {
            request.header("Authorization", "Bearer " + by.token);
        }
        return Client.HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Test
    void aTextThatPromisesWithoutARecordWaitsForAPerson() {
        var maria = newCaller();
        var id = office.missedCall(maria);

        var held = office.send(office.dana, id, "We can do that for $99.");

        assertThat(held.at("/text/proof").asString()).isEqualTo("DRAFTED");
        var text = idOf(held);
        var draft = drafts().stream()
                .filter(it -> it.path("id").asString().equals(text))
                .findFirst()
                .orElseThrow();
        assertThat(draft.at("/approval/heldFor/0/kind").asString()).isEqualTo("PRICE");
        assertThat(draft.at("/approval/heldFor/0/words").asString()).contains("$99");
        assertThat(errorOf(office.dana.change("ApproveText", Map.of("textId", text))))
                .isEqualTo("FORBIDDEN");

        var approved = office.dan.change("ApproveText", Map.of("textId", text, "body", "We will tell you the price."));

        assertThat(approved.at("/text/approval/draft").asString()).isEqualTo("We can do that for $99.");
        office.awaitProof(text, "DELIVERED");
        assertThat(office.bodiesTo(maria)).containsExactly("We will tell you the price.");
        assertThat(errorOf(office.dan.change("RefuseText", Map.of("textId", text, "reason", "No"))))
                .isEqualTo("INVALID_TRANSITION");
        assertThat(drafts()).noneMatch(it -> it.path("id").asString().equals(text));
    }

    @Test
    void aRefusedTextIsNeverSent() {
        var maria = newCaller();
        var id = office.missedCall(maria);
        var text = idOf(office.send(office.dan, id, "You get 20% off if you book today."));

        var refused = office.olivia.change("RefuseText", Map.of("textId", text, "reason", "No discounts by text."));

        assertThat(refused.at("/text/noContactReason").asString()).isEqualTo("NOT_APPROVED");
        assertThat(refused.at("/text/approval/decision/note").asString()).isEqualTo("No discounts by text.");
        assertThat(office.bodiesTo(maria)).isEmpty();
    }

    @Test
    void anArrivalIsNoEmptyPromiseOnceAVisitIsBooked() {
        var maria = newCaller();
        var id = office.missedCall(maria);
        office.bookedVisit(id);

        var text = office.send(office.dan, id, "Dana will be there at 11.");

        assertThat(text.at("/text/proof").asString()).isNotEqualTo("DRAFTED");
    }

    @Test
    void aWordingBringsTheWorkWhereItStandsForOnceTheCarrierHasTheText() {
        var id = office.missedCall(newCaller());
        office.dan.change("ClaimFollowUp", Map.of("followUpId", id));

        office.awaitProof(idOf(office.sendTemplate(office.dan, id, "BOOKING_OFFER")), "DELIVERED");

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(office.details(id).path("status").asString()).isEqualTo("AWAITING_REPLY");
            assertThat(office.details(id).path("stage").asString()).isEqualTo("BOOKING_OFFERED");
        });
        assertThat(office.details(id).path("recovery").isNull()).isTrue();
    }

    @Test
    void aTextThatTheCarrierRefusedBringsNothingAlong() {
        var id = office.missedCall(newCaller());
        office.telephone.next("reject:30007", "normal");

        var text = idOf(office.sendTemplate(office.dan, id, "BOOKING_OFFER"));

        var failed = office.awaitProof(text, "FAILED");
        assertThat(failed.path("errorCode").asString()).isEqualTo("30007");
        assertThat(office.details(id).path("status").asString()).isEqualTo("NEW_MISSED_CALL");
        var explained = node(id, failed.path("body").asString("")).path("error");
        assertThat(explained.path("remedy").asString()).isEqualTo("REVIEW");
        assertThat(explained.path("explanation").asString()).contains("filtered");
    }

    @Test
    void aLandlineIsTriedOnce() {
        var maria = newCaller();
        var id = office.missedCall(maria);
        office.telephone.next("accept", "undelivered:30006");
        office.awaitProof(idOf(office.send(office.dan, id, "Sorry we missed you.")), "UNDELIVERED");

        var again = office.dan.change(
                "SendText", Map.of("followUpId", office.missedCall(maria), "body", "We tried to text you."));

        assertThat(office.awaitNoContact(idOf(again))).isEqualTo("LANDLINE");
        assertThat(office.telephone.textsTo(maria)).hasSize(1);
    }

    @Test
    void aReplyThatAPersonSaysSettlesItIsProof() {
        var maria = newCaller();
        office.telephone.incomingText(maria, MAIN, "All good, the pilot light is on again. Thank you!");
        var id = office.followUpOf(maria);
        var reply = bodiesAndIds(id).get("All good, the pilot light is on again. Thank you!");

        var resolved =
                office.dan.change("ResolveReply", Map.of("textId", String.valueOf(reply), "note", "Pilot light"));

        assertThat(resolved.at("/followUp/recovery/proof").asString()).isEqualTo("RESOLVED_REPLY");
        assertThat(resolved.at("/followUp/recovery/evidence/0/reply/body").asString())
                .startsWith("All good");
    }

    private Map<String, String> bodiesAndIds(String followUpId) {
        await().atMost(PATIENCE).until(() -> !bodies(thread(followUpId)).isEmpty());
        var all = new HashMap<String, String>();
        for (var edge : thread(followUpId).at("/texts/edges")) {
            all.put(edge.at("/node/body").asString(), edge.at("/node/id").asString());
        }
        return all;
    }

    private JsonNode thread(String followUpId) {
        return office.dan
                .run("ThreadOfCustomer", Map.of("customerId", office.customerOf(followUpId), "first", 20))
                .path("thread");
    }

    private JsonNode node(String followUpId, String body) {
        return thread(followUpId).at("/texts/edges").values().stream()
                .map(it -> it.path("node"))
                .filter(it -> body.isEmpty() || it.path("body").asString().equals(body))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> bodies(JsonNode thread) {
        return thread.at("/texts/edges").values().stream()
                .map(it -> it.at("/node/body").asString())
                .toList();
    }

    private List<JsonNode> drafts() {
        return office.dan.run("DraftedTexts", Map.of("first", 100)).path("edges").values().stream()
                .map(it -> it.path("node"))
                .toList();
    }

    private List<String> unreadThreads() {
        return office.dan.run("Threads", Map.of("first", 100, "unreadOnly", true)).path("edges").values().stream()
                .map(it -> it.at("/node/id").asString())
                .toList();
    }
}
