package dev.ringback.outbound;

import dev.ringback.outbound.Destinations.Decision.Destination;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;

/** Asks once, on a connection of its own, at the very addresses that were decided on. */
final class PinnedClient {

    private static final int UNAVAILABLE = 503;

    private final OkHttpClient client;

    /** Trusts whom the given client trusts. */
    PinnedClient(OkHttpClient client) {
        this.client = client.newBuilder()
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                // A kept connection would go where an earlier lookup led.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                // The deadline of the whole bounds these.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                // OkHttp would ask again by itself when an answer of 503 says "at once".
                .addNetworkInterceptor(chain -> {
                    var answer = chain.proceed(chain.request());
                    return answer.code() == UNAVAILABLE
                            ? answer.newBuilder().removeHeader("Retry-After").build()
                            : answer;
                })
                .build();
    }

    Call call(Request request, Destination destination, Deadline deadline) {
        var call = client.newBuilder()
                .dns(host -> destination.addresses())
                .socketFactory(new PinnedSockets(destination.addresses()))
                .build()
                .newCall(request);
        call.timeout().timeout(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        return call;
    }
}
