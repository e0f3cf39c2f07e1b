package tocsin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Outlets on loopback: every path is an RSS feed, to which a test publishes headlines. */
final class FeedServer implements AutoCloseable {
    private record Item(String title, Instant published) {}

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, List<Item>> items = new ConcurrentHashMap<>();
    private final Map<String, Integer> served = new ConcurrentHashMap<>();
    private final Map<String, URI> hubs = new ConcurrentHashMap<>();

    FeedServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::answer);
        http.setExecutor(threads);
        http.start();
    }

    /** The address of a feed on the host {@code 127.0.0.1} or {@code localhost}. */
    String address(String host, String outlet) {
        return "http://" + host + ":" + http.getAddress().getPort() + "/" + outlet;
    }

    String address(String outlet) {
        return address("127.0.0.1", outlet);
    }

    /** An outlet reports something now. */
    void publish(String outlet, String title) {
        outlet(outlet).add(new Item(title, Instant.now()));
    }

    /** An outlet says in its document that a hub tells of its news. */
    void names(String outlet, URI hub) {
        hubs.put(outlet, hub);
    }

    /** The whole document of an outlet, as it is served. */
    byte[] document(String outlet) {
        return rss(outlet).getBytes(StandardCharsets.UTF_8);
    }

    private List<Item> outlet(String outlet) {
        return items.computeIfAbsent(outlet, any -> new CopyOnWriteArrayList<>());
    }

    /** How often a feed was fetched. */
    int served(String outlet) {
        return served.getOrDefault(outlet, 0);
    }

    /** How many feeds were fetched at least once. */
    int outletsServed() {
        return served.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String outlet = exchange.getRequestURI().getPath().substring(1);
            byte[] body = document(outlet);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            served.merge(outlet, 1, Integer::sum);
        }
    }

    private String rss(String outlet) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><language>en</language><title>")
                .append(outlet)
                .append("</title><link>https://")
                .append(outlet)
                .append(".example/</link><description>News</description>");
        Optional.ofNullable(hubs.get(outlet))
                .ifPresent(hub -> rss.append(link("hub", hub.toString())).append(link("self", address(outlet))));
        List<Item> all = outlet(outlet);
        for (int i = all.size() - 1; i >= 0; i--) {
            Item item = all.get(i);
            rss.append("<item><title>")
                    .append(escaped(item.title()))
                    .append("</title><guid isPermaLink=\"false\">")
                    .append(outlet)
                    .append('-')
                    .append(i)
                    .append("</guid><link>https://")
                    .append(outlet)
                    .append(".example/")
                    .append(i)
                    .append("?a=1&amp;b=2</link><pubDate>")
                    .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            item.published().atZone(ZoneOffset.UTC)))
                    .append("</pubDate></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private static String link(String relation, String address) {
        return "<link xmlns=\"http://www.w3.org/2005/Atom\" rel=\"" + relation + "\" href=\"" + address + "\"/>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
