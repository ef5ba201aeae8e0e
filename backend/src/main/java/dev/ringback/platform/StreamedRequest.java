package dev.ringback.platform;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A request whose answer may be a stream of events, and is given back when that is over. */
class StreamedRequest extends HttpServletRequestWrapper {

    private final ReturnedResponse answer;

    StreamedRequest(HttpServletRequest request, ReturnedResponse answer) {
        super(request);
        this.answer = answer;
    }

    /**
     * Sends the head of a stream of events at once: a client would else wait for the first event to learn that it is subscribed. The head asks
     * whatever stands between to hold nothing back: nginx collects an answer until told otherwise, others until they have compressed it.
     */
    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        var type = response.getContentType();
        if (type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            answer.setHeader("X-Accel-Buffering", "no");
            answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, no-transform");
            try {
                response.flushBuffer();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        var started = super.startAsync(request, response);
        started.addListener(answer);
        return started;
    }
}
