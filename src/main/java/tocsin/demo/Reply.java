package tocsin.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * An answer of the demo's server, and how HTTP carries it: validators, 304, gzip, and no body for HEAD (RFC 9110).
 *
 * @param etag weak, since the bytes differ with the coding
 */
record Reply(int status, Document document, Optional<String> etag) {
    /** A document with a validator of its own. */
    static Reply found(Document document) {
        return new Reply(200, document, Optional.of("W/\"" + digest(document.text()) + "\""));
    }

    /** A short answer that says why there is no document. */
    static Reply without(int status, String why) {
        return new Reply(status, new Document("text/plain; charset=utf-8", why + "\n"), Optional.empty());
    }

    void send(HttpExchange exchange) throws IOException {
        Headers out = exchange.getResponseHeaders();
        etag.ifPresent(tag -> out.set("ETag", tag));
        if (status == 200) {
            out.set("Vary", "Accept-Encoding");
        }
        if (etag.isPresent() && asksFor(exchange, etag.get())) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        byte[] body = document.text().getBytes(StandardCharsets.UTF_8);
        if (takesGzip(exchange)) {
            out.set("Content-Encoding", "gzip");
            body = gzip(body);
        }
        out.set("Content-Type", document.mediaType());
        if (exchange.getRequestMethod().equals("HEAD")) {
            out.set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Weak comparison, as If-None-Match wants it (RFC 9110 section 13.1.2). */
    private static boolean asksFor(HttpExchange exchange, String tag) {
        return values(exchange, "If-None-Match")
                .map(value -> value.startsWith("W/") ? value : "W/" + value)
                .anyMatch(value -> value.equals(tag) || value.equals("W/*"));
    }

    private static boolean takesGzip(HttpExchange exchange) {
        return values(exchange, "Accept-Encoding")
                .map(value -> value.replace(" ", ""))
                .anyMatch(value ->
                        value.equals("gzip") || (value.startsWith("gzip;q=") && !value.matches(".*q=0(\\.0*)?")));
    }

    private static Stream<String> values(HttpExchange exchange, String header) {
        return Optional.ofNullable(exchange.getRequestHeaders().get(header)).stream()
                .flatMap(lines -> lines.stream())
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip);
    }

    private static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        }
        return bytes.toByteArray();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
