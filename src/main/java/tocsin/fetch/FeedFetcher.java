package tocsin.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Freshness;
import tocsin.fetch.FetchOutcome.Failed;

/**
 * Fetches feeds: one conditional GET each (RFC 9110 section 13), politely. It blocks its caller, who is expected to be a
 * virtual thread, and is to be shared by all of them.
 */
public final class FeedFetcher implements AutoCloseable {
    private static final int MAX_REDIRECTS = 5;
    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, "
            + "application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

    private final FetchSettings settings;
    private final Guard guard;
    private final OkHttpClient client;
    private final Places places;
    private final Answers answers;

    /** A fetcher with its own connections; {@code clock} tells how far away a Retry-After date is. */
    public FeedFetcher(FetchSettings settings, FeedParser parser, InstantSource clock) {
        this(settings, parser, clock, Dns.SYSTEM);
    }

    FeedFetcher(FetchSettings settings, FeedParser parser, InstantSource clock, Dns names) {
        this.settings = settings;
        this.guard = new Guard(settings, names);
        this.client = client(settings, guard);
        this.places = new Places(settings.atOnce());
        this.answers = new Answers(settings, parser, clock);
    }

    /**
     * Fetches a feed if it has changed since {@code freshness} was given out. Never throws for what a server or a network
     * does; an interrupted thread gets {@link Failed} and stays interrupted.
     */
    public FetchOutcome fetch(URI address, Freshness freshness) {
        HttpUrl url = HttpUrl.parse(address.toString());
        if (url == null) {
            return new Failed(
                    isWeb(address) ? "the address is not valid" : "only http and https addresses are fetched");
        }
        try {
            return follow(url, freshness);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Failed("the fetch was interrupted");
        }
    }

    private FetchOutcome follow(HttpUrl start, Freshness freshness) throws InterruptedException {
        HttpUrl url = start;
        Optional<URI> moved = Optional.empty();
        boolean permanent = true;
        Duration left = settings.timeout();
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            Step step = at(url, freshness, left, moved);
            if (step.outcome() != null) {
                return step.outcome();
            }
            if (step.next() == null) {
                return new Failed(url.host() + " redirects to no web address");
            }
            permanent &= step.permanent() && !(url.isHttps() && !step.next().isHttps());
            url = step.next();
            moved = permanent ? Links.uri(url) : moved;
            left = step.left();
        }
        return new Failed(start.host() + " redirects more than " + MAX_REDIRECTS + " times");
    }

    /** Either how it ended, or where to go on with how much of the time, and whether for good. */
    private record Step(
            @Nullable FetchOutcome outcome, @Nullable HttpUrl next, boolean permanent, Duration left) {
        static Step end(FetchOutcome outcome) {
            return new Step(outcome, null, false, Duration.ZERO);
        }
    }

    private Step at(HttpUrl url, Freshness freshness, Duration left, Optional<URI> moved) throws InterruptedException {
        Places.Place place = places.at(url.host());
        try {
            long began = System.nanoTime();
            Optional<String> refusal = guard.refusal(url);
            return refusal.isPresent()
                    ? Step.end(new Failed(refusal.get()))
                    : ask(url, freshness, left.minusNanos(System.nanoTime() - began), moved);
        } finally {
            place.close();
        }
    }

    private Step ask(HttpUrl url, Freshness freshness, Duration left, Optional<URI> moved) {
        long began = System.nanoTime();
        Call call = client.newCall(request(url, freshness));
        call.timeout().timeout(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            if (Answers.isRedirect(response)) {
                String target = response.header("Location");
                HttpUrl next = target == null ? null : url.resolve(target);
                return new Step(null, next, Answers.isPermanent(response), left.minusNanos(System.nanoTime() - began));
            }
            return Step.end(answers.read(response, freshness, moved));
        } catch (IOException trouble) {
            String why = Thread.currentThread().isInterrupted()
                    ? "the fetch was interrupted"
                    : Trouble.of(trouble, url.host(), settings.timeout());
            return Step.end(new Failed(why));
        }
    }

    private Request request(HttpUrl url, Freshness freshness) {
        Headers.Builder headers =
                new Headers.Builder().add("User-Agent", settings.userAgent()).add("Accept", ACCEPT);
        freshness.etag().ifPresent(etag -> headers.addUnsafeNonAscii("If-None-Match", etag));
        freshness.lastModified().ifPresent(date -> headers.addUnsafeNonAscii("If-Modified-Since", date));
        return new Request.Builder().url(url).headers(headers.build()).build();
    }

    private static boolean isWeb(URI address) {
        String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https");
    }

    private static OkHttpClient client(FetchSettings settings, Guard guard) {
        // A pooled connection that the server has closed is tried once more on a new one, and so is a host's next IP
        // address.
        // That is no retry of ours: a GET that was answered is never repeated.
        return guard.on(new OkHttpClient.Builder())
                // A host's next feed finds the connection of the one before, however many hosts are asked in between;
                // longer than a round hardly any server keeps one open, and each costs memory.
                .connectionPool(new ConnectionPool(settings.atOnce(), 1, TimeUnit.MINUTES))
                .addInterceptor(Codings.interceptor())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(true)
                .connectTimeout(settings.timeout())
                .readTimeout(settings.timeout())
                .writeTimeout(settings.timeout())
                .callTimeout(settings.timeout())
                .build();
    }

    /** Lets go of the connections. */
    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
