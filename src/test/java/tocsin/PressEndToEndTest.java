package tocsin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tocsin.chat.slack.Posted;
import tocsin.chat.slack.SlackApiServer;

/** Presses that meet a service which was restarted, or which has never heard of what they say. */
@Timeout(60)
class PressEndToEndTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Newsroom room;

    @BeforeEach
    void open() {
        room = new Newsroom(folder);
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void close() {
        root().detachAppender(log);
        room.close();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private Wiring service(String more) throws Exception {
        Wiring running = Wiring.connect(room.settings(List.of(room.feeds.address("gulf")), more));
        await().atMost(SOON).until(() -> room.slack.connections() > 0);
        return running;
    }

    private void presses(String command) {
        room.telegram.aPersonPresses(
                Newsroom.ANN, room.telegram.messages().getFirst().id(), command);
        Posted posted = room.slack.messages().getFirst();
        room.slack.aPersonPresses(posted, new Posted.Button("Old", "tocsin-0", command));
    }

    private void isAnsweredInBoth(String text) {
        await().atMost(SOON).until(() -> room.rungInTelegram(text) == 1 && room.rungInSlack(text) == 1);
        nobodyWaits();
        assertThat(List.copyOf(log.list)).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
    }

    private void nobodyWaits() {
        await().atMost(SOON)
                .until(() -> room.telegram.waitingPresses().isEmpty()
                        && room.slack.unacknowledged().isEmpty());
    }

    @Test
    void A_button_of_before_a_restart_works_and_one_that_is_no_longer_known_says_so() throws Exception {
        Wiring before = service("");
        room.telegram.aPersonSays(Newsroom.ANN, "private", "/watch kettle");
        room.slack.aPersonMentions(SlackApiServer.NEWS, "watch kettle");
        await().atMost(SOON).until(() -> room.rungInTelegram("Watching") == 1 && room.rungInSlack("Watching") == 1);
        before.close();

        Wiring after = service("");
        try {
            presses("unwatch 1");
            isAnsweredInBoth("No longer watching for kettle");

            presses("frobnicate");
            isAnsweredInBoth("'frobnicate' is no command");
        } finally {
            after.close();
        }
    }

    @Test
    void A_button_in_a_chat_that_is_not_obeyed_says_so() throws Exception {
        Wiring running = service("access:\n  chats: ['slack:C0ELSEWHERE']\n");
        try {
            room.telegram.aPersonSays(Newsroom.ANN, "private", "/watches");
            room.slack.aPersonMentions(SlackApiServer.NEWS, "watches");
            await().atMost(SOON)
                    .until(() -> room.rungInTelegram("access.chats") == 1 && room.rungInSlack("access.chats") == 1);

            presses("watches");

            await().atMost(SOON)
                    .until(() -> room.rungInTelegram("access.chats") == 2 && room.rungInSlack("access.chats") == 2);
            nobodyWaits();
        } finally {
            running.close();
        }
    }
}
