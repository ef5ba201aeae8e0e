package dev.ringback.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Missed calls: Twilio tells of one after another, and a phone that watches the inbox sees each of them. */
final class MissedCalls {

    private static final String PATH = "/webhooks/twilio/voice/dialed";
    private static final int WARM_UPS = 50;
    private static final int CALLS = 300;
    private static final Duration PACE = Duration.ofMillis(50);

    private final Desk desk;

    MissedCalls(Desk desk) {
        this.desk = desk;
    }

    void measure(Report report) throws Exception {
        var answered = new ArrayList<Long>();
        var seen = new ArrayList<Long>();
        try (var watch = Watch.open(desk, Caller.token(desk, "demo-technician-luis"))) {
            for (int i = 0; i < WARM_UPS + CALLS; i++) {
                var number = "+1737555%04d".formatted(i);
                var webhook = webhook(number, "CAbench%027d".formatted(i));
                var arrival = watch.expect(number);
                var sent = System.nanoTime();
                Caller.send(webhook);
                var done = System.nanoTime();
                var arrived = arrival.get(10, TimeUnit.SECONDS);
                if (i >= WARM_UPS) {
                    answered.add(done - sent);
                    seen.add(arrived - sent);
                }
                TimeUnit.NANOSECONDS.sleep(PACE.toNanos() - (System.nanoTime() - sent));
            }
        }
        report.add("missed-call webhook, answered to Twilio", new Round(answered, 0, 0));
        report.add("missed-call webhook, seen by a subscription", new Round(seen, 0, 0));
    }

    private HttpRequest webhook(String from, String callSid) throws GeneralSecurityException {
        var fields = new TreeMap<String, String>();
        fields.put("AccountSid", "ACdemo00000000000000000000000000000");
        fields.put("CallSid", callSid);
        fields.put("From", from);
        fields.put("To", "+15125550100");
        fields.put("CallStatus", "in-progress");
        fields.put("DialCallStatus", "no-answer");
        return Caller.form(desk.url(PATH), fields)
                .header("X-Twilio-Signature", signature(desk.publicUrl(PATH), fields))
                .build();
    }

    private static String signature(String url, SortedMap<String, String> fields) throws GeneralSecurityException {
        var signed = new StringBuilder(url);
        fields.forEach((name, value) -> signed.append(name).append(value));
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec("demo-twilio-auth-token".getBytes(UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.toString().getBytes(UTF_8)));
    }
}
