package dev.ringback.firebase;

import com.google.api.client.http.LowLevelHttpResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer of Google's, in the shape that its SDKs read. The SDK would try again by itself, four times and for as long as Retry-After
 * asks, while a worker waits; it does not when that is longer than a minute. So it is told a day, and the true value goes beside it.
 */
class FcmResponse extends LowLevelHttpResponse {

    /** How long the service really wants to be left alone: seconds, or an HTTP date. */
    static final String TRUE_RETRY_AFTER = "x-ringback-retry-after";

    private static final String RETRY_AFTER = "retry-after";
    private static final String A_DAY = "86400";
    private static final int UNAVAILABLE = 503;

    private final HttpResponse<byte[]> answer;
    private final List<Map.Entry<String, String>> headers = new ArrayList<>();

    FcmResponse(HttpResponse<byte[]> answer) {
        this.answer = answer;
        answer.headers().map().forEach((name, values) -> values.forEach(it -> addHeader(name, it)));
        if (answer.statusCode() == UNAVAILABLE) {
            headers.add(Map.entry(RETRY_AFTER, A_DAY));
        }
    }

    private void addHeader(String name, String value) {
        headers.add(Map.entry(name.equalsIgnoreCase(RETRY_AFTER) ? TRUE_RETRY_AFTER : name, value));
    }

    @Override
    public InputStream getContent() {
        return new ByteArrayInputStream(answer.body());
    }

    @Override
    public @Nullable String getContentEncoding() {
        return answer.headers().firstValue("content-encoding").orElse(null);
    }

    @Override
    public long getContentLength() {
        return answer.body().length;
    }

    @Override
    public @Nullable String getContentType() {
        return answer.headers().firstValue("content-type").orElse(null);
    }

    @Override
    public @Nullable String getStatusLine() {
        return null;
    }

    @Override
    public int getStatusCode() {
        return answer.statusCode();
    }

    @Override
    public @Nullable String getReasonPhrase() {
        return null;
    }

    @Override
    public int getHeaderCount() {
        return headers.size();
    }

    @Override
    public String getHeaderName(int index) {
        return headers.get(index).getKey();
    }

    @Override
    public String getHeaderValue(int index) {
        return headers.get(index).getValue();
    }
}
