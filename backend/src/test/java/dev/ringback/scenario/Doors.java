package dev.ringback.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The doorways that are no GraphQL: where they are, and what they take. */
final class Doors {

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("AccountSid", Telephone.ACCOUNT),
            Map.entry("To", Office.MAIN),
            Map.entry("DialCallStatus", "no-answer"),
            Map.entry("RecordingStatus", "completed"),
            Map.entry("RecordingDuration", "12"),
            Map.entry("RecordingUrl", "https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/RE1"),
            Map.entry("TranscriptionStatus", "completed"),
            Map.entry("TranscriptionText", "The water heater drips"),
            Map.entry("CallStatus", "completed"),
            Map.entry("CallDuration", "12"),
            Map.entry("Digits", "1"),
            Map.entry("Body", "The water heater drips"),
            Map.entry("NumMedia", "1"),
            Map.entry("MediaUrl0", "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1"),
            Map.entry("MediaContentType0", "image/png"),
            Map.entry("MessageStatus", "delivered"),
            Map.entry("grant_type", "client_credentials"),
            Map.entry("response_type", "code"),
            Map.entry("client_id", "ringback-android"),
            Map.entry("redirect_uri", "dev.ringback:/oauth2/callback"),
            Map.entry("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"),
            Map.entry("code_challenge_method", "S256"),
            Map.entry("token", "nothing"),
            Map.entry("username", "dan"),
            Map.entry("password", "wrong"));

    private static final String VOICE = "/webhooks/twilio/voice";

    /** In the address stands what begins with a question mark. */
    static final List<Door> ALL = List.of(
            webhook(VOICE, "CallSid", "AccountSid", "From", "To", "CallStatus", "?company", "?again"),
            webhook(VOICE + "/dialed", "CallSid", "AccountSid", "From", "To", "DialCallStatus", "?company"),
            webhook(VOICE + "/recorded", "CallSid", "AccountSid", "From", "To", "?company"),
            webhook(
                    VOICE + "/recording",
                    "CallSid",
                    "AccountSid",
                    "To",
                    "RecordingStatus",
                    "RecordingDuration",
                    "RecordingUrl",
                    "?company"),
            webhook(
                    VOICE + "/transcription",
                    "CallSid",
                    "AccountSid",
                    "From",
                    "To",
                    "TranscriptionStatus",
                    "TranscriptionText",
                    "?company"),
            webhook(
                    VOICE + "/status",
                    "CallSid",
                    "AccountSid",
                    "From",
                    "To",
                    "CallStatus",
                    "CallDuration",
                    "Direction",
                    "?company"),
            webhook(
                    VOICE + "/alert-status",
                    "CallSid",
                    "AccountSid",
                    "To",
                    "CallStatus",
                    "CallDuration",
                    "?company",
                    "?call"),
            webhook(VOICE + "/alert-answer", "CallSid", "AccountSid", "To", "Digits", "?company", "?call"),
            webhook(
                    "/webhooks/twilio/sms",
                    "MessageSid",
                    "AccountSid",
                    "From",
                    "To",
                    "Body",
                    "NumMedia",
                    "MediaUrl0",
                    "MediaContentType0",
                    "MessagingServiceSid",
                    "SmsStatus",
                    "FromCountry",
                    "OptOutType",
                    "?company"),
            webhook(
                    "/webhooks/twilio/message-status",
                    "MessageSid",
                    "AccountSid",
                    "To",
                    "MessageStatus",
                    "ErrorCode",
                    "?company",
                    "?text"),
            new Door(
                    "POST",
                    "/oauth2/token",
                    List.of(
                            "grant_type",
                            "scope",
                            "client_id",
                            "client_secret",
                            "code",
                            "refresh_token",
                            "redirect_uri",
                            "code_verifier")),
            new Door("POST", "/oauth2/revoke", List.of("token", "token_type_hint", "client_id")),
            new Door("POST", "/oauth2/introspect", List.of("token", "token_type_hint")),
            new Door(
                    "GET",
                    "/oauth2/authorize",
                    List.of(
                            "?response_type",
                            "?client_id",
                            "?redirect_uri",
                            "?scope",
                            "?state",
                            "?code_challenge",
                            "?code_challenge_method")),
            new Door("GET", "/login", List.of("?problem")),
            new Door("POST", "/login", List.of("username", "password", "_csrf")),
            new Door("GET", "/media/texts/{/textId}/0", List.of("/textId")),
            new Door("GET", "/media/texts/nothing/{/number}", List.of("/number")));

    private Doors() {}

    private static Door webhook(String path, String... fields) {
        return new Door("POST", path, List.of(fields));
    }

    /** @param fields where it begins with ?, in the query; with /, in the path; else in the form */
    record Door(String method, String path, List<String> fields) {

        /** Behind two of them a secret is compared, which is slow by intention. */
        List<String> values() {
            return hashes() ? NastyValues.onlyTexts(NastyValues.KEY) : NastyValues.onlyTexts(NastyValues.FIELD);
        }

        private boolean hashes() {
            return path.equals("/oauth2/token") || path.equals("/oauth2/introspect");
        }

        /** Goes through it with this value in this field. */
        HttpResponse<String> enter(Client client, String field, String value) {
            var all = new LinkedHashMap<String, String>();
            for (var each : fields) {
                all.put(each, usual(each));
            }
            all.put(field, value);
            var asked = all.entrySet().stream()
                    .filter(it -> it.getKey().startsWith("?") && !it.getValue().isEmpty())
                    .map(it -> it.getKey().substring(1) + "=" + encoded(it.getValue()))
                    .collect(joining("&"));
            var address = URI.create(client.server.origin
                    + path.replace("{" + field + "}", encoded(value).replace("+", "%20"))
                    + (asked.isEmpty() ? "" : "?" + asked));
            var form = new HashMap<String, String>();
            all.forEach((name, it) -> {
                if (!name.startsWith("?") && !name.startsWith("/") && (!it.isEmpty() || name.equals(field))) {
                    form.put(name, it);
                }
            });
            return Client.send(request(client, address, form));
        }

        private HttpRequest.Builder request(Client client, URI address, Map<String, String> form) {
            var request = HttpRequest.newBuilder(address);
            if (path.startsWith("/media")) {
                request.header("Authorization", "Bearer " + client.token);
            }
            if (hashes()) {
                request.header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("demo-owner:demo-secret".getBytes(UTF_8)));
            }
            if (method.equals("GET")) {
                return request.GET();
            }
            var body = form.entrySet().stream()
                    .map(it -> it.getKey() + "=" + encoded(it.getValue()))
                    .collect(joining("&"));
            return request.header("Content-Type", "application/x-www-form-urlencoded")
                    .header("X-Twilio-Signature", Telephone.sign(address.toString(), form, Telephone.TOKEN))
                    .POST(BodyPublishers.ofString(body));
        }

        /** Northside's, unless a token is asked for. */
        private String usual(String field) {
            var name = field.replaceFirst("^[?/]", "");
            if (name.equals("company")) {
                return "northside";
            }
            if (path.equals(VOICE) && name.equals("CallStatus")) {
                return "ringing";
            }
            if (name.equals("From")) {
                return Office.newCaller();
            }
            if (name.endsWith("Sid") && !name.equals("AccountSid")) {
                return "CA" + UUID.randomUUID().toString().replace("-", "");
            }
            return path.equals("/oauth2/token") && name.equals("client_id") ? "" : USUAL.getOrDefault(name, "");
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, UTF_8);
        }
    }

    /** The names of all fields, without where they stand. */
    static List<String> names() {
        var names = new ArrayList<String>();
        ALL.forEach(door -> door.fields().forEach(it -> names.add(it.replaceFirst("^[?/]", ""))));
        return names;
    }
}
