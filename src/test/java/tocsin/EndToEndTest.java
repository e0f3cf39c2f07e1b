package tocsin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tocsin.chat.slack.Fault;
import tocsin.chat.slack.Posted;
import tocsin.chat.slack.SlackApiServer;
import tocsin.settings.Secret;
import tocsin.settings.Settings;

/** The whole service against servers that speak as the real ones do: from a person's command to the bell. */
@Timeout(60)
class EndToEndTest {
    private static final String BOTH_WATCH = """
            chats:
              - address: telegram:4711
                watches: ['@ain-al-asad', 'kettle']
              - address: slack:C0NEWS
                watches: ['@ain-al-asad', 'kettle']
            """;

    @TempDir
    Path folder;

    private Newsroom room;

    @BeforeEach
    void open() {
        room = new Newsroom(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Settings settings(String more) throws Exception {
        return room.settings(List.of(room.feeds.address("gulf"), room.feeds.address("levant")), more);
    }

    /** What a test does while the service runs. */
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

    @Test
    void A_story_rings_once_in_every_chat_in_which_a_person_watches_for_it() throws Exception {
        whileRunning(settings(""), () -> {
            room.telegram.aPersonSays(Newsroom.ANN, "private", "/watch @ain-al-asad");
            await().until(() -> room.slack.connections() > 0);
            room.slack.aPersonTypes(SlackApiServer.NEWS, "/tocsin watch @ain-al-asad");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> room.rungInTelegram("Watching, as number 1") == 1
                            && room.rungInSlack("Watching, as number 1") == 1);

            room.feeds.publish("gulf", "Two armed drones target Ain al-Asad air base in western Iraq");
            Duration toTheBell = room.rings("Two armed drones target Ain al-Asad air base");
            System.out.println("from publication to the second bell: " + toTheBell.toMillis() + " ms");
            assertThat(toTheBell).isLessThan(Duration.ofSeconds(10));

            room.feeds.publish("levant", "Two drones targeted Ain al-Asad air base in western Iraq, sources say");
            room.takenIn("levant");
            assertThat(room.rungInTelegram("Ain al-Asad")).isEqualTo(1);
            assertThat(room.rungInSlack("Ain al-Asad")).isEqualTo(1);
        });
    }

    @Test
    void A_hostile_headline_breaks_nothing_and_mentions_nobody() throws Exception {
        String hostile = "Kettle & <!channel> <@U0ANN> <b>bold</i> *star* _under_ `tick` </a> &lt;!here&gt; <script>";
        whileRunning(settings(BOTH_WATCH), () -> {
            room.feeds.publish("gulf", hostile);
            // Once more as an outlet means it that escapes what it escapes: the text itself has the angle brackets.
            room.feeds.publish(
                    "levant", "Rain over Dublin: umbrella, kettle &lt;!channel&gt; &lt;/b&gt; &amp;amp; tea");
            room.rings("Kettle & ");
            room.rings("kettle <!channel> </b> ");

            assertThat(room.slack.messages()).extracting(Posted::mentions).allMatch(mentioned -> mentioned.isEmpty());
            assertThat(room.telegram.calls("sendMessage")).hasSize(2);
            assertThat(room.slack.requests("chat.postMessage")).isEqualTo(2);
        });
    }

    @Test
    void A_server_that_asks_for_a_pause_gets_it_and_then_each_alert_once_and_in_order() throws Exception {
        whileRunning(settings(BOTH_WATCH), () -> {
            room.telegram.fails("sendMessage", 1, tocsin.chat.telegram.Fault.tooMany(Duration.ofSeconds(2)));
            room.slack.next("chat.postMessage", new Fault.Throttled(2));
            room.feeds.publish("gulf", "Kettle prices soar in Lisbon");
            room.feeds.publish("gulf", "Copper kettle stolen from museum");
            room.rings("Copper kettle stolen");

            assertThat(room.telegram.texts(Newsroom.ANN)).hasSize(2);
            assertThat(room.telegram.texts(Newsroom.ANN).getFirst()).contains("Kettle prices soar");
            assertThat(room.slack.messages()).hasSize(2);
            assertThat(room.slack.messages().getFirst().visible()).contains("Kettle prices soar");
            List<Instant> sent = room.telegram.calls("sendMessage").stream()
                    .map(call -> call.at())
                    .toList();
            assertThat(Duration.between(sent.get(0), sent.get(1))).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        });
    }

    @Test
    void A_restart_rings_nothing_twice_and_what_was_published_meanwhile_once() throws Exception {
        Settings settings = settings(BOTH_WATCH);
        whileRunning(settings, () -> {
            room.feeds.publish("gulf", "Kettle prices soar in Lisbon");
            room.rings("Kettle prices soar");
        });
        room.feeds.publish("gulf", "Copper kettle stolen from museum");
        whileRunning(settings, () -> {
            room.rings("Copper kettle stolen");
            room.takenIn("gulf");
        });

        assertThat(room.telegram.texts(Newsroom.ANN)).hasSize(2);
        assertThat(room.slack.messages()).hasSize(2);
    }

    @Test
    void Five_hundred_feeds_start_and_are_all_polled() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            room.feeds.publish("outlet" + i, "Local news number " + i);
            addresses.add(room.feeds.address(i % 2 == 0 ? "127.0.0.1" : "localhost", "outlet" + i));
        }
        room.feeds.publish("outlet499", "Kettle prices soar in Lisbon");
        Settings settings = room.settings(addresses, BOTH_WATCH);
        long began = System.nanoTime();
        whileRunning(settings, () -> {
            long started = System.nanoTime();
            await().atMost(Duration.ofSeconds(40)).until(() -> room.feeds.outletsServed() == 500);
            long polled = System.nanoTime();
            room.rings("Kettle prices soar");
            System.out.println("500 feeds: started in " + (started - began) / 1_000_000 + " ms, all polled after "
                    + (polled - began) / 1_000_000 + " ms");
        });
    }

    @Test
    void A_stop_in_the_middle_of_everything_takes_less_than_ten_seconds() throws Exception {
        room.telegram.fails("sendMessage", 1, new tocsin.chat.telegram.Fault.Hangs(false));
        Wiring running = Wiring.connect(settings(BOTH_WATCH));
        room.feeds.publish("gulf", "Kettle prices soar in Lisbon");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !room.telegram.calls("sendMessage").isEmpty());
        long began = System.nanoTime();
        running.close();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void Tokens_that_cannot_be_right_are_told_in_a_sentence_and_leave_nothing_open() throws Exception {
        Settings good = settings("");
        Settings bad = withTelegramToken(good, "oops");
        assertThatThrownBy(() -> Wiring.connect(bad))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("@BotFather")
                .hasMessageNotContaining("oops");

        Wiring.connect(good).close();
    }

    private static Settings withTelegramToken(Settings settings, String token) {
        return new Settings(
                settings.data(),
                settings.contact(),
                settings.zone(),
                settings.poll(),
                settings.health(),
                settings.web(),
                settings.store(),
                settings.catalogue(),
                settings.vocabulary(),
                settings.severity(),
                settings.feeds(),
                settings.chats(),
                settings.access(),
                settings.telegram().map(on -> new Settings.Telegram(new Secret(token), on.apiUrl(), on.linkPreview())),
                settings.slack(),
                settings.terminal(),
                settings.log());
    }
}
