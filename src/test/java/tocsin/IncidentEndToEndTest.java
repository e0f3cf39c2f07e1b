package tocsin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tocsin.alert.Message;
import tocsin.chat.slack.Posted;
import tocsin.chat.slack.SlackMessenger;
import tocsin.chat.telegram.SentMessage;
import tocsin.chat.telegram.TelegramMessenger;
import tocsin.domain.ChatAddress;
import tocsin.fetch.FeedFetcher;
import tocsin.pipeline.Heard;
import tocsin.settings.Settings;
import tocsin.store.Store;

/** An incident grows in both chats, over servers that speak as the real ones do; the clock is ours. */
@Timeout(90)
class IncidentEndToEndTest {
    private static final String BOTH_WATCH = """
            chats:
              - address: telegram:4711
                watches: ['@ain-al-asad', 'kettle']
              - address: slack:C0NEWS
                watches: ['@ain-al-asad', 'kettle']
            """;
    private static final String TWO = "Drone strike on Ain al-Asad air base kills two soldiers";
    private static final String FIVE = "Ain al-Asad air base: drone attack toll rises to five dead soldiers";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private Newsroom room;
    private Store store;
    private FeedFetcher fetcher;
    private TelegramMessenger telegram;
    private SlackMessenger slack;
    private Service service;

    @BeforeEach
    void open() throws Exception {
        room = new Newsroom(folder);
        Settings settings = room.settings(
                List.of(
                        room.feeds.address("127.0.0.1", "gulf"),
                        room.feeds.address("localhost", "levant"),
                        room.feeds.address("localhost", "echo")),
                BOTH_WATCH);
        store = Wiring.store(settings);
        fetcher = Fetching.fetcher(Fetching.of(settings));
        telegram = new TelegramMessenger(Wiring.account(settings.telegram().orElseThrow()));
        slack = new SlackMessenger(Wiring.account(settings.slack().orElseThrow()));
        service = Service.start(
                settings,
                new Service.Parts(
                        store,
                        true,
                        Knowledge.with(settings),
                        fetcher::fetch,
                        Optional.empty(),
                        List.of(telegram, slack),
                        () -> Instant.now().plus(ahead.get()),
                        Duration.ofMillis(200),
                        poll -> {}));
    }

    @AfterEach
    void close() {
        service.close();
        slack.close();
        telegram.close();
        fetcher.close();
        store.close();
        room.close();
    }

    private int edits() {
        return room.telegram.calls("editMessageText").size();
    }

    private SentMessage inTelegram(String text) {
        return room.telegram.messages().stream()
                .filter(message -> message.text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private Posted inSlack(String text) {
        return room.slack.messages().stream()
                .filter(posted -> posted.visible().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private String says(String text) {
        Message answer = service.respond()
                .respond(new Heard(ChatAddress.parse("telegram:4711"), "Ann", text).by("Ann"))
                .message();
        return ((Message.Line) answer.blocks().getFirst()).runs().getFirst().text();
    }

    @Test
    void The_first_message_is_edited_once_in_twenty_seconds_and_what_is_material_goes_into_its_thread() {
        room.feeds.publish("gulf", TWO);
        room.rings(TWO);
        room.feeds.publish("levant", FIVE);
        await().atMost(SOON).until(() -> room.rungInTelegram("2 sources") == 1 && room.rungInSlack("2 sources") == 1);
        room.rings("Killed: 5, before 2");

        SentMessage bell = inTelegram("2 sources");
        assertThat(bell.text()).contains(TWO, "2–5 killed");
        SentMessage update = inTelegram("Killed: 5");
        assertThat(update.replyTo()).contains((int) bell.id());
        assertThat(update.silent()).isTrue();
        assertThat(bell.silent()).isFalse();
        assertThat(inSlack("Killed: 5").thread()).contains(inSlack("2 sources").ts());
        assertThat(edits()).isEqualTo(1);

        room.feeds.publish("echo", FIVE + ", officials say");
        room.takenIn("echo");
        room.feeds.publish("echo", FIVE + ", ministry says");
        room.takenIn("echo");
        assertThat(edits()).isEqualTo(1);

        ahead.set(Duration.ofSeconds(20));
        await().atMost(SOON).until(() -> edits() == 2 && room.slack.requests("chat.update") == 2);
        assertThat(inTelegram("2 sources").text()).contains("localhost (3)");
        assertThat(inSlack("2 sources").visible()).contains("localhost (3)");
    }

    @Test
    void A_merge_points_from_the_younger_thread_to_the_older_incident_and_edits_both_messages() {
        room.feeds.publish("gulf", TWO);
        room.rings(TWO);
        room.feeds.publish("levant", "Copper kettle stolen from museum");
        room.rings("Copper kettle");

        assertThat(says("merge 2 1")).startsWith("Noted: #2 was merged into #1");
        room.rings("Goes on in #1");
        await().atMost(SOON)
                .until(() -> room.rungInTelegram("Incident 2 goes on in incident 1") == 1
                        && room.rungInSlack("Incident 2 goes on in incident 1") == 1
                        && room.rungInTelegram("2 sources") == 1
                        && room.rungInSlack("2 sources") == 1);

        SentMessage younger = inTelegram("Copper kettle stolen");
        assertThat(inTelegram("Goes on in #1").replyTo()).contains((int) younger.id());
        assertThat(inSlack("Goes on in #1").thread())
                .contains(inSlack("Copper kettle stolen").ts());
        assertThat(says("undo")).startsWith("Undone");
        room.rings("Stands by itself again, apart from #1");
    }
}
