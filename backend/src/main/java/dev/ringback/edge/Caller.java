package dev.ringback.edge;

import dev.ringback.kernel.Neighbourhood;
import jakarta.servlet.ServletRequest;

/** Who a request counts for. */
final class Caller {

    private Caller() {}

    static Neighbourhood of(ServletRequest request) {
        return Neighbourhood.of(request.getRemoteAddr());
    }
}
