package dev.ringback.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a client was not given a scope for it cannot reach, whichever way it asks. */
class ScopesTest {

    private static final String NARROW = "+15125554001";

    private final Server server = Server.sharedDemo();

    @Test
    void withoutCustomersReadAFollowUpDoesNotLeadToItsCustomer() {
        var all = Client.of(server, "demo-partner");
        var narrow = Client.of(server, "demo-partner", "followups:read followups:write");

        var opened = narrow.change("OpenFollowUp", Map.of("callerNumber", NARROW, "summary", "Wants a call back"));

        assertThat(opened.at("/followUp/customer").isNull()).isTrue();
        var id = opened.at("/followUp/id").asString();
        assertThat(narrow.run("FollowUpDetails", Map.of("id", id))
                        .path("customer")
                        .isNull())
                .isTrue();
        assertThat(narrow.query("{customers(first:1){edges{cursor}}}")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
        assertThat(all.run("FollowUpDetails", Map.of("id", id)).path("customer").isObject())
                .isTrue();
    }

    @Test
    void withoutFollowUpsReadTheHistoryDoesNotLeadToFollowUps() {
        var all = Client.of(server, "demo-partner");
        var narrow = Client.of(server, "demo-partner", "customers:read contact:read");
        var opened = all.change("OpenFollowUp", Map.of("callerNumber", NARROW, "summary", "Wants a call back"));
        var customer = opened.at("/followUp/customer/id").asString();

        await().untilAsserted(() -> assertThat(
                        narrow.post(Client.document("ContactHistory"), Map.of("customerId", customer, "first", 100))
                                .body())
                .contains("FORBIDDEN", "needs the scope followups:read")
                .doesNotContain(opened.at("/followUp/id").asString()));
        assertThat(narrow.query("{followUps(first:1){edges{cursor}}}")
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("FORBIDDEN");
    }
}
