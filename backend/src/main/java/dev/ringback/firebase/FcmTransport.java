package dev.ringback.firebase;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Carries Google's SDKs' requests, many on one connection, each of them once and for no longer than ten seconds. */
class FcmTransport extends HttpTransport {

    private static final String FCM = "https://fcm.googleapis.com";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient http;
    private final String fcm;

    /** Goes to Google. */
    FcmTransport() {
        this(FCM);
    }

    /** Goes to another address instead of FCM's, for example on this machine. */
    FcmTransport(String fcm) {
        this.fcm = fcm;
        this.http = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .version(fcm.startsWith("https:") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
        return new Request(method, URI.create(url.replace(FCM, fcm)));
    }

    private final class Request extends LowLevelHttpRequest {

        private final String method;
        private final HttpRequest.Builder request;

        Request(String method, URI address) {
            this.method = method;
            this.request = HttpRequest.newBuilder(address).timeout(TIMEOUT);
        }

        @Override
        public void addHeader(String name, String value) {
            // The client of the JDK takes answers as they are.
            if (!name.equalsIgnoreCase("Accept-Encoding")) {
                request.header(name, value);
            }
        }

        @Override
        public LowLevelHttpResponse execute() throws IOException {
            var body = new ByteArrayOutputStream();
            var content = getStreamingContent();
            if (content != null) {
                content.writeTo(body);
                request.header("Content-Type", getContentType());
                if (getContentEncoding() != null) {
                    request.header("Content-Encoding", getContentEncoding());
                }
            }
            try {
                request.method(method, BodyPublishers.ofByteArray(body.toByteArray()));
                return new FcmResponse(http.send(request.build(), BodyHandlers.ofByteArray()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Stopped while Firebase was asked", e);
            }
        }
    }
}
