package tocsin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tocsin.chat.slack.Posted;
import tocsin.chat.telegram.Fault;

/** The whole process, killed and stopped while headlines are published and alerts are on their way. */
@Timeout(120)
class CrashTest {
    private static final int KILLS = 3;
    private static final String BOTH_WATCH = """
            chats:
              - address: telegram:4711
                watches: [kettle]
              - address: slack:C0NEWS
                watches: [kettle]
            """;

    /** Stories that have only the kettle in common. */
    private static final List<String> STORIES = List.of(
            "Kettle prices soar across Lisbon",
            "Museum in Oslo loses copper kettle",
            "Chess champion throws kettle through window",
            "Glacier expedition boils snow by solar kettle",
            "Senate subpoenas maker of whistling kettle",
            "Violinist plays sonata upon kettle",
            "Divers find Roman kettle off Sardinia",
            "Robot learns pouring from antique kettle",
            "Farmers protest levy with giant kettle",
            "Astronaut misses kettle most aboard station",
            "Lottery winner buys nothing but kettle",
            "Zoo elephant adopts rusty kettle");

    @TempDir
    Path folder;

    private Newsroom room;
    private Path configuration;
    private TocsinProcess process;
    private final List<String> published = new ArrayList<>();
    private int callsBefore;

    @BeforeEach
    void open() throws Exception {
        room = new Newsroom(folder);
        configuration = room.configuration(List.of(room.feeds.address("gulf")), BOTH_WATCH);
        process = start();
    }

    @AfterEach
    void close() throws Exception {
        process.kill();
        room.close();
    }

    private TocsinProcess start() throws Exception {
        return TocsinProcess.run(
                configuration, Newsroom.secrets(), folder.resolve("log").toFile());
    }

    private void publish(int stories) {
        for (int i = 0; i < stories; i++) {
            String story = STORIES.get(published.size());
            room.feeds.publish("gulf", story);
            published.add(story);
        }
    }

    private int sent() {
        return room.telegram.texts(Newsroom.ANN).size() + room.slack.messages().size();
    }

    private void untilSentMore(int messages) {
        int before = sent();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> sent() >= before + messages);
    }

    private boolean telegramKeepsUsWaiting() {
        return room.telegram.calls("sendMessage").size() > callsBefore;
    }

    private void untilAllRang() throws Exception {
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> published.stream()
                            .allMatch(story -> room.rungInTelegram(story) > 0 && room.rungInSlack(story) > 0));
        } catch (RuntimeException e) {
            throw new AssertionError(Files.readString(folder.resolve("log")), e);
        }
    }

    private void assertThatSlackHasEachOnce() {
        assertThat(room.slack.messages()).hasSameSizeAs(published);
        assertThat(published).allMatch(story -> room.rungInSlack(story) == 1);
        assertThat(room.slack.messages()).extracting(Posted::metadata).doesNotHaveDuplicates();
    }

    @Test
    void A_killed_process_loses_nothing_and_repeats_only_what_nobody_can_know() throws Exception {
        RandomGenerator random = RandomGenerator.getDefault();
        publish(2);
        for (int kill = 0; kill < KILLS; kill++) {
            untilSentMore(1 + random.nextInt(2));
            if (kill == 1) {
                await().atMost(Duration.ofSeconds(30)).until(this::telegramKeepsUsWaiting);
            }
            publish(2);
            process.kill();
            if (kill == 0) {
                // The next one dies while Telegram keeps it waiting for the answer to a message that stands in the
                // chat.
                callsBefore = room.telegram.calls("sendMessage").size();
                room.telegram.fails("sendMessage", 1, new Fault.Hangs(true));
            }
            process = start();
        }
        untilAllRang();

        assertThatSlackHasEachOnce();
        int repeats = room.telegram.texts(Newsroom.ANN).size() - published.size();
        System.out.println("repeats in Telegram after " + KILLS + " kills: " + repeats);
        assertThat(repeats).isBetween(1, KILLS);
    }

    @Test
    void A_terminated_process_ends_within_ten_seconds_and_loses_and_repeats_nothing() throws Exception {
        publish(4);
        untilSentMore(2);
        publish(2);
        Duration end = process.stop();
        System.out.println("from SIGTERM to the end: " + end.toMillis() + " ms");
        assertThat(end).isLessThan(Duration.ofSeconds(10));
        assertThat(Files.readString(folder.resolve("log"))).contains("stopped").doesNotContain("ERROR");

        process = start();
        untilAllRang();
        assertThatSlackHasEachOnce();
        assertThat(room.telegram.texts(Newsroom.ANN)).hasSameSizeAs(published);
    }

    @Test
    void A_process_that_is_terminated_while_it_starts_ends_and_the_next_one_works() throws Exception {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> Files.exists(folder.resolve("data")));
        assertThat(process.stop()).isLessThan(Duration.ofSeconds(10));
        assertThat(process.isAlive()).isFalse();

        publish(1);
        process = start();
        untilAllRang();
        assertThatSlackHasEachOnce();
    }
}
