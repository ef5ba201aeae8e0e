package dev.ringback.platform;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.MediaType;

/** A request whose body has been read already. */
class ReadRequest extends HttpServletRequestWrapper {

    private final byte[] body;
    private final ReturnedResponse answer;

    ReadRequest(HttpServletRequest request, byte[] body, ReturnedResponse answer) {
        super(request);
        this.body = body;
        this.answer = answer;
    }

    /** Sends the head of a stream of events at once: a client would else wait for the first event to learn that it is subscribed. */
    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
        var type = response.getContentType();
        if (type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE)) {
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

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int from, int most) {
                return bytes.read(into, from, most);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("The body is here already");
            }
        };
    }
}
