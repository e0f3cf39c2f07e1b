package tocsin.web;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import com.sun.net.httpserver.spi.HttpServerProvider;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** The JDK's servers, and a way to stop them at once: Jex waits half a minute for a client that sends nothing more. */
final class StoppableServers extends HttpServerProvider {
    private final List<HttpServer> servers = new ArrayList<>();

    @Override
    public HttpServer createHttpServer(InetSocketAddress address, int backlog) throws IOException {
        HttpServer server = HttpServer.create(address, backlog);
        servers.add(server);
        return server;
    }

    @Override
    public HttpsServer createHttpsServer(InetSocketAddress address, int backlog) throws IOException {
        throw new IOException("TLS is the reverse proxy's part");
    }

    /** Takes no more connections, waits so many seconds for what is being answered, and closes the rest. */
    void stop(int seconds) {
        servers.forEach(server -> server.stop(seconds));
    }
}
