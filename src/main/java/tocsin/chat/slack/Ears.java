package tocsin.chat.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.alert.Message;
import tocsin.domain.ChatAddress;
import tocsin.pipeline.Heard;
import tocsin.pipeline.Presses;
import tocsin.pipeline.Reply;

/**
 * The Bolt app: tells slash commands, mentions, direct messages and pressed buttons apart and has each answered. It is handed envelopes
 * that are acknowledged already, and may take its time.
 */
final class Ears {
    private static final Logger log = LoggerFactory.getLogger(Ears.class);
    private static final Message BROKEN =
            Message.text("That went wrong in Tocsin itself. Its log says why; please tell whoever runs it.");

    private final App app;
    private final SocketModeRequestParser parser;
    private final Recent recent = new Recent();
    private final Function<Heard, Optional<Reply>> respond;
    private final Voice voice;
    private final Presses presses;

    Ears(Slack slack, Voice voice, Function<Heard, Optional<Reply>> respond, InstantSource clock) {
        this.presses = new Presses(clock);
        this.voice = voice;
        this.respond = respond;
        // Without middleware: Bolt's own would ask auth.test before each command, and drop the command when that fails.
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(null)
                // Else Bolt warns of each kind of event that nobody here wants.
                .allEventsApiAutoAckEnabled(true)
                .build();
        this.app = new App(config, slack, new ArrayList<>());
        this.parser = new SocketModeRequestParser(config);
        app.command(Pattern.compile("/.+"), (request, context) -> {
            slashCommand(request.getPayload(), context);
            return context.ack();
        });
        app.event(AppMentionEvent.class, (payload, context) -> {
            mention(payload);
            return context.ack();
        });
        app.event(MessageEvent.class, (payload, context) -> {
            directMessage(payload);
            return context.ack();
        });
        app.blockAction(Pattern.compile(".*", Pattern.DOTALL), (request, context) -> {
            Press.of(request.getPayload()).ifPresent(press -> press(press, context));
            return context.ack();
        });
        app.start();
    }

    /** Hears an envelope and waits until it is answered. The last to catch what goes wrong with it. */
    void hear(String envelopeId, String envelope) {
        try {
            if (!recent.isNew(envelopeId)) {
                return;
            }
            SocketModeRequest request = parser.parse(envelope);
            if (request != null && request.getBoltRequest() != null) {
                app.run(request.getBoltRequest());
            }
        } catch (Exception e) {
            log.error("The envelope {} from Slack could not be heard", envelopeId, e);
        }
    }

    private void slashCommand(SlashCommandPayload command, SlashCommandContext context) {
        String channel = command.getChannelId();
        String title = Title.of(
                channel, Optional.ofNullable(command.getChannelName()), Optional.ofNullable(command.getUserName()));
        Heard heard = new Heard(at(channel), title, Typed.text(orEmpty(command.getText())));
        answer(heard, reply -> voice.answer(context, channel, reply.message()));
    }

    private void press(Press press, ActionContext context) {
        if (recent.isNew(press.id())) {
            presses.answer(press.heard(), () -> answer(press.heard(), reply -> voice.answer(press, context, reply)));
        }
    }

    private void mention(EventsApiPayload<AppMentionEvent> payload) {
        AppMentionEvent event = payload.getEvent();
        boolean fromPerson = event.getBotId() == null && event.getSubtype() == null && event.getEdited() == null;
        if (fromPerson && isFirst(payload, event.getChannel(), event.getTs())) {
            typed(
                    event.getChannel(),
                    "Slack channel " + event.getChannel(),
                    Typed.afterMention(orEmpty(event.getText()), us(payload)),
                    Optional.ofNullable(event.getThreadTs()));
        }
    }

    private void directMessage(EventsApiPayload<MessageEvent> payload) {
        MessageEvent event = payload.getEvent();
        boolean fromPerson = event.getBotId() == null && event.getEdited() == null && event.getUser() != null;
        boolean direct = "im".equals(event.getChannelType()) && !us(payload).equals(event.getUser());
        if (fromPerson && direct && isFirst(payload, event.getChannel(), event.getTs())) {
            typed(
                    event.getChannel(),
                    "Slack direct message " + event.getChannel(),
                    Typed.afterMention(orEmpty(event.getText()), us(payload)),
                    Optional.ofNullable(event.getThreadTs()));
        }
    }

    /** What is written within a thread is about the message that began it, and is answered there. */
    private void typed(String channel, String title, String text, Optional<String> thread) {
        Heard heard = new Heard(at(channel), title, text, thread, false);
        answer(heard, reply -> voice.answer(channel, thread, reply.message()));
    }

    private void answer(Heard heard, Consumer<Reply> say) {
        Optional<Reply> reply;
        try {
            reply = respond.apply(heard);
        } catch (RuntimeException e) {
            log.error("No answer to '{}' in {}", heard.text(), heard.chat(), e);
            reply = Optional.of(Reply.of(BROKEN));
        }
        reply.ifPresent(say);
    }

    /** Slack sends an event again when it doubts our ack, and one message may come as two events. */
    private boolean isFirst(EventsApiPayload<?> payload, String channel, String ts) {
        boolean newEvent = payload.getEventId() == null || recent.isNew(payload.getEventId());
        return newEvent && recent.isNew(channel + " " + ts);
    }

    /**
     * A watch belongs to the channel also when it is set within a thread: slash commands do not work in threads, so
     * what was set for a thread could not be seen again by most.
     */
    private static ChatAddress at(String channel) {
        return ChatAddress.of(SlackMessenger.ACCOUNT, channel);
    }

    private static String us(EventsApiPayload<?> payload) {
        return payload.getAuthorizations() == null
                        || payload.getAuthorizations().isEmpty()
                        || payload.getAuthorizations().getFirst().getUserId() == null
                ? ""
                : payload.getAuthorizations().getFirst().getUserId();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    void close() {
        app.stop();
        app.executorService().shutdownNow();
    }
}
