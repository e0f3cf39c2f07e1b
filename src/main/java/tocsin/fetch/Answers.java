package tocsin.fetch;

import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;
import okio.BufferedSource;
import tocsin.domain.Freshness;
import tocsin.fetch.FetchOutcome.Failed;
import tocsin.fetch.FetchOutcome.Fetched;
import tocsin.fetch.FetchOutcome.Gone;
import tocsin.fetch.FetchOutcome.NotModified;
import tocsin.fetch.FetchOutcome.Throttled;

/** Makes an outcome of an answer. */
final class Answers {
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);

    /** How long a server that says 429 and nothing else is left alone. */
    private static final Duration UNTOLD = Duration.ofMinutes(15);

    private final FetchSettings settings;
    private final FeedParser parser;
    private final InstantSource clock;

    Answers(FetchSettings settings, FeedParser parser, InstantSource clock) {
        this.settings = settings;
        this.parser = parser;
        this.clock = clock;
    }

    static boolean isRedirect(Response response) {
        return switch (response.code()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    static boolean isPermanent(Response redirect) {
        return redirect.code() == 301 || redirect.code() == 308;
    }

    /** The outcome of any answer but a redirect; {@code moved} is where permanent redirects led before it. */
    FetchOutcome read(Response response, Freshness before, Optional<URI> moved) throws IOException {
        String host = response.request().url().host();
        Optional<Duration> wait = Optional.ofNullable(response.header("Retry-After"))
                .flatMap(header -> RetryAfter.from(header, clock.instant()));
        int status = response.code();
        if (status == 304) {
            return new NotModified(freshness(response, before, before.bodyHash()), hints(response, moved));
        }
        if (status == 410) {
            return new Gone(host + " says that the feed is gone for good (410)");
        }
        if (status == 429) {
            return new Throttled(wait.orElse(UNTOLD), host + " says that we ask too often (429)");
        }
        if (status == 503 && wait.isPresent()) {
            return new Throttled(wait.get(), host + " is busy and asks us to come back later (503)");
        }
        if (status >= 400 && status != 404 && wait.isPresent()) {
            return new Throttled(wait.get(), Trouble.status(status, host) + " and asks us to come back later");
        }
        if (status == 404) {
            return new Failed(Trouble.status(status, host), new Instead.Nothing());
        }
        return status == 200 || status == 203
                ? document(response, before, moved)
                : new Failed(Trouble.status(status, host));
    }

    private FetchOutcome document(Response response, Freshness before, Optional<URI> moved) throws IOException {
        BufferedSource source = response.body().source();
        // Counts what comes out of the decompression, so a bomb stops here as well.
        if (source.request(settings.maxBytes() + 1)) {
            return new Failed("the document is larger than " + settings.maxBytes() + " bytes");
        }
        byte[] body = source.readByteArray();
        if (body.length == 0) {
            return new Failed("the document is empty");
        }
        Optional<String> hash = Optional.of(hash(body));
        Freshness after = freshness(response, Freshness.UNKNOWN, hash);
        if (hash.equals(before.bodyHash())) {
            return new NotModified(after, hints(response, moved));
        }
        return switch (parser.parse(
                body, charset(response), response.request().url().uri(), settings.maxBytes())) {
            case ParseOutcome.Parsed parsed ->
                new Fetched(parsed.document(), after, response.request().url().uri(), hints(response, moved));
            case ParseOutcome.Unreadable unreadable -> unreadable(response, unreadable);
        };
    }

    /** What we unpacked has lost its Content-Encoding; some servers write strange things there that harm nobody. */
    private static Failed unreadable(Response response, ParseOutcome.Unreadable unreadable) {
        String coding = response.header("Content-Encoding");
        return coding == null
                ? new Failed("this is no feed: " + unreadable.why(), instead(unreadable))
                : new Failed(response.request().url().host() + " packs the document as " + coding
                        + ", which was not asked for");
    }

    private Hints hints(Response response, Optional<URI> moved) {
        Links base = Links.relativeTo(response.request().url().uri());
        return new Hints(
                CacheHeaders.fresh(response.headers(), clock.instant()),
                moved,
                LinkHeader.hubs(response.headers("Link"), base));
    }

    private static Instead instead(ParseOutcome.Unreadable unreadable) {
        return unreadable.page().<Instead>map(Instead.Page::new).orElseGet(Instead.AnotherDocument::new);
    }

    /** A 304 may leave out the validators (RFC 9110 section 15.4.5): then those we had stay. */
    private static Freshness freshness(Response response, Freshness otherwise, Optional<String> hash) {
        return new Freshness(
                Optional.ofNullable(response.header("ETag")).or(otherwise::etag),
                Optional.ofNullable(response.header("Last-Modified")).or(otherwise::lastModified),
                hash);
    }

    private static Optional<String> charset(Response response) {
        Matcher charset = CHARSET.matcher(
                Optional.ofNullable(response.header("Content-Type")).orElse(""));
        return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
