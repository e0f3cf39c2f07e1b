package tocsin.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a news day over HTTP on the loopback interface.
 *
 * <p>It is an HTTP proxy in that it takes absolute-form requests (RFC 9112 section 3.2.2), {@code GET
 * http://gulf-wire.example/rss.xml}, and answers them itself. So the feeds keep their addresses whatever port is free.
 */
public final class NewsDayServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NewsDayServer.class);

    private final NewsDay day;
    private final InstantSource clock;
    private final Duration length;
    private volatile @Nullable Running running;

    private record Running(HttpServer http, ExecutorService threads, Releases releases) {}

    /**
     * A server that is not started yet.
     *
     * @param clock by which items are released
     * @param length of real time from the start until the last item is out
     */
    public NewsDayServer(NewsDay day, InstantSource clock, Duration length) {
        this.day = day;
        this.clock = clock;
        this.length = length;
    }

    /** Opens a free port and begins the day; the backdrop is out at once. */
    public synchronized void start() {
        if (running != null) {
            throw new IllegalStateException("the news day is already running");
        }
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            Releases releases = new Releases(day, clock.instant(), length);
            http.createContext("/", exchange -> answer(exchange, releases));
            http.setExecutor(threads);
            http.start();
            running = new Running(http, threads, releases);
        } catch (IOException e) {
            throw new UncheckedIOException("the news day cannot open a port", e);
        }
    }

    /** Where the proxy listens. */
    public InetSocketAddress proxy() {
        Running now = running;
        if (now == null) {
            throw new IllegalStateException("the news day is not running");
        }
        return now.http().getAddress();
    }

    /** The feeds' addresses, in the order of the file; they are to be asked through the proxy. */
    public List<URI> addresses() {
        return day.outlets().stream().map(Outlet::address).toList();
    }

    /** The real time at which the item with this link came out; empty while it has not. */
    public Optional<Instant> released(URI link) {
        Running now = running;
        return now == null ? Optional.empty() : now.releases().released(link, clock.instant());
    }

    /** Whether the last item is out. */
    public boolean over() {
        Running now = running;
        return now != null && now.releases().over(clock.instant());
    }

    /** Ends the day and frees the port. */
    @Override
    public synchronized void close() {
        Running last = running;
        if (last != null) {
            running = null;
            last.http().stop(0);
            last.threads().close();
        }
    }

    private void answer(HttpExchange exchange, Releases releases) throws IOException {
        try (exchange) {
            reply(exchange, releases).send(exchange);
        } catch (RuntimeException e) {
            // The JDK's server would drop the connection and say nothing.
            LOG.error("The news day cannot answer {}", exchange.getRequestURI(), e);
            throw e;
        }
    }

    private Reply reply(HttpExchange exchange, Releases releases) {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return Reply.without(405, "Only GET and HEAD are answered here.");
        }
        String host = host(exchange);
        String path = exchange.getRequestURI().getRawPath();
        return day.outlets().stream()
                .filter(outlet -> outlet.host().equals(host))
                .findFirst()
                .flatMap(outlet -> document(outlet, path, releases))
                .map(Reply::found)
                .orElseGet(() -> Reply.without(404, "Nothing is published at http://" + host + path));
    }

    private Optional<Document> document(Outlet outlet, String path, Releases releases) {
        Instant now = clock.instant();
        return path.equals(outlet.path())
                ? Optional.of(Document.feed(outlet, releases.of(outlet, now)))
                : releases.at(outlet.address(path), now).map(Document::page);
    }

    /** The host of an absolute-form target, else of the Host header, lower case and without a port. */
    private static String host(HttpExchange exchange) {
        String asked = Optional.ofNullable(exchange.getRequestURI().getHost())
                .or(() -> Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")))
                .orElse("");
        return asked.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }
}
