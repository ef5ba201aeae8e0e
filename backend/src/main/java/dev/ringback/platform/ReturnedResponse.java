package dev.ringback.platform;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A response that is not touched any more once the container has taken it back. The container uses it for the next request then: whoever is
 * still writing events to a client that has gone would spoil somebody else's answer.
 */
class ReturnedResponse extends HttpServletResponseWrapper implements AsyncListener {

    private final ReentrantLock lock = new ReentrantLock();
    private boolean returned;

    ReturnedResponse(HttpServletResponse response) {
        super(response);
    }

    private interface Use {
        void run() throws IOException;
    }

    private void use(Use use) throws IOException {
        lock.lock();
        try {
            if (returned) {
                throw new IOException("The client has gone");
            }
            use.run();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for whoever is writing at this moment. */
    private void giveBack() {
        lock.lock();
        returned = true;
        lock.unlock();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        giveBack();
    }

    @Override
    public void onError(AsyncEvent event) {
        giveBack();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // Whoever writes is told, and completes it.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }

    @Override
    public void flushBuffer() throws IOException {
        use(super::flushBuffer);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        var bytes = super.getOutputStream();
        return new ServletOutputStream() {
            @Override
            public void write(int each) throws IOException {
                use(() -> bytes.write(each));
            }

            @Override
            public void write(byte[] of, int from, int many) throws IOException {
                use(() -> bytes.write(of, from, many));
            }

            @Override
            public void flush() throws IOException {
                use(bytes::flush);
            }

            @Override
            public void close() throws IOException {
                use(bytes::close);
            }

            @Override
            public boolean isReady() {
                return bytes.isReady();
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                bytes.setWriteListener(listener);
            }
        };
    }
}
