package tocsin.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Optional;
import java.util.function.Function;
import javax.net.SocketFactory;

/**
 * Sockets that look at the very address that they are about to connect to. Whatever a name was said to lead to before, and
 * whether there was a name at all, nothing gets past this; OkHttp lays TLS over these sockets too.
 */
final class GuardedSockets extends SocketFactory {
    private final Function<InetSocketAddress, Optional<String>> refusal;

    /** Sockets that connect where {@code refusal} has no sentence against it. */
    GuardedSockets(Function<InetSocketAddress, Optional<String>> refusal) {
        this.refusal = refusal;
    }

    private final class GuardedSocket extends Socket {
        /** The JVM's own SOCKS settings do not count: only the operator's proxy does. */
        GuardedSocket() {
            super(Proxy.NO_PROXY);
        }

        /** {@link Socket#connect(SocketAddress)} comes here as well. */
        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress address) || address.isUnresolved()) {
                throw new RefusedAddress("the address of a connection is not known");
            }
            Optional<String> sentence = refusal.apply(address);
            if (sentence.isPresent()) {
                throw new RefusedAddress(sentence.get());
            }
            super.connect(endpoint, timeout);
        }
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), Optional.empty());
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), Optional.of(new InetSocketAddress(local, localPort)));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), Optional.empty());
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), Optional.of(new InetSocketAddress(local, localPort)));
    }

    private Socket connected(InetSocketAddress to, Optional<InetSocketAddress> from) throws IOException {
        Socket socket = createSocket();
        try {
            if (from.isPresent()) {
                socket.bind(from.get());
            }
            socket.connect(to);
            return socket;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }
}
