package dev.ringback.platform;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.company.Staff;
import dev.ringback.kernel.CompanyId;
import dev.ringback.kernel.Leftovers;
import dev.ringback.kernel.Member;
import dev.ringback.kernel.MemberId;
import dev.ringback.kernel.Role;
import dev.ringback.scenario.Client;
import dev.ringback.scenario.Server;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenAnswersTest {

    private static final CompanyId NORTHSIDE = new CompanyId("northside");
    private static final Member DANA = new Member(new MemberId("dana"), NORTHSIDE, "Dana", Role.TECHNICIAN);
    private static final Member LUIS = new Member(new MemberId("luis"), NORTHSIDE, "Luis", Role.TECHNICIAN);
    private static final long ROOM = 4 * 1024 * 1024;

    private final OpenAnswers open = new OpenAnswers(ROOM);

    @Test
    void anAnswerHoldsItsRoomUntilItHasBeenTakenIn() {
        var over = new Leftovers();
        var room = open.room(DANA, over);

        assertThat(room.hold(500_000)).isTrue();
        assertThat(open.taken()).isBetween(480_000L, 600_000L);
        over.run();
        over.run();
        assertThat(open.taken()).isZero();
    }

    @Test
    void nobodyHasMoreThanAQuarterHoweverManyAnswersTheyDoNotRead() {
        for (var i = 0; i < 20; i++) {
            open.room(DANA, new Leftovers()).hold(200_000);
        }

        assertThat(open.taken()).isLessThanOrEqualTo(ROOM / 4);
        assertThat(open.room(DANA, new Leftovers()).hold(200_000)).isFalse();
        assertThat(open.room(DANA, new Leftovers()).hold(OpenAnswers.FREE)).isTrue();
        assertThat(open.room(LUIS, new Leftovers()).hold(200_000)).isTrue();
    }

    @Test
    void whoDoesNotReadIsToldToAndHearsNoMoreMeanwhile() {
        var server = Server.sharedDemo();
        var answers = server.bean(OpenAnswers.class);
        var olivia =
                server.bean(Staff.class).find(NORTHSIDE, new MemberId("olivia")).orElseThrow();
        var client = Client.of(server, "demo-owner");
        var large = IntStream.range(0, 10)
                .mapToObj(it -> "a" + it + ": urgencyRules { rules { title phrases exceptions } }")
                .collect(joining(" ", "{ ", " }"));
        assertThat(client.query(large).has("errors"))
                .as("%s", client.query(large))
                .isFalse();
        await().atMost(Duration.ofMinutes(1)).until(() -> answers.taken() == 0);

        var unread = new Leftovers();
        try {
            for (var i = 0; i < 100_000 && answers.room(olivia, unread).hold(OpenAnswers.FREE + 1); i++) {
                // One more that is not read
            }

            assertThat(client.query(large).at("/errors/0/extensions/code").asString())
                    .isEqualTo("THROTTLED");
            assertThat(client.query("{ viewer { id } }").at("/data/viewer/id").asString())
                    .isEqualTo("olivia");
        } finally {
            unread.run();
        }
        assertThat(client.query(large).has("errors")).isFalse();
        await().atMost(Duration.ofMinutes(1)).until(() -> answers.taken() == 0);
    }
}
