package dev.ringback.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.ringback.company.CarrierAccount;
import dev.ringback.kernel.Secret;
import dev.ringback.outbound.OutboundOutcome.Answered;
import dev.ringback.outbound.OutboundOutcome.NotAllowed;
import dev.ringback.outbound.OutboundOutcome.NotTaken;
import dev.ringback.outbound.OutboundService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** Pictures from a Twilio on this machine. */
class TwilioMediaTest {

    private static final CarrierAccount NORTHSIDE =
            new CarrierAccount("AC00112233445566778899aabbccddeeff", new Secret("token"));
    private static final String PATH = "/2010-04-01/Accounts/AC00112233445566778899aabbccddeeff"
            + "/Messages/MM00112233445566778899aabbccddeeff/Media/ME00112233445566778899aabbccddeeff";
    private static final String PICTURE = "https://api.twilio.com" + PATH;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server = server();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TwilioMedia media = media();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private TwilioMedia media() {
        var settings = new MockEnvironment()
                .withProperty("ringback.outbound.private-networks", "127.0.0.1/32")
                .withProperty("ringback.outbound.at-a-time", "2");
        context.setEnvironment(settings);
        context.scan("dev.ringback.outbound");
        context.refresh();
        return new TwilioMedia(
                "http://127.0.0.1:" + server.getAddress().getPort(), context.getBean(OutboundService.class));
    }

    @BeforeEach
    void opens() {
        server.start();
    }

    @AfterEach
    void closes() {
        server.stop(0);
        context.close();
    }

    private void answers(int status, String header, String value, byte[] body) {
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getResponseHeaders().add(header, value);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Test
    void aPictureIsAskedForWithTheAccountsOwnToken() {
        answers(200, "Content-Type", "image/png", new byte[] {1, 2, 3});

        assertThat(media.fetch(NORTHSIDE, PICTURE))
                .isInstanceOfSatisfying(
                        Answered.class, it -> assertThat(it.content()).containsExactly(1, 2, 3));
        assertThat(asked).containsExactly(PATH + " Basic QUMwMDExMjIzMzQ0NTU2Njc3ODg5OWFhYmJjY2RkZWVmZjp0b2tlbg==");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://127.0.0.1/actuator/prometheus",
                "https://files.example.org/1",
                "https://s3-external-1.amazonaws.com/other-bucket/1",
                "https://s3-external-1.amazonaws.com/media.twiliocdn.com/../other-bucket/1",
                "https://twiliocdn.com.example.org/1"
            })
    void twilioSendsOnToItsOwnHostsAlone(String elsewhere) {
        answers(307, "Location", elsewhere, new byte[0]);

        assertThat(media.fetch(NORTHSIDE, PICTURE)).isInstanceOf(NotAllowed.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void anotherAccountsPictureIsNotAskedFor() {
        answers(200, "Content-Type", "image/png", new byte[] {1});
        var lakeside = new CarrierAccount("AC99112233445566778899aabbccddeeff", new Secret("token"));

        assertThat(media.fetch(lakeside, PICTURE)).isInstanceOf(NotAllowed.class);
        assertThat(media.fetch(NORTHSIDE, PICTURE + "/../../../../Calls")).isInstanceOf(NotAllowed.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void aPageIsNoPicture() {
        answers(200, "Content-Type", "text/html", new byte[] {1});

        assertThat(media.fetch(NORTHSIDE, PICTURE)).isEqualTo(new NotTaken(NotTaken.Why.OTHER_TYPE));
    }

    @Test
    void noPictureIsLargerThanAMessageCanBe() {
        answers(200, "Content-Type", "image/png", new byte[5 * 1024 * 1024 + 1]);

        assertThat(media.fetch(NORTHSIDE, PICTURE)).isEqualTo(new NotTaken(NotTaken.Why.TOO_LARGE));
    }
}
