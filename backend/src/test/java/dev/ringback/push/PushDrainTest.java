package dev.ringback.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.company.Companies;
import dev.ringback.company.Source;
import dev.ringback.followup.FollowUp;
import dev.ringback.followup.FollowUpService;
import dev.ringback.followup.Opening;
import dev.ringback.followup.Trigger;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.PhoneNumber;
import dev.ringback.kernel.Secret;
import dev.ringback.scenario.Database;
import dev.ringback.scenario.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * One emergency for very many phones, through Google's SDK and over HTTP to the simulated FCM, with a dead phone and a slow one among
 * them. {@code -Dringback.drain=10000} measures more.
 */
class PushDrainTest {

    private static final CompanyId NORTHSIDE = new CompanyId("northside");
    private static final int PHONES = Integer.getInteger("ringback.drain", 300);
    private static final int SLOW_SECONDS = 9;

    private static Device phone(String token, Server server) {
        return new Device(
                DeviceId.of(token),
                NORTHSIDE,
                new MemberId("dana"),
                new Secret(token),
                null,
                server.bean(Clock.class).instant());
    }

    private static void fcm(Server server, String query) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(server.origin + "/simulator/fcm/next?" + query))
                    .POST(BodyPublishers.noBody())
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    private static FollowUp noHeat(Server server) {
        var company = server.bean(Companies.class).get(NORTHSIDE);
        var at = server.bean(Clock.class).instant();
        var caller = new PhoneNumber("+15125557777");
        return server.bean(FollowUpService.class)
                .open(
                        company,
                        Opening.of(
                                "call-1", Trigger.VOICEMAIL, at, caller, Source.OTHER, "No heat", "We have no heat"));
    }

    private static List<PushReceipt> accepted(Server server, FollowUp followUp) {
        return server.bean(PushService.class).about(NORTHSIDE, List.of(followUp.id())).stream()
                .filter(it -> it.state() == PushState.ACCEPTED)
                .toList();
    }

    @Test
    void aDeadPhoneAndASlowOneDelayNobodyElse() throws IOException, InterruptedException {
        try (var database = new Database();
                var server = Server.demo(database)) {
            var devices = server.bean(Devices.class);
            var dead = phone("dead", server);
            var slow = phone("slow", server);
            devices.put(dead);
            devices.put(slow);
            IntStream.range(0, PHONES).forEach(it -> devices.put(phone("phone-" + it, server)));
            fcm(server, "outcome=UNAVAILABLE&times=1000000&token=dead");
            fcm(server, "outcome=stall:" + SLOW_SECONDS + "&token=slow");

            var began = System.nanoTime();
            var followUp = noHeat(server);
            var messages = server.bean(PushMessages.class);
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(PHONES / 10 + 20))
                    .until(() -> messages.lastAcceptedAt(NORTHSIDE).isPresent() && messages.waiting(NORTHSIDE) <= 2);
            var took = Duration.ofNanos(System.nanoTime() - began);

            System.out.printf(
                    "%,d phones were pushed to in %,d ms: %,.0f a second.%n",
                    PHONES, took.toMillis(), PHONES * 1000.0 / took.toMillis());
            assertThat(accepted(server, followUp))
                    .extracting(PushReceipt::device)
                    .doesNotContain(dead.id());
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(accepted(server, followUp)).hasSize(PHONES + 1));
            if (PHONES <= 1_000) {
                assertThat(took).isLessThan(Duration.ofSeconds(SLOW_SECONDS));
            }
        }
    }
}
