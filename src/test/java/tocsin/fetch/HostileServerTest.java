package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.Freshness;
import tocsin.fetch.FetchOutcome.Failed;
import tocsin.fetch.FetchOutcome.Fetched;

/** Servers that mean harm: a fetch of any of them ends within its time and its bytes. */
@Timeout(30)
class HostileServerTest {
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n";

    /** A server that speaks as it likes to the first who connects. */
    private static final class RawServer implements AutoCloseable {
        interface Speech {
            void on(OutputStream out, CountDownLatch over) throws IOException, InterruptedException;
        }

        private final ServerSocket server;
        private final CountDownLatch over = new CountDownLatch(1);

        RawServer(Speech speech) throws IOException {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> {
                try (Socket socket = server.accept()) {
                    speech.on(socket.getOutputStream(), over);
                } catch (IOException | InterruptedException hungUp) {
                    over.countDown();
                }
            });
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
        }

        @Override
        public void close() throws IOException {
            over.countDown();
            server.close();
        }
    }

    private static FetchOutcome fetch(URI address, Duration timeout) {
        FetchSettings settings =
                new FetchSettings(timeout, 100_000, 4, "Tocsin-Test/1.0", Optional.empty(), TestServer.REACH);
        try (FeedFetcher fetcher = new FeedFetcher(settings, new FeedParser(), InstantSource.system())) {
            return fetcher.fetch(address, Freshness.UNKNOWN);
        }
    }

    private static FetchOutcome fetch(RawServer.Speech speech, Duration timeout) throws IOException {
        try (RawServer server = new RawServer(speech)) {
            return fetch(server.address(), timeout);
        }
    }

    private static FetchOutcome fetch(byte[] body, String... headers) {
        try (TestServer server = new TestServer(TestServer.saying(200, body, headers))) {
            return fetch(server.address("/"), Duration.ofSeconds(20));
        }
    }

    private static void drip(OutputStream out, CountDownLatch over) throws IOException, InterruptedException {
        while (!over.await(10, TimeUnit.MILLISECONDS)) {
            out.write('x');
            out.flush();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] gzip(int zeros) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[zeros]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    @Nested
    class A_server_that_is_slow_on_purpose {
        private static final Failed TOO_SLOW = new Failed("127.0.0.1 did not give its whole answer within 0.4 s");

        @Test
        void is_left_when_it_says_nothing() throws IOException {
            assertThat(fetch((out, over) -> over.await(), SHORT)).isEqualTo(TOO_SLOW);
        }

        @Test
        void is_left_when_its_headers_drip() throws IOException {
            RawServer.Speech speech = (out, over) -> {
                out.write(bytes(OK + "X-Slow: "));
                drip(out, over);
            };
            assertThat(fetch(speech, SHORT)).isEqualTo(TOO_SLOW);
        }

        @Test
        void is_left_when_its_body_drips() throws IOException {
            RawServer.Speech speech = (out, over) -> {
                out.write(bytes(OK + "\r\n<rss>"));
                drip(out, over);
            };
            assertThat(fetch(speech, SHORT)).isEqualTo(TOO_SLOW);
        }

        @Test
        void gets_no_more_time_by_redirects() throws IOException {
            try (RawServer slow = new RawServer((out, over) -> over.await());
                    TestServer first = new TestServer(TestServer.saying(
                            302, "", "Location", slow.address().toString()))) {
                assertThat(fetch(first.address("/"), SHORT)).isEqualTo(TOO_SLOW);
            }
        }
    }

    @Nested
    class A_server_without_end {
        private static void forever(OutputStream out, String start, String more) throws IOException {
            out.write(bytes(start));
            byte[] block = bytes(more.repeat(100));
            while (true) {
                out.write(block);
            }
        }

        @Test
        void is_left_at_the_size_limit() throws IOException {
            assertThat(fetch((out, over) -> forever(out, OK + "\r\n", "<item/>"), Duration.ofSeconds(20)))
                    .isEqualTo(new Failed("the document is larger than 100000 bytes"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"X-More: 1\r\n", "x"})
        void is_left_in_the_midst_of_its_headers(String more) throws IOException {
            assertThat(fetch((out, over) -> forever(out, OK, more), Duration.ofSeconds(20)))
                    .isInstanceOf(Failed.class);
        }

        @Test
        void is_left_in_the_midst_of_interim_answers() throws IOException {
            assertThat(fetch((out, over) -> forever(out, "", "HTTP/1.1 103 Early Hints\r\n\r\n"), SHORT))
                    .isInstanceOf(Failed.class);
        }
    }

    @Nested
    class A_document_that_explodes {
        @Test
        void as_gzip_is_stopped_at_the_limit() {
            assertThat(fetch(gzip(50_000_000), "Content-Encoding", "gzip"))
                    .isEqualTo(new Failed("the document is larger than 100000 bytes"));
        }

        @Test
        void as_a_gzip_file_is_unpacked_only_so_far() {
            assertThat(fetch(gzip(50_000_000))).isInstanceOf(Failed.class);
        }

        @Test
        void by_its_entities_stays_small() {
            StringBuilder bomb = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
            for (int i = 1; i < 12; i++) {
                bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
            }
            bomb.append(
                    "]><rss version='2.0'><channel><title>t</title><item><title>&a11;</title></item></channel></rss>");

            FetchOutcome outcome = fetch(bytes(bomb.toString()), "Content-Type", "text/xml");

            if (outcome instanceof Fetched fetched) {
                assertThat(fetched.document().headlines())
                        .allSatisfy(headline -> assertThat(headline.title()).hasSizeLessThan(1_000));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss SYSTEM \"URL\">ITEM",
                "<!DOCTYPE rss PUBLIC \"-//x//y\" \"URL\">ITEM",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"URL\">]>ITEM",
                "<!DOCTYPE rss [<!ENTITY % x SYSTEM \"URL\"> %x;]>ITEM",
                "<?xml-stylesheet href=\"URL\"?>ITEM",
                "<rss xmlns:xi='http://www.w3.org/2001/XInclude'><channel><xi:include href=\"URL\"/></channel></rss>",
                "<rss xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='URL'>"
                        + "<channel><title>t</title><item><title>&x;</title></item></channel></rss>",
            })
    void a_document_that_names_others_brings_none_of_them(String form) {
        try (TestServer other = new TestServer(TestServer.saying(200, "stolen"))) {
            String document = form.replace("URL", other.address("/x.dtd").toString())
                    .replace(
                            "ITEM",
                            "<rss version='2.0'><channel><title>t</title><item><title>&x;</title></item></channel></rss>");

            FetchOutcome outcome = fetch(bytes(document), "Content-Type", "text/xml");

            assertThat(outcome.toString()).doesNotContain("stolen");
            assertThat(other.asked()).isEmpty();
        }
    }
}
