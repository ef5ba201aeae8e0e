package dev.ringback.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * The SDK's HTTP client with two differences: it can reach another address than Twilio's, and it never repeats a POST by itself. The
 * stock client sends one message creation up to six times when it is answered 503.
 */
class TwilioHttpClient extends NetworkHttpClient {

    /** Twilio has several hosts for its APIs; another address stands for all of them. */
    private static final Pattern TWILIO = Pattern.compile("^https://[a-z]+\\.twilio\\.com");

    private static final String TWILIOS_OWN = "https://api.twilio.com";
    private static final int MOST_CONNECTIONS = 50;

    private final String apiUrl;

    TwilioHttpClient(String apiUrl, Duration timeout) {
        super(HttpClientBuilder.create()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(timeout))
                                .setSocketTimeout(Timeout.of(timeout))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(timeout))
                        .setConnectionRequestTimeout(Timeout.of(timeout))
                        .build()));
        this.apiUrl = apiUrl;
    }

    @Override
    public Response reliableRequest(Request request) {
        return request.getMethod() == HttpMethod.POST ? makeRequest(request) : super.reliableRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        return super.makeRequest(redirect(request));
    }

    private String url(Request request) {
        return apiUrl.equals(TWILIOS_OWN)
                ? request.getUrl()
                : TWILIO.matcher(request.getUrl()).replaceFirst(Matcher.quoteReplacement(apiUrl));
    }

    private Request redirect(Request request) {
        var elsewhere = new Request(request.getMethod(), url(request));
        if (request.requiresAuthentication()) {
            elsewhere.setAuth(request.getUsername(), request.getPassword());
        }
        if (request.getContentType() != null) {
            elsewhere.setContentType(request.getContentType());
        }
        request.getQueryParams()
                .forEach((name, values) -> values.forEach(value -> elsewhere.addQueryParam(name, value)));
        request.getPostParams().forEach((name, values) -> values.forEach(value -> elsewhere.addPostParam(name, value)));
        request.getHeaderParams()
                .forEach((name, values) -> values.forEach(value -> elsewhere.addHeaderParam(name, value)));
        return elsewhere;
    }
}
