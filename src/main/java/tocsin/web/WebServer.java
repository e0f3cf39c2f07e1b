package tocsin.web;

import io.avaje.jex.Jex;
import io.avaje.jex.http.HttpResponseException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.pipeline.HubCalls;

/**
 * The port behind the public address. It answers the callbacks of hubs, and 404 to all else. It is made to stand behind a
 * reverse proxy, which may leave the path of the public address in place or take it away.
 */
public final class WebServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WebServer.class);
    private static final int STOP_SECONDS = 2;

    /** Seconds within which a request must have come in; the JDK's server has no bound of its own. */
    private static final String REQUEST_TIME = "sun.net.httpserver.maxReqTime";

    private final Jex.Server server;
    private final StoppableServers servers;

    private WebServer(Jex.Server server, StoppableServers servers) {
        this.server = server;
        this.servers = servers;
    }

    /**
     * What the port is to be like.
     *
     * @param publicUrl without a slash at the end
     * @param maxBytes of the body of a request
     * @param timeout of a request; the first one in this JVM holds for all
     */
    public record Plan(String host, int port, URI publicUrl, long maxBytes, Duration timeout) {}

    /** Where hubs reach callbacks, with a slash at the end. */
    public static URI callbacks(URI publicUrl) {
        return URI.create(publicUrl + HubCallbacks.PATH);
    }

    /** Opens the port; {@link WebUnavailable} says in a sentence why it cannot. */
    public static WebServer start(Plan plan, HubCalls calls) {
        if (System.getProperty(REQUEST_TIME) == null) {
            System.setProperty(
                    REQUEST_TIME, Long.toString(Math.max(1, plan.timeout().toSeconds())));
        }
        HubCallbacks callbacks = new HubCallbacks(calls, plan.maxBytes());
        StoppableServers servers = new StoppableServers();
        Jex jex = Jex.create()
                .config(config ->
                        config.host(plan.host()).port(plan.port()).health(false).serverProvider(servers));
        jex.config().compression().disableCompression();
        for (String prefix : prefixes(plan.publicUrl())) {
            String path = prefix + HubCallbacks.PATH + "{" + HubCallbacks.TOKEN + "}";
            jex.get(path, callbacks::asked).post(path, callbacks::told);
        }
        jex.error(HttpResponseException.class, (request, refusal) -> request.writeEmpty(refusal.status()));
        jex.error(Exception.class, (request, fault) -> {
            log.error("a request failed by a fault of ours, or of its connection", fault);
            request.writeEmpty(500);
        });
        try {
            WebServer opened = new WebServer(jex.start(), servers);
            log.info("hubs are heard at {}:{}, as {}", plan.host(), opened.port(), plan.publicUrl());
            return opened;
        } catch (UncheckedIOException e) {
            throw new WebUnavailable(
                    "web.listen: " + plan.host() + ":" + plan.port() + " cannot be opened: "
                            + Objects.requireNonNullElse(e.getCause(), e).getMessage(),
                    e);
        }
    }

    private static Set<String> prefixes(URI publicUrl) {
        return new TreeSet<>(Set.of("", Objects.requireNonNullElse(publicUrl.getPath(), "")));
    }

    /** The port that is open. */
    public int port() {
        return server.port();
    }

    /** Closes the port; what is being taken in has two seconds to end. */
    @Override
    public void close() {
        servers.stop(STOP_SECONDS);
        server.shutdown();
    }
}
