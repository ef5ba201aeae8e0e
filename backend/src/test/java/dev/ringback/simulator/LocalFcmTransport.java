package dev.ringback.simulator;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import com.google.api.client.testing.http.MockLowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Carries the Firebase SDK's requests to the simulator instead of Google. */
class LocalFcmTransport extends HttpTransport {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;

    LocalFcmTransport(int port) {
        this.port = port;
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        var local = url.replace("https://fcm.googleapis.com", "http://127.0.0.1:" + port + "/simulator/fcm");
        var request = HttpRequest.newBuilder(URI.create(local));
        return new LowLevelHttpRequest() {
            @Override
            public void addHeader(String name, String value) {
                if (!name.equalsIgnoreCase("Accept-Encoding")) {
                    request.header(name, value);
                }
            }

            @Override
            public LowLevelHttpResponse execute() throws IOException {
                var body = new ByteArrayOutputStream();
                getStreamingContent().writeTo(body);
                request.header("Content-Type", getContentType());
                request.method(method, BodyPublishers.ofByteArray(body.toByteArray()));
                try {
                    var response = HTTP.send(request.build(), BodyHandlers.ofString());
                    var answer = new MockLowLevelHttpResponse()
                            .setStatusCode(response.statusCode())
                            .setContentType("application/json")
                            .setContent(response.body());
                    response.headers().map().forEach((name, values) -> answer.addHeader(name, values.getFirst()));
                    return answer;
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
    }
}
