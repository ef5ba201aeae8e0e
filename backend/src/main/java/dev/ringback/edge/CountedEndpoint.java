package dev.ringback.edge;

import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Tomcat's own end of the connections, which asks before it takes one and tells when one has come or gone. */
final class CountedEndpoint extends NioEndpoint {

    private @Nullable Connections counted;

    CountedEndpoint() {
        connections = new Told();
    }

    void tell(Connections all) {
        this.counted = all;
    }

    private Connections counted() {
        return Objects.requireNonNull(counted);
    }

    private static @Nullable InetAddress peer(SocketChannel socket) {
        return socket.socket().getInetAddress();
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        var peer = peer(socket);
        if (peer != null && counted().mayOpen(peer)) {
            return super.setSocketOptions(socket);
        }
        destroySocket(socket);
        return false;
    }

    /** The connections that are open, where Tomcat notes each that comes and strikes out each that goes. */
    private final class Told extends ConcurrentHashMap<SocketChannel, SocketWrapperBase<NioChannel>> {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable SocketWrapperBase<NioChannel> put(
                SocketChannel socket, SocketWrapperBase<NioChannel> wrapper) {
            var peer = peer(socket);
            if (peer != null) {
                // As it does with those that are silent: never while one of its threads reads from the socket.
                counted().opened(id(wrapper), peer, () -> processSocket(wrapper, SocketEvent.ERROR, true));
            }
            return super.put(socket, wrapper);
        }

        @Override
        public @Nullable SocketWrapperBase<NioChannel> remove(Object socket) {
            var wrapper = super.remove(socket);
            if (wrapper != null) {
                counted().closed(id(wrapper));
            }
            return wrapper;
        }

        private static String id(SocketWrapperBase<NioChannel> wrapper) {
            return wrapper.getServletConnection("http/1.1", "").getConnectionId();
        }
    }
}
