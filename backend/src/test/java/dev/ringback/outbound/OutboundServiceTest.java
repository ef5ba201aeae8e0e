package dev.ringback.outbound;

import static dev.ringback.outbound.Stranger.says;
import static dev.ringback.outbound.Stranger.sendsTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.ringback.outbound.OutboundOutcome.Answered;
import dev.ringback.outbound.OutboundOutcome.Busy;
import dev.ringback.outbound.OutboundOutcome.NotAllowed;
import dev.ringback.outbound.OutboundOutcome.NotTaken;
import dev.ringback.outbound.OutboundOutcome.Unanswered;
import dev.ringback.outbound.OutboundRequest.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.util.MimeType;

@Timeout(60)
class OutboundServiceTest {

    private static final int MOST = 10_000;
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration IMPATIENT = Duration.ofMillis(700);
    private static final Stranger.Answer HELLO = says("HTTP/1.1 200 OK\nContent-Type: text/plain", "Hello");
    private static final Stranger.Answer NEVER = (asked, out) -> Thread.sleep(Duration.ofMinutes(1));

    private final List<Stranger> strangers = new ArrayList<>();
    private final List<String> lookedUp = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void everybodyGoesHome() {
        strangers.forEach(Stranger::close);
    }

    @Test
    void anAllowedNetworkIsCalled() {
        var stranger = stranger(HELLO);

        assertThat(text(allowing("127.0.0.1/32").exchange(get(stranger.at("127.0.0.1/a?b=c")))))
                .isEqualTo("Hello");
        assertThat(stranger.asked.getFirst()).startsWith("GET /a?b=c HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "LocalHost",
                "localhost.",
                "127.0.0.1.",
                "127.1",
                "127.0.1",
                "2130706433",
                "017700000001",
                "0177.0.0.1",
                "0177.0.0.01",
                "0x7f.0.0.1",
                "0x7f000001",
                "0x7F.1",
                "0",
                "0.0.0.0",
                "127.0.0.2",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::]",
                "[::127.0.0.1]",
                "[::ffff:127.0.0.1]",
                "[::FFFF:7f00:1]",
                "[::ffff:0:7f00:1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[fe80::1%25lo]",
                "%31%32%37.0.0.1",
                "127%2e0%2e0%2e1"
            })
    void thisMachineIsNotReachedHoweverItIsSpelt(String host) {
        var stranger = stranger(HELLO);

        for (var scheme : List.of("http", "https", "HTTP")) {
            var address = URI.create(scheme + "://" + host + ':' + stranger.port() + "/");
            assertThat(allowing("10.0.0.0/8").exchange(get(address)))
                    .as(address.toString())
                    .isInstanceOfAny(NotAllowed.class, Unanswered.class);
        }

        assertThat(stranger.reachedAt).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"１２７.0.0.1", "127。0。0。1", "ⓛocalhost", "bücher.example"})
    void aHostIsWrittenInAscii(String host) {
        assertThat(allowing("127.0.0.1/32").exchange(get(URI.create("https://" + host + "/"))))
                .isEqualTo(new NotAllowed(NotAllowed.Why.NO_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://user:word@example.com/", "https://user@example.com/", "https://@example.com/"})
    void anAddressBringsNoCredentials(String address) {
        assertThat(resolving("127.0.0.1", "127.0.0.1/32").exchange(get(URI.create(address))))
                .isEqualTo(new NotAllowed(NotAllowed.Why.CREDENTIALS));
        assertThat(lookedUp).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/a/../b", "/..", "/a/.", "/./a", "/a/%2e%2e/b", "/a/%2E./b", "/a/.%2e", "/%2e/b", "/a/%2e%2E"})
    void aPathMakesNoDetours(String path) {
        var stranger = stranger(HELLO);

        assertThat(allowing("127.0.0.1/32").exchange(get(stranger.at("127.0.0.1" + path))))
                .isEqualTo(new NotAllowed(NotAllowed.Why.NO_ADDRESS));
        assertThat(stranger.reachedAt).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://127.0.0.1/", "file:///etc/passwd", "mailto:a@example.com", "/a", "gopher://127.0.0.1/"})
    void onlyTheWebIsCalled(String address) {
        assertThat(allowing("127.0.0.1/32").exchange(get(URI.create(address)))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void theWorldIsCalledByHttpsAlone() {
        assertThat(resolving("8.8.8.8", "").exchange(get(URI.create("http://example.com/"))))
                .isEqualTo(new NotAllowed(NotAllowed.Why.NOT_HTTPS));
    }

    @Test
    void oneAddressInAPrivateNetworkSpoilsAHost() {
        assertThat(resolving("8.8.8.8,10.0.0.7", "").exchange(get(URI.create("https://example.com/"))))
                .isEqualTo(new NotAllowed(NotAllowed.Why.PRIVATE_NETWORK));
    }

    @Test
    void aHostThatMovesBetweenLookingAndCallingIsCalledWhereItWasSeen() throws Exception {
        var stranger = stranger(HELLO);
        var moving = outbound(
                host -> {
                    lookedUp.add(host);
                    return new InetAddress[] {InetAddress.getByName(lookedUp.size() == 1 ? "127.0.0.2" : "127.0.0.1")};
                },
                "127.0.0.2/32",
                4,
                new OkHttpClient());

        assertThat(text(moving.exchange(get(stranger.at("moving.example/"))))).isEqualTo("Hello");

        assertThat(lookedUp).containsExactly("moving.example");
        assertThat(stranger.reachedAt).containsExactly(InetAddress.getByName("127.0.0.2"));
        assertThat(moving.exchange(get(stranger.at("moving.example/"))))
                .as("the next call looks anew")
                .isEqualTo(new NotAllowed(NotAllowed.Why.PRIVATE_NETWORK));
    }

    @Test
    void aSocketGoesNowhereElse() throws Exception {
        var stranger = stranger(HELLO);
        try (var socket = new PinnedSockets(List.of(InetAddress.getByName("127.0.0.2"))).createSocket()) {
            Assertions.assertThatThrownBy(
                            () -> socket.connect(new InetSocketAddress("127.0.0.1", stranger.port()), 1000))
                    .isInstanceOf(ConnectException.class);
        }
        assertThat(stranger.reachedAt).isEmpty();
    }

    @Test
    void noProxyOfTheMachineIsAsked() {
        var stranger = stranger(HELLO);
        var askedFor = new CopyOnWriteArrayList<URI>();
        var usual = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                askedFor.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress proxy, IOException why) {}
        });
        try {
            assertThat(text(allowing("127.0.0.1/32").exchange(get(stranger.at("127.0.0.1/")))))
                    .isEqualTo("Hello");
        } finally {
            ProxySelector.setDefault(usual);
        }

        assertThat(askedFor).noneMatch(it -> it.getPort() == stranger.port());
    }

    @Test
    void anAnswerSendsOnToPlacesThatTheCallerNamed() {
        var keeper = stranger(HELLO);
        var stranger = stranger(sendsTo("http://files.example:" + keeper.port() + "/kept/1?signature=x"));
        var request = get(stranger.at("api.example/1")).with("Authorization", "Basic c2VjcmV0");

        assertThat(text(resolving("127.0.0.1", "127.0.0.1/32")
                        .exchange(request.mayGoOnTo(List.of(new Onward("*.example", "/kept/"))))))
                .isEqualTo("Hello");
        assertThat(stranger.asked.getFirst()).contains("Authorization: Basic c2VjcmV0");
        assertThat(keeper.asked.getFirst())
                .startsWith("GET /kept/1?signature=x ")
                .doesNotContain("Authorization");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "https://elsewhere.example.org/",
                "https://eviltwilio.com/",
                "https://twilio.com.example.org/",
                "https://twilio.com/",
                "https://mms.twilio.com./",
                "https://s3.amazonaws.com/other-bucket/1",
                "https://s3.amazonaws.com/media.twiliocdn.com.evil/1",
                "https://s3.amazonaws.com/media.twiliocdn.com/../other/1",
                "https://s3.amazonaws.com/media.twiliocdn.com/%2e%2e/other/1",
                "https://s3.amazonaws.com/media.twiliocdn.com/..%2fother/1",
                "https://mms.twilio.com@elsewhere.example.org/",
                "https://user:word@mms.twilio.com/",
                "//elsewhere.example.org/1",
                "file:///etc/passwd",
                "https://mms.twilio.com\\@elsewhere.example.org/",
                "https:///1",
                "not an address"
            })
    void anAnswerSendsNowhereElse(String location) {
        var stranger = stranger(sendsTo(location));
        var places = List.of(Onward.to("*.twilio.com"), new Onward("s3.amazonaws.com", "/media.twiliocdn.com/"));

        assertThat(resolving("127.0.0.1", "127.0.0.1/32")
                        .exchange(get(stranger.at("api.example/1")).mayGoOnTo(places)))
                .isInstanceOf(NotAllowed.class);
        assertThat(lookedUp).containsExactly("api.example");
    }

    @Test
    void aNamedPlaceThatLiesInAPrivateNetworkIsNotCalled() throws Exception {
        var inside = stranger(HELLO);
        var stranger = stranger(sendsTo("http://files.example:" + inside.port() + "/"));
        var outbound = outbound(
                host -> new InetAddress[] {
                    InetAddress.getByName(host.equals("files.example") ? "127.0.0.3" : "127.0.0.1")
                },
                "127.0.0.1/32",
                4,
                new OkHttpClient());

        assertThat(outbound.exchange(get(stranger.at("api.example/1")).mayGoOnTo(List.of(Onward.to("files.example")))))
                .isEqualTo(new NotAllowed(NotAllowed.Why.PRIVATE_NETWORK));
        assertThat(inside.reachedAt).isEmpty();
    }

    @Test
    void whoIsSentInCirclesStops() {
        var stranger = stranger(sendsTo("/again"));

        assertThat(allowing("127.0.0.1/32")
                        .exchange(get(stranger.at("127.0.0.1/1")).mayGoOnTo(List.of(Onward.to("127.0.0.1")))))
                .isEqualTo(new NotAllowed(NotAllowed.Why.SENT_ON_TOO_OFTEN));
        assertThat(stranger.asked).hasSize(4);
    }

    @Test
    void whatIsPostedArrivesOnceAndIsNotCarriedOn() {
        var stranger = stranger(sendsTo("/again"));
        var content = new Content(MimeType.valueOf("application/json"), "{\"id\":1}".getBytes(UTF_8));

        assertThat(allowing("127.0.0.1/32")
                        .exchange(OutboundRequest.post(stranger.at("127.0.0.1/1"), content, MOST, PATIENT)
                                .mayGoOnTo(List.of(Onward.to("127.0.0.1")))))
                .isEqualTo(new NotAllowed(NotAllowed.Why.SENT_ELSEWHERE));
        assertThat(stranger.asked).hasSize(1);
        assertThat(stranger.asked.getFirst())
                .contains("Content-Type: application/json")
                .endsWith("{\"id\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 503 Busy\nRetry-After: 0",
                "HTTP/1.1 408 Timeout\nRetry-After: 0",
                "HTTP/1.1 401 No\nWWW-Authenticate: Basic",
                "HTTP/1.1 421 Misdirected"
            })
    void nobodyIsAskedTwice(String refusal) {
        var stranger = stranger(says(refusal, "Come again"));

        assertThat(allowing("127.0.0.1/32").exchange(get(stranger.at("127.0.0.1/"))))
                .isInstanceOf(Answered.class);
        assertThat(stranger.asked).hasSize(1);
    }

    @Test
    void whoNeverAnswersIsNotWaitedForLong() {
        assertThat(impatiently(NEVER)).isEqualTo(new Unanswered(Unanswered.Why.TOO_SLOW));
    }

    @Test
    void whoDripsIsNotWaitedForLong() {
        assertThat(impatiently((asked, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n".getBytes(UTF_8));
                    drip(out, "x");
                }))
                .isEqualTo(new Unanswered(Unanswered.Why.TOO_SLOW));
        assertThat(impatiently((asked, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
                    drip(out, "X-More: and more\r\n");
                }))
                .isEqualTo(new Unanswered(Unanswered.Why.TOO_SLOW));
        assertThat(impatiently((asked, out) -> drip(out, "HTTP/1.1 103 Early Hints\r\n\r\n")))
                .isEqualTo(new Unanswered(Unanswered.Why.TOO_SLOW));
    }

    @Test
    void whoSendsOnAndOnIsNotWaitedForLonger() {
        assertThat(impatiently((asked, out) -> {
                    Thread.sleep(300);
                    sendsTo("/again").to(asked, out);
                }))
                .isEqualTo(new Unanswered(Unanswered.Why.TOO_SLOW));
    }

    @Test
    void aHandshakeThatNeverEndsIsNotWaitedForLong() {
        var stranger = stranger(NEVER);

        assertThat(allowing("127.0.0.1/32")
                        .exchange(OutboundRequest.get(
                                URI.create("https://127.0.0.1:" + stranger.port() + "/"), MOST, IMPATIENT)))
                .isEqualTo(new Unanswered(Unanswered.Why.TOO_SLOW));
    }

    @Test
    void aLookupThatNeverEndsIsNotWaitedForLong() {
        var outbound = outbound(
                host -> {
                    await().forever().until(() -> false);
                    return new InetAddress[0];
                },
                "",
                4,
                new OkHttpClient());

        assertThat(outbound.exchange(OutboundRequest.get(URI.create("https://example.com/"), MOST, IMPATIENT)))
                .isEqualTo(new Unanswered(Unanswered.Why.TOO_SLOW));
    }

    @Test
    void anUnknownHostAndAClosedDoorAreOutcomes() {
        var gone = stranger(HELLO);
        gone.close();

        assertThat(outbound(
                                host -> {
                                    throw new UnknownHostException(host);
                                },
                                "",
                                4,
                                new OkHttpClient())
                        .exchange(get(URI.create("https://nowhere.example/"))))
                .isEqualTo(new Unanswered(Unanswered.Why.UNKNOWN_HOST));
        assertThat(allowing("127.0.0.1/32").exchange(get(gone.at("127.0.0.1/"))))
                .isEqualTo(new Unanswered(Unanswered.Why.UNREACHABLE));
    }

    @Test
    void whatIsTooLargeIsNotTaken() {
        var tooLarge = new NotTaken(NotTaken.Why.TOO_LARGE);
        assertThat(ask(says("HTTP/1.1 200 OK", "x".repeat(MOST + 1)))).isEqualTo(tooLarge);
        assertThat(ask((asked, out) -> endless(out, "HTTP/1.1 200 OK\r\n\r\n", "x".repeat(1000))))
                .isEqualTo(tooLarge);
        assertThat(ask((asked, out) -> endless(
                        out,
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                        "3e8\r\n" + "x".repeat(1000) + "\r\n")))
                .isEqualTo(tooLarge);
        assertThat(text(ask(says("HTTP/1.1 200 OK", "x".repeat(MOST))))).hasSize(MOST);
    }

    @Test
    void headersWithoutEndAreNotTaken() {
        assertThat(ask((asked, out) -> endless(out, "HTTP/1.1 200 OK\r\n", "X-More: " + "x".repeat(1000) + "\r\n")))
                .isEqualTo(new Unanswered(Unanswered.Why.BROKEN_OFF));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nHello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHello\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nHello\r\n",
                "HTTP/1.1 OK\r\n\r\n",
                "Hello",
                ""
            })
    void whoLiesAboutTheLengthOrSpeaksNoHttpHasNotAnswered(String words) {
        assertThat(ask((asked, out) -> out.write(words.getBytes(UTF_8))))
                .isEqualTo(new Unanswered(Unanswered.Why.BROKEN_OFF));
    }

    @Test
    void whatIsCompressedIsNotTaken() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[5_000_000]);
        }
        var stranger = stranger((asked, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + bomb.size() + "\r\n\r\n")
                    .getBytes(UTF_8));
            bomb.writeTo(out);
        });

        assertThat(allowing("127.0.0.1/32").exchange(get(stranger.at("127.0.0.1/"))))
                .isEqualTo(new NotTaken(NotTaken.Why.COMPRESSED));
        assertThat(stranger.asked.getFirst()).contains("Accept-Encoding: identity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type: text/html", "Content-Type: IMAGE", "Content-Type: imagex/png", "X-None: 1"})
    void onlyTheTypesThatTheCallerTakesAreTaken(String header) {
        assertThat(askForPicture("HTTP/1.1 200 OK\n" + header)).isEqualTo(new NotTaken(NotTaken.Why.OTHER_TYPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "IMAGE/PNG", "image/jpeg; charset=binary"})
    void everyPictureIsAPicture(String type) {
        assertThat(text(askForPicture("HTTP/1.1 200 OK\nContent-Type: " + type)))
                .isEqualTo("Hello");
    }

    @Test
    void anErrorIsAnAnswerWhateverItsType() {
        assertThat(askForPicture("HTTP/1.1 404 Not Found\nContent-Type: text/html"))
                .isInstanceOfSatisfying(Answered.class, it -> {
                    assertThat(it.status()).isEqualTo(404);
                    assertThat(it.content()).isEmpty();
                });
    }

    @Test
    void onlySoManyAreCalledAtATime() throws Exception {
        var called = new CountDownLatch(1);
        var stranger = stranger((asked, out) -> {
            called.countDown();
            Thread.sleep(Duration.ofMinutes(1));
        });
        var outbound = outbound(InetAddress::getAllByName, "127.0.0.1/32", 1, new OkHttpClient());
        var first = Thread.ofVirtual()
                .start(() -> outbound.exchange(
                        OutboundRequest.get(stranger.at("127.0.0.1/"), MOST, IMPATIENT.multipliedBy(4))));
        called.await();

        assertThat(outbound.exchange(OutboundRequest.get(stranger.at("127.0.0.1/"), MOST, IMPATIENT)))
                .isEqualTo(new Busy());
        assertThat(stranger.asked).hasSize(1);
        first.join();
        assertThat(outbound.exchange(OutboundRequest.get(URI.create("https://10.0.0.1/"), MOST, IMPATIENT)))
                .as("its turn comes once the other is over")
                .isEqualTo(new NotAllowed(NotAllowed.Why.PRIVATE_NETWORK));
    }

    @Test
    void aCertificateMustBeForTheNameThatWasCalled() {
        var certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("files.example")
                .build();
        var theirs =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        var ours = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        var stranger = new Stranger(theirs.sslContext().getServerSocketFactory(), HELLO);
        strangers.add(stranger);
        var trusting = new OkHttpClient.Builder()
                .sslSocketFactory(ours.sslSocketFactory(), ours.trustManager())
                .build();
        var outbound = outbound(host -> InetAddress.getAllByName("127.0.0.1"), "127.0.0.1/32", 4, trusting);

        assertThat(text(outbound.exchange(get(URI.create("https://files.example:" + stranger.port() + "/")))))
                .isEqualTo("Hello");
        assertThat(outbound.exchange(get(URI.create("https://other.example:" + stranger.port() + "/"))))
                .isEqualTo(new Unanswered(Unanswered.Why.NOT_TRUSTED));
        assertThat(resolving("127.0.0.1", "127.0.0.1/32")
                        .exchange(get(URI.create("https://files.example:" + stranger.port() + "/"))))
                .as("nobody else vouches for it")
                .isEqualTo(new Unanswered(Unanswered.Why.NOT_TRUSTED));
    }

    @Test
    void theLogNamesTheHostAlone() {
        var log = (Logger) LoggerFactory.getLogger(OutboundService.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.setLevel(Level.INFO);
        log.addAppender(lines);
        try {
            resolving("10.0.0.1", "")
                    .exchange(get(URI.create("https://logged.example/secret-path?token=secret-query"))
                            .with("Authorization", "secret-header"));
        } finally {
            log.detachAppender(lines);
            log.setLevel(null);
        }

        assertThat(lines.list)
                .map(ILoggingEvent::getFormattedMessage)
                .filteredOn(it -> it.contains("logged.example"))
                .containsExactly("GET logged.example: NotAllowed[why=PRIVATE_NETWORK]");
    }

    private OutboundOutcome ask(Stranger.Answer answer) {
        return allowing("127.0.0.1/32").exchange(get(stranger(answer).at("127.0.0.1/")));
    }

    private OutboundOutcome impatiently(Stranger.Answer answer) {
        return allowing("127.0.0.1/32")
                .exchange(OutboundRequest.get(stranger(answer).at("127.0.0.1/"), MOST, IMPATIENT)
                        .mayGoOnTo(List.of(Onward.to("127.0.0.1"))));
    }

    private OutboundOutcome askForPicture(String head) {
        return allowing("127.0.0.1/32")
                .exchange(get(stranger(says(head, "Hello")).at("127.0.0.1/"))
                        .taking(List.of(MimeType.valueOf("image/*"))));
    }

    private static void drip(OutputStream out, String drop) throws Exception {
        while (true) {
            out.write(drop.getBytes(UTF_8));
            out.flush();
            Thread.sleep(50);
        }
    }

    private static void endless(OutputStream out, String first, String then) throws IOException {
        out.write(first.getBytes(UTF_8));
        while (true) {
            out.write(then.getBytes(UTF_8));
        }
    }

    private static OutboundRequest get(URI address) {
        return OutboundRequest.get(address, MOST, PATIENT);
    }

    private static String text(OutboundOutcome outcome) {
        assertThat(outcome).isInstanceOf(Answered.class);
        return new String(((Answered) outcome).content(), UTF_8);
    }

    private Stranger stranger(Stranger.Answer answer) {
        var stranger = new Stranger(answer);
        strangers.add(stranger);
        return stranger;
    }

    private static OutboundService allowing(String networks) {
        return outbound(InetAddress::getAllByName, networks, 4, new OkHttpClient());
    }

    /** Every host is at these addresses. */
    private OutboundService resolving(String addresses, String networks) {
        return outbound(
                host -> {
                    lookedUp.add(host);
                    var all = new ArrayList<InetAddress>();
                    for (var address : addresses.split(",")) {
                        all.add(InetAddress.getByName(address));
                    }
                    return all.toArray(InetAddress[]::new);
                },
                networks,
                4,
                new OkHttpClient());
    }

    private static OutboundService outbound(Resolver resolver, String networks, int atATime, OkHttpClient client) {
        return new OutboundService(
                new Destinations(new Lookup(resolver, atATime), new Networks(networks)),
                new PinnedClient(client),
                atATime);
    }
}
