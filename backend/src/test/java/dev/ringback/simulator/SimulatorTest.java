package dev.ringback.simulator;

import static dev.ringback.simulator.SimulatorApp.NORTHSIDE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoDatabase;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import dev.ringback.company.Companies;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a running simulator over HTTP, the vendors' SDKs included. */
@SpringBootTest(classes = SimulatorApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@SuppressWarnings("NullAway.Init")
abstract class SimulatorTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    StandInBackend backend;

    @Autowired
    Companies companies;

    @Autowired
    MongoDatabase database;

    @BeforeEach
    void startAfresh() {
        companies.replace(SimulatorApp.northside());
        backend.forgetEverything();
        for (var collection : database.listCollectionNames()) {
            if (collection.startsWith("simulator")) {
                database.getCollection(collection).deleteMany(new Document());
            }
        }
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)));
    }

    HttpResponse<String> post(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> postJson(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** Twilio's SDK as the company uses it. */
    TwilioRestClient twilio() {
        return twilio(SimulatorApp.AUTH_TOKEN);
    }

    TwilioRestClient twilio(String authToken) {
        return twilio(port, authToken);
    }

    static TwilioRestClient twilio(int port, String authToken) {
        return new TwilioRestClient.Builder(SimulatorApp.ACCOUNT_SID, authToken)
                .httpClient(new RedirectedTwilio(port))
                .build();
    }

    /** A text from Northside that nobody has sent yet. */
    static MessageCreator text(String to, String body) {
        return Message.creator(new PhoneNumber(to), new PhoneNumber(NORTHSIDE.e164()), body);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The SDK's own HTTP client under another origin, without its retries and with little patience. */
    private static final class RedirectedTwilio extends NetworkHttpClient {

        private final int port;

        RedirectedTwilio(int port) {
            super(HttpClientBuilder.create()
                    .disableAutomaticRetries()
                    .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                            // The SDK overrules a response timeout with its own 30 seconds, but not the socket's.
                            .setDefaultSocketConfig(SocketConfig.custom()
                                    .setSoTimeout(1500, TimeUnit.MILLISECONDS)
                                    .build())
                            .build()));
            this.port = port;
        }

        @Override
        public Response reliableRequest(Request request) {
            return makeRequest(request);
        }

        @Override
        public Response makeRequest(Request request) {
            var url = request.getUrl()
                    .replace("https://api.twilio.com", "http://127.0.0.1:" + port + "/simulator/twilio/api");
            var redirected = new Request(request.getMethod(), url);
            redirected.setAuth(request.getUsername(), request.getPassword());
            redirected.setContentType(request.getContentType());
            request.getQueryParams()
                    .forEach((name, values) -> values.forEach(it -> redirected.addQueryParam(name, it)));
            request.getPostParams().forEach((name, values) -> values.forEach(it -> redirected.addPostParam(name, it)));
            return super.makeRequest(redirected);
        }
    }
}
