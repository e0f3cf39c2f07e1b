package tocsin.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NewsDayServerTest {
    private static final Duration LENGTH = Duration.ofSeconds(12);
    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");
    private static final URI GULF_WIRE = URI.create("http://gulf-wire.example/rss.xml");

    private final NewsDay day = NewsDay.load();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final NewsDayServer server = new NewsDayServer(day, now::get, LENGTH);
    private OkHttpClient client;

    @BeforeEach
    void start() {
        server.start();
        client = new OkHttpClient.Builder()
                .proxy(new Proxy(Proxy.Type.HTTP, server.proxy()))
                .build();
    }

    @AfterEach
    void stop() {
        client.connectionPool().evictAll();
        server.close();
    }

    @Nested
    class A_feed {
        @Test
        void holds_its_backdrop_when_the_day_begins() throws Exception {
            for (URI address : server.addresses()) {
                assertThat(feed(address).getEntries()).hasSize(2);
            }
        }

        @Test
        void is_a_real_document_of_its_format() throws Exception {
            now.set(START.plus(LENGTH));
            for (Outlet outlet : day.outlets()) {
                SyndFeed feed = feed(outlet.address());
                assertThat(feed.getFeedType()).isEqualTo(outlet.format().rome());
                assertThat(feed.getTitle()).isEqualTo(outlet.title());
                assertThat(feed.getLanguage()).isEqualTo(outlet.language());
                assertThat(feed.getEntries()).allSatisfy(entry -> assertItemIsWhole(outlet, entry));
            }
        }

        @Test
        void names_an_author_for_every_Atom_entry() throws Exception {
            assertThat(feed(URI.create("http://mesopotamia-post.example/feed.atom"))
                            .getEntries())
                    .extracting(SyndEntry::getAuthor)
                    .containsOnly("Mesopotamia Post");
        }

        @Test
        void lists_the_newest_item_first_by_its_own_date() throws Exception {
            now.set(START.plus(LENGTH));
            for (URI address : server.addresses()) {
                assertThat(feed(address).getEntries())
                        .extracting(entry -> entry.getPublishedDate().toInstant())
                        .isSortedAccordingTo(Comparator.reverseOrder());
            }
        }

        @Test
        void shows_an_edit_in_place_of_the_first_version_and_a_republished_item_beside_it() throws Exception {
            now.set(START.plus(LENGTH));
            assertThat(feed(URI.create("http://mesopotamia-post.example/feed.atom"))
                            .getEntries())
                    .filteredOn(entry -> entry.getUri().equals("tag:mesopotamia-post.example,2023:41207"))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.getPublishedDate()).isEqualTo("2023-10-30T20:40:00Z"));
            assertThat(feed(GULF_WIRE).getEntries())
                    .filteredOn(entry -> entry.getLink().endsWith("/katyusha-salvo-anbar"))
                    .extracting(SyndEntry::getUri)
                    .containsExactly("gulf-wire-88140", "gulf-wire-88113");
        }
    }

    @Nested
    class A_conditional_request {
        @Test
        void is_answered_with_304_while_nothing_is_released() throws Exception {
            String tag = etag();
            try (Response again = ask(request(GULF_WIRE).header("If-None-Match", tag))) {
                assertThat(again.code()).isEqualTo(304);
                assertThat(again.header("ETag")).isEqualTo(tag);
                assertThat(again.body().string()).isEmpty();
            }
        }

        @Test
        void is_answered_with_a_new_document_after_a_release() throws Exception {
            String tag = etag();
            now.set(START.plus(LENGTH.dividedBy(2)));
            try (Response next = ask(request(GULF_WIRE).header("If-None-Match", tag))) {
                assertThat(next.code()).isEqualTo(200);
                assertThat(next.header("ETag")).isNotEqualTo(tag);
                assertThat(parsed(next.body().string()).getEntries()).hasSizeGreaterThan(2);
            }
        }
    }

    @Nested
    class Releases_over_time {
        private final NewsItem first = live().getFirst();
        private final NewsItem last = live().getLast();

        @Test
        void follow_the_order_of_publication_evenly() {
            assertThat(server.released(first.link())).isEmpty();
            now.set(START.plus(LENGTH.dividedBy(live().size())));
            assertThat(server.released(first.link())).contains(now.get());
            assertThat(live().stream()
                            .filter(item -> server.released(item.link()).isPresent()))
                    .hasSize(1);

            now.set(START.plus(LENGTH).minusMillis(1));
            assertThat(server.released(last.link())).isEmpty();
            assertThat(server.over()).isFalse();

            now.set(START.plus(LENGTH));
            assertThat(server.released(last.link())).contains(now.get());
            assertThat(server.over()).isTrue();
        }

        @Test
        void keep_the_first_moment_of_a_link_that_is_published_again() {
            URI salvo = URI.create("http://gulf-wire.example/2023/10/30/katyusha-salvo-anbar");
            now.set(START.plus(LENGTH));
            int place = live().stream().map(NewsItem::link).toList().indexOf(salvo);
            assertThat(server.released(salvo))
                    .contains(START.plus(LENGTH.multipliedBy(place + 1).dividedBy(live().size())));
        }

        @Test
        void say_when_the_backdrop_was_there() {
            NewsItem old = day.items().getFirst();
            now.set(START.plusSeconds(3));
            assertThat(server.released(old.link())).contains(START);
        }

        @Test
        void know_nothing_of_other_links() {
            now.set(START.plus(LENGTH));
            assertThat(server.released(URI.create("http://gulf-wire.example/elsewhere")))
                    .isEmpty();
        }
    }

    @Nested
    class A_page {
        @Test
        void shows_title_and_text_once_its_item_is_out() throws Exception {
            NewsItem item = live().stream()
                    .filter(one -> one.title().contains("<"))
                    .findFirst()
                    .orElseThrow();
            assertThat(status(request(item.link()))).isEqualTo(404);
            now.set(START.plus(LENGTH));
            try (Response page = get(item.link())) {
                assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
                assertThat(page.body().string())
                        .contains("<h1>Bonds &amp; bullion: yields &lt; 5% lift *safe* assets</h1>");
            }
        }
    }

    @Nested
    class The_protocol {
        @Test
        void answers_HEAD_with_the_length_and_without_a_body() throws Exception {
            try (Response head = ask(request(GULF_WIRE).head().header("Accept-Encoding", "identity"));
                    Response whole = ask(request(GULF_WIRE).header("Accept-Encoding", "identity"))) {
                assertThat(head.code()).isEqualTo(200);
                assertThat(head.header("Content-Length")).isEqualTo(whole.header("Content-Length"));
                assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
                assertThat(head.body().string()).isEmpty();
            }
        }

        @Test
        void sends_gzip_only_when_asked() throws Exception {
            try (Response zipped = ask(request(GULF_WIRE).header("Accept-Encoding", "br, gzip"));
                    Response plain = ask(request(GULF_WIRE).header("Accept-Encoding", "gzip;q=0, identity"))) {
                assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
                assertThat(plain.header("Content-Encoding")).isNull();
                assertThat(plain.header("Content-Type")).isEqualTo("application/rss+xml; charset=utf-8");
            }
        }

        @Test
        void knows_neither_other_hosts_nor_other_paths() throws Exception {
            assertThat(status(request(URI.create("http://elsewhere.example/rss.xml"))))
                    .isEqualTo(404);
            assertThat(status(request(URI.create("http://gulf-wire.example/feed.atom"))))
                    .isEqualTo(404);
        }

        @Test
        void refuses_other_methods() throws Exception {
            try (Response refused = ask(request(GULF_WIRE).post(RequestBody.create(new byte[] {1})))) {
                assertThat(refused.code()).isEqualTo(405);
                assertThat(refused.header("Allow")).isEqualTo("GET, HEAD");
            }
        }

        @Test
        void takes_a_plain_request_by_its_host_header_as_well() throws Exception {
            assertThat(raw("GET /rss.xml HTTP/1.1\r\nHost: Gulf-Wire.example:80\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 200")
                    .contains("<title>Gulf Wire</title>");
        }
    }

    @Nested
    class The_server {
        @Test
        void cannot_be_started_twice() {
            assertThatThrownBy(server::start).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void gives_its_port_back_when_closed() {
            server.close();
            assertThatThrownBy(server::proxy).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> get(GULF_WIRE)).isInstanceOf(IOException.class);
        }
    }

    private void assertItemIsWhole(Outlet outlet, SyndEntry entry) {
        NewsItem item = day.items().stream()
                .filter(one -> one.outlet().equals(outlet)
                        && one.published().equals(entry.getPublishedDate().toInstant()))
                .findFirst()
                .orElseThrow();
        assertThat(entry.getTitle()).isEqualTo(item.title());
        assertThat(entry.getDescription().getValue()).isEqualTo(item.summary());
        assertThat(entry.getLink()).isEqualTo(item.link().toString());
        assertThat(entry.getUri()).isEqualTo(item.guid());
    }

    private List<NewsItem> live() {
        return day.items().stream().filter(item -> !item.backdrop()).toList();
    }

    private SyndFeed feed(URI address) throws Exception {
        try (Response response = get(address)) {
            return parsed(response.body().string());
        }
    }

    private static SyndFeed parsed(String xml) throws Exception {
        return new SyndFeedInput().build(new StringReader(xml));
    }

    private static Request.Builder request(URI address) {
        return new Request.Builder().url(address.toString());
    }

    private Response get(URI address) throws IOException {
        Response response = ask(request(address));
        assertThat(response.code()).isEqualTo(200);
        return response;
    }

    private String etag() throws IOException {
        try (Response response = get(GULF_WIRE)) {
            return Objects.requireNonNull(response.header("ETag"));
        }
    }

    private int status(Request.Builder request) throws IOException {
        try (Response response = ask(request)) {
            return response.code();
        }
    }

    private Response ask(Request.Builder request) throws IOException {
        return client.newCall(request.build()).execute();
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(server.proxy().getAddress(), server.proxy().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
