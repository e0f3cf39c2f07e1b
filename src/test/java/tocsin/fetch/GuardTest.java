package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.Exemption;
import tocsin.domain.Freshness;
import tocsin.domain.Reach;
import tocsin.fetch.FetchOutcome.Failed;
import tocsin.fetch.FetchOutcome.Fetched;

class GuardTest {
    private static final String FEED = "<rss version='2.0'><channel><title>t</title></channel></rss>";
    private static final Dns NAMES = names(Map.of(
            "localhost.", "127.0.0.1",
            "inside.example", "10.0.0.5",
            "inside6.example", "fd00::5",
            "here.example", "127.0.0.1",
            "meta.example", "169.254.169.254",
            "mixed.example", "93.184.215.14 127.0.0.1 ::1",
            "nat64.example", "64:ff9b::a00:1"));

    private static Dns names(Map<String, String> known) {
        return host -> {
            String addresses = known.get(host);
            if (addresses == null) {
                throw new UnknownHostException(host);
            }
            return Arrays.stream(addresses.split(" "))
                    .map(InetAddress::ofLiteral)
                    .toList();
        };
    }

    private static FetchSettings settings(Reach reach, Optional<URI> proxy) {
        return new FetchSettings(Duration.ofSeconds(20), 100_000, 4, "Tocsin-Test/1.0", proxy, reach);
    }

    private static Reach allowing(String... entries) {
        return Reach.allowing(Arrays.stream(entries).map(Exemption::parse).toList());
    }

    private static FetchOutcome fetch(String address, Reach reach, Optional<URI> proxy) {
        try (FeedFetcher fetcher =
                new FeedFetcher(settings(reach, proxy), new FeedParser(), InstantSource.system(), NAMES)) {
            return fetcher.fetch(URI.create(address), Freshness.UNKNOWN);
        }
    }

    private static FetchOutcome fetch(String address, Reach reach) {
        return fetch(address, reach, Optional.empty());
    }

    private static void isRefused(FetchOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.why()).contains("is refused"));
    }

    @Nested
    class An_address {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://127.0.0.1/",
                    "https://127.0.0.1/",
                    "http://10.0.0.1/",
                    "http://172.16.0.1/",
                    "http://0.0.0.0/",
                    "http://192.168.0.1/",
                    "http://169.254.169.254/latest/meta-data/",
                    "http://100.64.0.1/",
                    "http://224.0.0.1/",
                    "http://255.255.255.255/",
                    "http://2130706433/",
                    "http://0x7f000001/",
                    "http://0x7f.1/",
                    "http://127.1/",
                    "http://127.0.1/",
                    "http://0177.0.0.1/",
                    "http://017700000001/",
                    "http://127.0.0.1./",
                    "http://00000127.0.0.1/",
                    "http://0/",
                    "http://0x/",
                    "http://1.2.3.4.5/",
                    "http://256.256.256.256/",
                    "http://[::]/",
                    "http://[::1]/",
                    "http://[0:0:0:0:0:0:0:1]/",
                    "http://[::ffff:127.0.0.1]/",
                    "http://[::ffff:a00:1]/",
                    "http://[::127.0.0.1]/",
                    "http://[::ffff:0:127.0.0.1]/",
                    "http://[2002:7f00:1::]/",
                    "http://[64:ff9b::7f00:1]/",
                    "http://[64:ff9b:1::7f00:1]/",
                    "http://[2001:0:1:2:3:4:80ff:fffe]/",
                    "http://[fe80::1]/",
                    "http://[fec0::1]/",
                    "http://[fd00::1]/",
                    "http://[ff02::1]/",
                    "http://[2001:db8::1]/",
                    "http://localhost./",
                    "http://LOCALHOST./",
                    "http://inside.example/",
                    "http://inside6.example/",
                    "http://meta.example/",
                    "http://nat64.example/",
                    "https://here.example/",
                    "http://user@example.org/",
                    "http://user:pw@example.org/",
                    "http://:pw@example.org/",
                    "http://example.org:22/",
                    "http://example.org:25/",
                    "https://example.org:6379/"
                })
        void that_is_not_for_feeds_is_refused(String address) {
            isRefused(fetch(address, Reach.PUBLIC));
        }

        @ParameterizedTest
        @ValueSource(strings = {"[::1%25lo]", "[::1%lo]", "[::ffff:127.0.0.1", "%31%32%37.0.0.1", "１２７.0.0.1"})
        void that_is_no_sound_address_is_refused_or_read_as_the_one_it_means(String host) {
            HttpUrl url = HttpUrl.parse("http://" + host + "/");

            assertThat(url == null
                            || new Guard(settings(Reach.PUBLIC, Optional.empty()), NAMES)
                                    .refusal(url)
                                    .isPresent())
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "http://10.0.0.1/ | 10.0.0.1 is a private address (RFC 1918), which is refused unless 'poll.allow' lists"
                            + " 10.0.0.1",
                    "http://10.0.0.1:9000/ | 10.0.0.1 is a private address (RFC 1918), which is refused unless 'poll.allow'"
                            + " lists 10.0.0.1:9000",
                    "http://[::1]/ | [::1] is a loopback address (RFC 4291), which is refused unless 'poll.allow' lists"
                            + " [::1]",
                    "http://inside.example/ | inside.example leads to a private address (RFC 1918), which is refused unless"
                            + " 'poll.allow' lists inside.example",
                    "http://a.example:25/ | port 25 is refused unless 'poll.ports' lists it or 'poll.allow' lists a.example:25",
                    "http://u:secret@a.example/ | the address holds a name or password, which is refused",
                    "http://127.1/ | 127.1 is an odd way to write an IP address, which is refused",
                })
        void is_refused_with_a_sentence_that_says_what_to_set(String address, String why) {
            assertThat(fetch(address, Reach.PUBLIC)).isEqualTo(new Failed(why));
        }
    }

    @Nested
    class A_redirect {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://10.0.0.1/",
                    "http://[::1]/",
                    "//127.1/",
                    "http://inside.example/",
                    "http://localhost./",
                    "http://user:pw@example.org/",
                    "https://meta.example/latest",
                    "http://example.org:22/"
                })
        void to_a_refused_address_is_refused(String target) {
            try (TestServer server = new TestServer(TestServer.saying(302, "", "Location", target))) {
                isRefused(fetch(server.address("/").toString(), allowing("127.0.0.1:" + server.port())));
                assertThat(server.asked()).hasSize(1);
            }
        }

        @Test
        void to_another_port_of_an_allowed_host_is_refused() {
            try (TestServer inside = new TestServer(TestServer.saying(200, FEED));
                    TestServer server = new TestServer(TestServer.saying(
                            302, "", "Location", inside.address("/").toString()))) {
                isRefused(fetch(server.address("/").toString(), allowing("127.0.0.1:" + server.port())));
                assertThat(inside.asked()).isEmpty();
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:6379/_x", "data:,x", "jar:x"})
        void out_of_the_web_is_not_followed(String target) {
            try (TestServer server = new TestServer(TestServer.saying(302, "", "Location", target))) {
                assertThat(fetch(server.address("/").toString(), allowing("127.0.0.1:" + server.port())))
                        .isEqualTo(new Failed("127.0.0.1 redirects to no web address"));
            }
        }
    }

    @Nested
    class A_name {
        private static Guard guard(Reach reach, Dns names) {
            return new Guard(settings(reach, Optional.empty()), names);
        }

        @Test
        void with_public_and_other_addresses_is_reached_at_the_public_ones_only() throws UnknownHostException {
            OkHttpClient client =
                    guard(Reach.PUBLIC, NAMES).on(new OkHttpClient.Builder()).build();

            assertThat(client.dns().lookup("mixed.example")).containsExactly(InetAddress.ofLiteral("93.184.215.14"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"http", "https"})
        void that_leads_elsewhere_the_second_time_is_stopped_by_the_socket(String scheme) throws IOException {
            AtomicInteger asked = new AtomicInteger();
            Dns rebinding = host ->
                    List.of(InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "93.184.215.14" : "127.0.0.1"));
            try (TestServer inside = new TestServer(TestServer.saying(200, FEED))) {
                Reach reach = new Reach(Set.of(inside.port()), List.of());
                OkHttpClient guarded =
                        guard(reach, rebinding).on(new OkHttpClient.Builder()).build();
                assertThat(guarded.dns().lookup("rebind.example")).hasSize(1);

                // The look at the name is left out, as if it had seen the first answer.
                OkHttpClient client = guarded.newBuilder().dns(rebinding).build();
                String address = scheme + "://rebind.example:" + inside.port() + "/";
                assertThatThrownBy(() -> client.newCall(
                                        new Request.Builder().url(address).build())
                                .execute())
                        .isInstanceOf(RefusedAddress.class)
                        .hasMessageContaining("a loopback address");
                assertThat(inside.asked()).isEmpty();
                assertThat(asked).hasValue(2);
                client.connectionPool().evictAll();
            }
        }

        @Test
        void that_leads_elsewhere_the_second_time_is_refused_by_the_fetcher() {
            AtomicInteger asked = new AtomicInteger();
            try (TestServer inside = new TestServer(TestServer.saying(302, "", "Location", "http://rebind.example/"));
                    FeedFetcher fetcher = new FeedFetcher(
                            settings(
                                    new Reach(Set.of(80, inside.port()), List.of(Exemption.parse("127.0.0.1"))),
                                    Optional.empty()),
                            new FeedParser(),
                            InstantSource.system(),
                            host -> List.of(
                                    InetAddress.ofLiteral(asked.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1")))) {
                isRefused(fetcher.fetch(URI.create("http://rebind.example:" + inside.port() + "/"), Freshness.UNKNOWN));
                assertThat(asked).hasValue(2);
            }
        }
    }

    @Nested
    class A_socket {
        private static final SocketFactory SOCKETS = new Guard(settings(Reach.PUBLIC, Optional.empty()), NAMES)
                .on(new OkHttpClient.Builder())
                .build()
                .socketFactory();

        @Test
        void refuses_however_it_is_made() throws IOException {
            InetAddress here = InetAddress.getLoopbackAddress();
            try (Socket socket = SOCKETS.createSocket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(here, 80)))
                        .isInstanceOf(RefusedAddress.class);
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(here, 80), 1_000))
                        .isInstanceOf(RefusedAddress.class);
                assertThatThrownBy(() -> socket.connect(InetSocketAddress.createUnresolved("a.example", 80)))
                        .isInstanceOf(RefusedAddress.class);
            }
            assertThatThrownBy(() -> SOCKETS.createSocket(here, 80)).isInstanceOf(RefusedAddress.class);
            assertThatThrownBy(() -> SOCKETS.createSocket(here, 80, here, 0)).isInstanceOf(RefusedAddress.class);
            assertThatThrownBy(() -> SOCKETS.createSocket("127.0.0.1", 80)).isInstanceOf(RefusedAddress.class);
            assertThatThrownBy(() -> SOCKETS.createSocket("127.0.0.1", 80, here, 0))
                    .isInstanceOf(RefusedAddress.class);
        }
    }

    @Nested
    class An_entry_of_the_allow_list {
        @ParameterizedTest
        @CsvSource({
            "127.0.0.1:PORT, http://127.0.0.1:PORT/, true",
            "127.0.0.0/8:PORT, http://here.example:PORT/, true",
            "here.example:PORT, http://here.example:PORT/, true",
            "here.example:PORT, http://HERE.example:PORT/, true",
            "here.example:PORT, http://127.0.0.1:PORT/, false",
            "here.example:PORT, http://localhost.:PORT/, false",
            "here.example, http://here.example:PORT/, false",
            "127.0.0.1, http://127.0.0.1:PORT/, false",
            "127.0.0.2:PORT, http://127.0.0.1:PORT/, false",
            "127.0.0.1:PORT, http://127.0.0.2:PORT/, false",
            "127.0.0.1:81, http://127.0.0.1:PORT/, false",
            "0.0.0.0/0:PORT, http://[::1]:PORT/, false",
            "0.0.0.0/0:PORT, http://[64:ff9b::7f00:1]:PORT/, false",
        })
        void opens_what_it_names_and_no_more(String entry, String address, boolean opened) {
            try (TestServer server = new TestServer(TestServer.saying(200, FEED))) {
                String port = Integer.toString(server.port());
                FetchOutcome outcome = fetch(address.replace("PORT", port), allowing(entry.replace("PORT", port)));

                assertThat(outcome instanceof Fetched).isEqualTo(opened);
                assertThat(server.asked()).hasSize(opened ? 1 : 0);
            }
        }
    }

    @Nested
    class A_proxy {
        private static FetchOutcome through(TestServer proxy, String address, Reach reach) {
            return fetch(address, reach, Optional.of(URI.create("http://127.0.0.1:" + proxy.port())));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://10.0.0.1/",
                    "http://127.1/",
                    "https://[::1]/",
                    "http://inside.example/",
                    "http://mixed.example/",
                    "http://metadata/",
                    "http://metadata.google.internal/",
                    "http://printer.local/",
                    "http://a.localhost/",
                    "http://unknown.example:22/",
                    "http://user@unknown.example/"
                })
        void is_not_asked_for_what_is_refused(String address) {
            try (TestServer proxy = new TestServer(TestServer.saying(200, FEED))) {
                isRefused(through(proxy, address, Reach.PUBLIC));
                assertThat(proxy.asked()).isEmpty();
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://unknown.example/", "http://93.184.215.14/", "http://inside.example:8080/"})
        void is_asked_for_the_rest_and_for_names_that_only_it_knows(String address) {
            try (TestServer proxy = new TestServer(TestServer.saying(200, FEED))) {
                assertThat(through(proxy, address, allowing("inside.example"))).isInstanceOf(Fetched.class);
                assertThat(proxy.asked()).hasSize(1);
            }
        }

        @Test
        void hands_on_redirects_that_are_looked_at_like_others() {
            try (TestServer proxy = new TestServer(TestServer.saying(302, "", "Location", "http://10.0.0.1/"))) {
                isRefused(through(proxy, "http://unknown.example/", Reach.PUBLIC));
                assertThat(proxy.asked()).hasSize(1);
            }
        }

        @Test
        void is_found_by_its_name_too() {
            try (TestServer proxy = new TestServer(TestServer.saying(200, FEED))) {
                assertThat(fetch(
                                "http://unknown.example/",
                                Reach.PUBLIC,
                                Optional.of(URI.create("http://here.example:" + proxy.port()))))
                        .isInstanceOf(Fetched.class);
            }
        }
    }
}
