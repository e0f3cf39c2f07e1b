package tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tocsin.alert.Message;
import tocsin.pipeline.Reply;

class SlackSecretsTest {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage() + " "
                    + Optional.ofNullable(event.getThrowableProxy())
                            .map(ThrowableProxyUtil::asString)
                            .orElse(""));
        }
    };

    @Test
    void no_token_is_ever_logged() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ear.start();
        root.addAppender(ear);
        root.setLevel(Level.TRACE);
        try {
            sendAndHear();
        } finally {
            root.setLevel(before);
            root.detachAppender(ear);
        }

        assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("bot-secret") || line.contains("app-secret"));
    }

    private void sendAndHear() {
        try (SlackApiServer slack = new SlackApiServer();
                SlackMessenger messenger = new SlackMessenger(slack.account());
                SlackConversation conversation = new SlackConversation(
                        slack.account(), InstantSource.system(), heard -> Optional.of(Reply.of(Message.text("yes"))))) {
            slack.next("chat.postMessage", new Fault.Html(500));
            slack.next("chat.postMessage", new Fault.Drop());
            slack.next("chat.postMessage", new Fault.Refuse("invalid_blocks"));
            for (int i = 0; i < 3; i++) {
                assertThat(messenger.send(Letters.letter(i, "x")).toString()).doesNotContain("secret");
            }
            slack.next("apps.connections.open", new Fault.Refuse("invalid_auth"));
            conversation.start();
            await().until(() -> conversation.line() instanceof SlackLine.Connected);
            slack.aPersonTypes(SlackApiServer.NEWS, "/tocsin list");
            await().until(() -> slack.requests("response_url") == 1);
        }
    }
}
