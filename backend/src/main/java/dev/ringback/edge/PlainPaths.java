package dev.ringback.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows each address by one spelling: who escapes a letter that needs no escape would reach it past those who look for its name (RFC 3986,
 * section 6.2.2.2). Nobody does so by chance, so there is nothing at such an address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + PlainPaths.PLACE)
class PlainPaths extends OncePerRequestFilter {

    static final int PLACE = Visits.PLACE - 1;

    /** Letters, digits, and the four marks that are never escaped. */
    private static final Pattern NEEDLESS = Pattern.compile("(?i)%(?:[46][1-9A-F]|[57][0-9A]|3[0-9]|2[DE]|5F|7E)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (NEEDLESS.matcher(request.getRequestURI()).find()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
