package tocsin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tocsin.chat.slack.Posted;
import tocsin.chat.slack.SlackApiServer;
import tocsin.chat.slack.SlackMessenger;
import tocsin.chat.telegram.SentMessage;
import tocsin.chat.telegram.TelegramMessenger;
import tocsin.pipeline.Deliver;
import tocsin.pipeline.SendDigests;
import tocsin.read.CatalogueFiles;
import tocsin.settings.Settings;
import tocsin.store.Store;

/** Timelines and digests against servers that speak as the real ones do. */
@Timeout(60)
class DigestEndToEndTest {
    private static final String STORY = "Drone attack on Ain al-Asad air base kills 2 soldiers";

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

    private Optional<SentMessage> inTelegram(String beginning) {
        return room.telegram.messages().stream()
                .filter(message -> message.text().startsWith(beginning))
                .findFirst();
    }

    private Optional<Posted> inSlack(String beginning) {
        return room.slack.messages().stream()
                .filter(message -> message.visible().startsWith(beginning))
                .findFirst();
    }

    private void inBothWithPictures(String beginning) {
        await(beginning)
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        inTelegram(beginning).isPresent() && inSlack(beginning).isPresent());
        assertThat(inTelegram(beginning).orElseThrow().photo())
                .hasValueSatisfying(size -> assertThat(size).startsWith("1080x"));
        assertThat(room.slack.pictureIn(inSlack(beginning).orElseThrow())).isPresent();
    }

    @Test
    void People_see_a_timeline_and_a_digest_at_once_and_are_sent_one_when_it_is_due() throws Exception {
        Settings settings = room.settings(List.of(room.feeds.address("gulf")), """
                chats:
                  - address: telegram:4711
                    watches: ['@ain-al-asad']
                  - address: slack:C0NEWS
                    watches: ['@ain-al-asad']
                """);
        Wiring running = Wiring.connect(settings);
        try {
            await().until(() -> room.slack.connections() > 0);
            room.feeds.publish("gulf", STORY);
            room.rings(STORY);
            both("timeline @ain-al-asad 7d");
            inBothWithPictures("One incident in the last 7 days: @ain-al-asad");
            both("digest");
            inBothWithPictures("🗞 The last 24 hours: one incident");
            both("digest daily 08:00");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> inTelegram("A digest is sent here").isPresent()
                            && inSlack("A digest is sent here").isPresent());
        } finally {
            running.close();
        }

        try (Store store = Wiring.store(settings)) {
            dueTomorrow(store);
        }
        inBothWithPictures("🗞 Daily digest: one incident");
        assertThat(room.telegram.texts(Newsroom.ANN))
                .filteredOn(text -> text.startsWith("🗞 Daily"))
                .hasSize(1);
        assertThat(room.slack.messages())
                .filteredOn(post -> post.visible().startsWith("🗞 Daily"))
                .hasSize(1);
        assertThat(inTelegram("🗞 Daily").orElseThrow().silent()).isTrue();
    }

    private void both(String command) {
        room.telegram.aPersonSays(Newsroom.ANN, "private", "/" + command);
        room.slack.aPersonTypes(SlackApiServer.NEWS, "/tocsin " + command);
    }

    private void dueTomorrow(Store store) throws Exception {
        InstantSource tomorrow = InstantSource.fixed(Instant.now().plus(Duration.ofDays(1)));
        SendDigests digests = new SendDigests(store, CatalogueFiles.with(List.of()), tomorrow);
        assertThat(digests.round()).isEqualTo(2);
        assertThat(digests.round()).isZero();
        try (TelegramMessenger telegram = new TelegramMessenger(room.telegram.account());
                SlackMessenger slack = new SlackMessenger(room.slack.account())) {
            Deliver deliver = new Deliver(store, List.of(telegram, slack), tomorrow, "tomorrow");
            deliver.round("telegram");
            deliver.round("slack");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> deliver.idle()
                            && store.look(memory -> memory.outbox().depth()) == 0);
            deliver.stop(Duration.ofSeconds(5));
        }
    }
}
