package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.domain.Freshness;
import tocsin.domain.Reach;
import tocsin.fetch.FetchOutcome.Failed;
import tocsin.fetch.FetchOutcome.Fetched;
import tocsin.fetch.FetchOutcome.Gone;
import tocsin.fetch.FetchOutcome.NotModified;
import tocsin.fetch.FetchOutcome.Throttled;

class FeedFetcherTest {
    private static final String FEED =
            "<rss version='2.0'><channel><title>t</title><item><title>Fire</title><link>/1</link></item></channel></rss>";
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private static FetchSettings settings(Duration timeout, long maxBytes, Optional<URI> proxy) {
        return new FetchSettings(timeout, maxBytes, 4, "Tocsin-Test/1.0", proxy, TestServer.REACH);
    }

    /** As it comes, but for servers on this machine. */
    private static FetchSettings defaults() {
        return settings(FetchSettings.DEFAULTS.timeout(), FetchSettings.DEFAULTS.maxBytes(), Optional.empty());
    }

    private static FeedFetcher fetcher(FetchSettings settings) {
        return new FeedFetcher(settings, new FeedParser(), InstantSource.fixed(NOW));
    }

    private static FetchOutcome fetch(TestServer server, String path, Freshness freshness) {
        try (FeedFetcher fetcher = fetcher(settings(Duration.ofSeconds(20), 100_000, Optional.empty()))) {
            return fetcher.fetch(server.address(path), freshness);
        }
    }

    private static FetchOutcome answered(TestServer.Answer answer) {
        try (TestServer server = new TestServer(answer)) {
            return fetch(server, "/feed", Freshness.UNKNOWN);
        }
    }

    @Nested
    class A_feed_that_has_not_changed {
        @Test
        void is_asked_for_with_the_validators_exactly_as_they_came() {
            Freshness before = new Freshness(
                    Optional.of("W/\"a-\\b é\""), Optional.of("sunday, 22 Nov 2026 08:00 gmt"), Optional.of("hash"));
            try (TestServer server = new TestServer(TestServer.saying(304, ""))) {
                assertThat(fetch(server, "/feed", before)).isEqualTo(new NotModified(before, Hints.NONE));
                assertThat(server.asked()
                                .getFirst()
                                .headers()
                                .getFirst("If-None-Match")
                                .getBytes(StandardCharsets.ISO_8859_1))
                        .isEqualTo("W/\"a-\\b é\"".getBytes(StandardCharsets.UTF_8));
                assertThat(server.asked().getFirst().headers().getFirst("If-Modified-Since"))
                        .isEqualTo("sunday, 22 Nov 2026 08:00 gmt");
                assertThat(server.asked().getFirst().headers().getFirst("User-Agent"))
                        .isEqualTo("Tocsin-Test/1.0");
            }
        }

        @Test
        void is_known_by_its_body_when_the_server_knows_no_validators() {
            try (TestServer server = new TestServer(TestServer.saying(200, FEED, "ETag", "\"2\""))) {
                Fetched first = (Fetched) fetch(server, "/feed", Freshness.UNKNOWN);

                assertThat(fetch(server, "/feed", first.freshness()))
                        .isEqualTo(new NotModified(first.freshness(), Hints.NONE));
                assertThat(first.freshness().etag()).contains("\"2\"");
            }
        }
    }

    @Nested
    class A_feed_that_is_there {
        @Test
        void is_read_with_the_charset_of_the_header() {
            byte[] body = FEED.replace("Fire", "Взрыв").getBytes(Charset.forName("windows-1251"));

            assertThat(answered(TestServer.saying(200, body, "Content-Type", "text/xml; charset=\"windows-1251\"")))
                    .isInstanceOfSatisfying(
                            Fetched.class,
                            fetched -> assertThat(fetched.document()
                                            .headlines()
                                            .getFirst()
                                            .title())
                                    .isEqualTo("Взрыв"));
        }

        @Test
        void is_unpacked_when_it_comes_as_gzip() {
            assertThat(answered(TestServer.saying(
                            200, gzip(FEED.getBytes(StandardCharsets.UTF_8)), "Content-Encoding", "gzip")))
                    .isInstanceOf(Fetched.class);
        }

        @Test
        void is_found_behind_redirects_and_its_links_are_resolved_there() {
            try (TestServer server = new TestServer(exchange -> {
                switch (exchange.getRequestURI().getPath()) {
                    case "/feed" -> TestServer.saying(301, "", "Location", "/b").to(exchange);
                    case "/b" -> TestServer.saying(307, "", "Location", "c/new").to(exchange);
                    default -> TestServer.saying(200, FEED).to(exchange);
                }
            })) {
                assertThat(fetch(server, "/feed", Freshness.UNKNOWN)).isInstanceOfSatisfying(Fetched.class, fetched -> {
                    assertThat(fetched.finalAddress()).isEqualTo(server.address("/c/new"));
                    assertThat(fetched.document().headlines().getFirst().link()).contains(server.address("/1"));
                });
            }
        }

        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    "301, 308, /c", // all the way
                    "301, 302, /b", // for good to where it is redirected for now
                    "302, 301, -", // what comes after a redirect for now says nothing of our address
                    "307, 303, -",
                })
        void has_moved_as_far_as_permanent_redirects_lead(int first, int second, @Nullable String moved) {
            try (TestServer server = new TestServer(exchange -> {
                switch (exchange.getRequestURI().getPath()) {
                    case "/feed" ->
                        TestServer.saying(first, "", "Location", "/b").to(exchange);
                    case "/b" -> TestServer.saying(second, "", "Location", "/c").to(exchange);
                    default -> TestServer.saying(200, FEED).to(exchange);
                }
            })) {
                Fetched fetched = (Fetched) fetch(server, "/feed", Freshness.UNKNOWN);

                assertThat(fetched.hints().moved())
                        .isEqualTo(Optional.ofNullable(moved).map(server::address));
            }
        }

        @Test
        void may_say_how_long_it_stays_fresh_and_where_its_hub_is() {
            Hints hints = new Hints(
                    Optional.of(Duration.ofMinutes(2)),
                    Optional.empty(),
                    new HubLinks(List.of(URI.create("https://hub.example/")), Optional.empty()));
            try (TestServer server = new TestServer(TestServer.saying(
                    200, FEED, "Cache-Control", "max-age=120", "Link", "<https://hub.example/>; rel=hub"))) {
                Fetched first = (Fetched) fetch(server, "/feed", Freshness.UNKNOWN);

                assertThat(first.hints()).isEqualTo(hints);
                assertThat(fetch(server, "/feed", first.freshness()))
                        .isEqualTo(new NotModified(first.freshness(), hints));
            }
        }

        @Test
        void is_fetched_through_the_proxy_when_one_is_set() {
            try (TestServer proxy = new TestServer(TestServer.saying(200, FEED));
                    FeedFetcher fetcher = fetcher(settings(
                            Duration.ofSeconds(20),
                            100_000,
                            Optional.of(URI.create("http://127.0.0.1:" + proxy.port()))))) {
                assertThat(fetcher.fetch(URI.create("http://nowhere.invalid/feed?x=1"), Freshness.UNKNOWN))
                        .isInstanceOf(Fetched.class);
                assertThat(proxy.asked().getFirst().target()).isEqualTo("http://nowhere.invalid/feed?x=1");
            }
        }
    }

    @Nested
    class A_server_that_wants_to_be_left_alone {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "429 | 120 | PT2M",
                    "429 | Sun, 22 Nov 2026 08:10:00 GMT | PT10M",
                    "429 | Sun, 22 Nov 2026 07:10:00 GMT | PT1S",
                    "429 | 99999999 | PT24H",
                    "429 | soon | PT15M",
                    "503 | 30 | PT30S",
                })
        void is_left_alone_for_as_long_as_it_says(int status, String retryAfter, Duration wait) {
            assertThat(answered(TestServer.saying(status, "", "Retry-After", retryAfter)))
                    .isInstanceOfSatisfying(
                            Throttled.class,
                            throttled -> assertThat(throttled.retryAfter()).isEqualTo(wait));
        }
    }

    @Nested
    class A_fetch_that_fails {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "401 | 127.0.0.1 asks for a password (401)",
                    "403 | 127.0.0.1 forbids us the feed (403)",
                    "404 | 127.0.0.1 has nothing at this address (404)",
                    "500 | 127.0.0.1 has trouble of its own (500)",
                    "503 | 127.0.0.1 has trouble of its own (503)",
                    "418 | 127.0.0.1 answered with status 418",
                })
        void says_what_the_status_means(int status, String why) {
            Instead instead = status == 404 ? new Instead.Nothing() : new Instead.Unknown();
            assertThat(answered(TestServer.saying(status, "no"))).isEqualTo(new Failed(why, instead));
        }

        @Test
        void says_that_the_feed_is_gone() {
            assertThat(answered(TestServer.saying(410, ""))).isInstanceOf(Gone.class);
        }

        @Test
        void says_that_it_got_a_page_and_which_feed_the_page_names() {
            try (TestServer server = new TestServer(TestServer.saying(
                    200, "<html><head><link rel=alternate type='application/rss+xml' href='/rss'></head></html>"))) {
                assertThat(fetch(server, "/", Freshness.UNKNOWN))
                        .isEqualTo(new Failed(
                                "this is no feed: it is an HTML page, not a feed; the page names this feed: "
                                        + server.address("/rss"),
                                new Instead.Page(new WebPage(
                                        server.address("/"),
                                        List.of(new Choice(server.address("/rss"), "", Optional.empty())),
                                        List.of()))));
            }
        }

        @Test
        void says_that_the_document_is_empty() {
            assertThat(answered(TestServer.saying(200, ""))).isEqualTo(new Failed("the document is empty"));
        }

        @Test
        void stops_a_gzip_bomb_at_the_limit() {
            assertThat(answered(TestServer.saying(200, gzip(new byte[50_000_000]), "Content-Encoding", "gzip")))
                    .isEqualTo(new Failed("the document is larger than 100000 bytes"));
        }

        @Test
        void stops_a_body_without_end_when_time_is_up() {
            CountDownLatch over = new CountDownLatch(1);
            try (TestServer server = new TestServer(exchange -> {
                        exchange.sendResponseHeaders(200, 0);
                        exchange.getResponseBody().write(FEED.getBytes(StandardCharsets.UTF_8));
                        exchange.getResponseBody().flush();
                        await(over);
                    });
                    FeedFetcher fetcher = fetcher(settings(Duration.ofMillis(300), 100_000, Optional.empty()))) {
                assertThat(fetcher.fetch(server.address("/"), Freshness.UNKNOWN))
                        .isEqualTo(new Failed("127.0.0.1 did not give its whole answer within 0.3 s"));
                over.countDown();
            }
        }

        @Test
        void stops_at_the_sixth_redirect() {
            try (TestServer server = new TestServer(TestServer.saying(302, "", "Location", "/again"))) {
                assertThat(fetch(server, "/", Freshness.UNKNOWN))
                        .isEqualTo(new Failed("127.0.0.1 redirects more than 5 times"));
                assertThat(server.asked()).hasSize(6);
            }
        }

        @Test
        void does_not_follow_a_redirect_out_of_the_web() {
            assertThat(answered(TestServer.saying(302, "", "Location", "file:///etc/passwd")))
                    .isEqualTo(new Failed("127.0.0.1 redirects to no web address"));
        }

        @Test
        void says_that_the_connection_is_refused() throws IOException {
            int port;
            try (ServerSocket unused = new ServerSocket(0)) {
                port = unused.getLocalPort();
            }
            try (FeedFetcher fetcher = fetcher(defaults())) {
                assertThat(fetcher.fetch(URI.create("http://127.0.0.1:" + port), Freshness.UNKNOWN))
                        .isEqualTo(new Failed("127.0.0.1 refuses the connection"));
            }
        }

        @Test
        void says_that_there_is_no_such_host() {
            try (FeedFetcher fetcher = fetcher(defaults())) {
                assertThat(fetcher.fetch(URI.create("http://nowhere.invalid/"), Freshness.UNKNOWN))
                        .isEqualTo(new Failed("there is no host named nowhere.invalid (DNS)"));
            }
        }

        @Test
        void says_that_the_server_speaks_no_TLS() throws Exception {
            try (ServerSocket plain = new ServerSocket(0);
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                    FeedFetcher fetcher = fetcher(defaults())) {
                Future<?> answered = threads.submit(() -> {
                    try (Socket socket = plain.accept()) {
                        socket.getOutputStream()
                                .write("HTTP/1.0 400 no TLS here\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                        socket.getInputStream().readAllBytes();
                    }
                    return null;
                });

                assertThat(fetcher.fetch(URI.create("https://127.0.0.1:" + plain.getLocalPort()), Freshness.UNKNOWN))
                        .isInstanceOfSatisfying(
                                Failed.class, failed -> assertThat(failed.why()).contains("TLS"));
                answered.cancel(true);
            }
        }

        @Test
        void says_that_only_the_web_is_fetched() {
            try (FeedFetcher fetcher = fetcher(defaults())) {
                assertThat(fetcher.fetch(URI.create("file:///etc/passwd"), Freshness.UNKNOWN))
                        .isEqualTo(new Failed("only http and https addresses are fetched"));
            }
        }
    }

    @Nested
    class Many_fetches {
        @Test
        void go_to_one_host_one_at_a_time() throws Exception {
            AtomicInteger now = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            try (TestServer server = new TestServer(exchange -> {
                        most.accumulateAndGet(now.incrementAndGet(), Math::max);
                        now.decrementAndGet();
                        TestServer.saying(200, FEED).to(exchange);
                    });
                    FeedFetcher fetcher = fetcher(defaults());
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                CompletableFuture.allOf(IntStream.range(0, 40)
                                .mapToObj(i -> CompletableFuture.supplyAsync(
                                        () -> fetcher.fetch(server.address("/" + i), Freshness.UNKNOWN), threads))
                                .toArray(CompletableFuture<?>[]::new))
                        .get(20, TimeUnit.SECONDS);

                assertThat(most).hasValue(1);
                assertThat(server.asked()).hasSize(40);
            }
        }

        @Test
        void are_not_held_up_by_one_slow_host() throws Exception {
            CountDownLatch over = new CountDownLatch(1);
            try (TestServer slow = new TestServer(exchange -> await(over));
                    TestServer quick = new TestServer(TestServer.saying(200, FEED));
                    FeedFetcher fetcher = fetcher(settings(Duration.ofSeconds(20), 100_000, Optional.empty()));
                    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 10; i++) {
                    String path = "/" + i;
                    threads.execute(() -> {
                        FetchOutcome cut = fetcher.fetch(slow.address(path), Freshness.UNKNOWN);
                        assertThat(cut).isInstanceOf(Failed.class);
                    });
                }
                URI elsewhere = URI.create("http://localhost:" + quick.port() + "/");

                assertThat(CompletableFuture.supplyAsync(() -> fetcher.fetch(elsewhere, Freshness.UNKNOWN), threads)
                                .get(10, TimeUnit.SECONDS))
                        .isInstanceOf(Fetched.class);
                over.countDown();
            }
        }

        @Test
        void leave_nothing_behind_when_they_are_done() throws Exception {
            Places places = new Places(2);

            Places.Place place = places.at("a.example");
            assertThat(places.hosts()).isEqualTo(1);
            place.close();

            assertThat(places.hosts()).isZero();
        }
    }

    @Test
    void settings_that_cannot_work_are_named() {
        assertThatThrownBy(() -> new FetchSettings(Duration.ZERO, 1, 1, "x", Optional.empty(), Reach.PUBLIC))
                .hasMessageContaining("timeout");
        assertThatThrownBy(() -> settings(Duration.ofSeconds(1), 1, Optional.of(URI.create("proxy.example"))))
                .hasMessageContaining("http://host:port");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
