package tocsin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tocsin.settings.Settings;
import tocsin.settings.SettingsFile;

/** The whole service with a hub that takes the specification at its word, over real HTTP. */
@Timeout(90)
class WebSubTest {
    private static final String RSS = "application/rss+xml; charset=utf-8";
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Newsroom room;
    private HubServer hub;
    private int port;

    @BeforeEach
    void open() throws IOException {
        room = new Newsroom(folder);
        hub = new HubServer();
        room.feeds.names("gulf", hub.address());
        port = freePort();
    }

    @AfterEach
    void close() {
        hub.close();
        room.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A feed that is polled once an hour, and two chats that watch it; hubs reach us under a path of the public address. */
    private Settings settings(boolean reached) throws Exception {
        String web = "web:\n  public-url: http://127.0.0.1:" + port + "/tocsin/\n  listen: 127.0.0.1:" + port + "\n";
        String chats = """
                chats:
                  - address: telegram:4711
                    watches: [kettle]
                  - address: slack:C0NEWS
                    watches: [kettle]
                """;
        Path file = room.configuration(
                List.of(room.feeds.address("gulf")),
                "1h",
                URI.create(room.feeds.address("gulf")).getAuthority() + ", "
                        + hub.address().getAuthority(),
                (reached ? web : "") + chats);
        return SettingsFile.read(file, Newsroom.secrets()).settings();
    }

    private interface Act {
        void act() throws Exception;
    }

    private static void whileRunning(Settings settings, Act act) throws Exception {
        Wiring running = Wiring.connect(settings);
        try {
            act.act();
        } finally {
            running.close();
        }
    }

    private HubServer.Subscriber subscribed() {
        await().atMost(SOON).until(() -> !hub.subscribers().isEmpty());
        return hub.subscribers().getFirst();
    }

    private void publishThroughTheHub(String title) {
        room.feeds.publish("gulf", title);
        hub.distribute(room.feeds.address("gulf"), RSS, room.feeds.document("gulf"));
    }

    @Test
    void A_headline_that_a_hub_tells_of_rings_at_once_and_once_though_the_feed_is_polled_hourly() throws Exception {
        whileRunning(settings(true), () -> {
            HubServer.Subscriber subscriber = subscribed();
            assertThat(subscriber.callback().toString())
                    .matches("http://127\\.0\\.0\\.1:" + port + "/tocsin/websub/[0-9a-f]{40}");
            assertThat(subscriber.secret()).hasSize(64);

            publishThroughTheHub("Kettle prices soar in Lisbon");
            Duration toTheBell = room.rings("Kettle prices soar");
            System.out.println("from a hub's news to the second bell: " + toTheBell.toMillis() + " ms");
            publishThroughTheHub("Copper kettle stolen from museum");
            room.rings("Copper kettle stolen");

            assertThat(room.rungInTelegram("Kettle prices soar")).isEqualTo(1);
            assertThat(room.rungInSlack("Kettle prices soar")).isEqualTo(1);
            assertThat(room.feeds.served("gulf")).isEqualTo(1);
            assertThat(hub.complaints()).isEmpty();
            assertThat(hub.answers()).containsExactly(204, 204);
        });
    }

    @Test
    void News_that_are_forged_ring_nobody() throws Exception {
        whileRunning(settings(true), () -> {
            HubServer.Subscriber subscriber = subscribed();
            room.feeds.publish("gulf", "Forged kettle");
            byte[] forged = room.feeds.document("gulf");
            String ofAnotherBody = HubServer.signature(subscriber.secret(), new byte[] {1});
            String byAnotherSecret = HubServer.signature("guessed", forged);
            for (String signature : List.of("", "sha256=" + ofAnotherBody, "sha256=" + byAnotherSecret, "nonsense")) {
                assertThat(hub.post(subscriber.callback(), RSS, forged, signature)
                                .statusCode())
                        .isEqualTo(202);
            }
            String elsewhere = subscriber.callback().toString().replaceFirst("[0-9a-f]{8}$", "00000000");
            assertThat(hub.post(URI.create(elsewhere), RSS, forged, "sha256=" + ofAnotherBody)
                            .statusCode())
                    .isEqualTo(404);

            // What comes in afterwards is alone in the chats, and the forged title with it only in a genuine document.
            room.feeds.publish("levant", "Genuine kettle");
            byte[] genuine = room.feeds.document("levant");
            assertThat(hub.post(
                                    subscriber.callback(),
                                    RSS,
                                    genuine,
                                    "sha256=" + HubServer.signature(subscriber.secret(), genuine))
                            .statusCode())
                    .isEqualTo(204);
            room.rings("Genuine kettle");
            assertThat(room.rungInTelegram("Forged")).isZero();
            assertThat(room.rungInSlack("Forged")).isZero();
        });
    }

    @Test
    void Nobody_else_is_answered_and_no_subscription_is_confirmed_that_was_not_asked_for() throws Exception {
        whileRunning(settings(true), () -> {
            URI callback = subscribed().callback();
            String topic = room.feeds.address("gulf");
            Map<String, String> unsubscribe =
                    Map.of("hub.mode", "unsubscribe", "hub.topic", topic, "hub.challenge", "x");
            Map<String, String> other = Map.of("hub.mode", "subscribe", "hub.topic", topic + "x", "hub.challenge", "x");
            Map<String, String> again = Map.of(
                    "hub.mode", "subscribe", "hub.topic", topic, "hub.challenge", "<b>x</b>", "hub.lease_seconds", "9");
            assertThat(hub.ask(callback, unsubscribe).statusCode()).isEqualTo(404);
            assertThat(hub.ask(callback, other).statusCode()).isEqualTo(404);
            assertThat(hub.ask(callback, Map.of()).statusCode()).isEqualTo(404);
            HttpResponse<String> echo = hub.ask(callback, again);
            assertThat(echo.statusCode()).isEqualTo(200);
            assertThat(echo.body()).isEqualTo("<b>x</b>");
            assertThat(echo.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
            // A proxy that takes the path away leads to the same callback.
            assertThat(hub.ask(URI.create(callback.toString().replace("/tocsin", "")), again)
                            .body())
                    .isEqualTo("<b>x</b>");
            for (String path : List.of("/", "/tocsin", "/websub", "/websub/", "/health", "/websub/a/b", "/../etc")) {
                assertThat(get(path)).as(path).isEqualTo(404);
            }
        });
    }

    private int get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + port + path);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void A_body_that_is_larger_than_a_feed_may_be_is_not_read() throws Exception {
        whileRunning(settings(true), () -> {
            HubServer.Subscriber subscriber = subscribed();
            byte[] huge = new byte[(10 << 20) + 1];
            assertThat(hub.post(
                                    subscriber.callback(),
                                    RSS,
                                    huge,
                                    "sha256=" + HubServer.signature(subscriber.secret(), huge))
                            .statusCode())
                    .isEqualTo(413);
        });
    }

    @Test
    void A_subscription_outlives_a_restart_and_news_that_came_meanwhile_ring_once() throws Exception {
        Settings settings = settings(true);
        whileRunning(settings, this::subscribed);
        publishThroughTheHub("Copper kettle stolen from museum");
        whileRunning(settings, () -> {
            room.rings("Copper kettle stolen");
            publishThroughTheHub("Kettle prices soar in Lisbon");
            room.rings("Kettle prices soar");
        });

        assertThat(hub.asked()).hasSize(1);
        assertThat(room.rungInTelegram("Copper kettle stolen")).isEqualTo(1);
        assertThat(room.rungInSlack("Kettle prices soar")).isEqualTo(1);
    }

    @Test
    void Without_a_public_address_no_port_is_opened_and_no_hub_is_asked() throws Exception {
        whileRunning(settings(false), () -> {
            room.telegram.aPersonSays(Newsroom.ANN, "private", "/feeds");
            await().atMost(SOON).until(() -> room.rungInTelegram("One feed") == 1 && room.feeds.served("gulf") == 1);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(free.isBound()).isTrue();
            }
        });
        assertThat(hub.asked()).isEmpty();
        assertThat(hub.complaints()).isEmpty();
    }

    @Test
    void A_port_that_is_taken_is_told_in_a_sentence() throws Exception {
        Settings settings = settings(true);
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(() -> Wiring.connect(settings))
                    .isInstanceOf(Misuse.class)
                    .hasMessageContaining("web.listen: 127.0.0.1:" + port + " cannot be opened");
        }
        whileRunning(settings, this::subscribed);
    }
}
