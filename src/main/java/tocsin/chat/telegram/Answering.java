package tocsin.chat.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import tocsin.alert.Delivery;
import tocsin.alert.Message;
import tocsin.pipeline.Heard;
import tocsin.pipeline.Presses;
import tocsin.pipeline.Reply;

/** Has answered what people say and press: in order within a chat, at once in different ones. */
final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);
    private static final Message SORRY =
            Message.text("Something went wrong here. The reason is in Tocsin's log; please tell the operator.");
    private static final String TOO_OLD = "Telegram does not show me this message any more. Please type: ";
    private static final String NOT_YOURS = "Only the administrators of this channel can do that.";
    private static final String UNSURE = "Telegram did not tell me who you are. Please press again.";

    /** A client shows its wait no longer than about this. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int ATTEMPTS = 3;

    private final InOrder<String> chats = new InOrder<>();
    private final Function<Heard, Optional<Reply>> respond;
    private final Replies replies;
    private final PressCalls calls;
    private final Predicate<Duration> rest;
    private final Presses presses;

    /** @param rest waits so long and answers whether to go on */
    Answering(
            Function<Heard, Optional<Reply>> respond,
            Replies replies,
            PressCalls calls,
            Predicate<Duration> rest,
            InstantSource clock) {
        this.respond = respond;
        this.replies = replies;
        this.calls = calls;
        this.rest = rest;
        this.presses = new Presses(clock);
    }

    /** Does what belongs to a chat after what came before. */
    void inOrder(Chat chat, Runnable task) {
        chats.run(chat.getId().toString(), () -> guarded(chat, task));
    }

    /** Answers what was typed in a message. */
    void said(Chat chat, Heard heard, String message) {
        inOrder(chat, () -> answer(heard, message));
    }

    /** Ends the wait that is shown on a pressed button, and answers what it says. */
    void pressed(CallbackQuery press) {
        Optional<Heard> heard = Hearing.pressed(press);
        if (heard.isEmpty()) {
            Optional<String> note = Optional.ofNullable(press.getData()).map(said -> TOO_OLD + said);
            atOnce(press, () -> acknowledge(press, note));
            return;
        }
        Chat chat = press.getMessage().getChat();
        if (chat.isChannelChat()) {
            inOrder(chat, () -> pressedInChannel(press, heard.get()));
        } else {
            atOnce(press, () -> acknowledge(press, Optional.empty()));
            inOrder(chat, () -> answerPress(heard.get()));
        }
    }

    /** Every reader of a channel can press a button, but only its administrators can write commands there. */
    private void pressedInChannel(CallbackQuery press, Heard heard) {
        Optional<Boolean> may = calls.isAdministrator(
                press.getMessage().getChat().getId(), press.getFrom().getId());
        if (may.isEmpty()) {
            acknowledge(press, Optional.of(UNSURE));
        } else if (may.get()) {
            acknowledge(press, Optional.empty());
            answerPress(heard);
        } else {
            acknowledge(press, Optional.of(NOT_YOURS));
        }
    }

    private void answerPress(Heard press) {
        presses.answer(press, () -> answer(press, press.about().orElseThrow()));
    }

    private void answer(Heard heard, String ref) {
        Optional<Reply> answer;
        try {
            answer = respond.apply(heard);
        } catch (Throwable failure) {
            LOG.error("A command in {} failed.", heard.chat(), failure);
            answer = Optional.of(Reply.of(SORRY));
        }
        // Only a message with a button is ours to change; what was typed is answered below.
        answer.map(reply -> heard.pressed() ? reply : Reply.of(reply.message()))
                .ifPresent(reply -> replies.reply(heard.chat(), ref, reply));
    }

    private void acknowledge(CallbackQuery press, Optional<String> note) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Delivery end = calls.acknowledge(press.getId(), note);
            if (end instanceof Delivery.RetryLater later) {
                if (later.after().compareTo(PATIENCE) > 0 || !rest.test(later.after())) {
                    LOG.warn("A pressed button was not acknowledged: {}", later.why());
                    return;
                }
            } else if (!(end instanceof Delivery.Uncertain)) {
                // Refused: pressed while nobody listened, or acknowledged already by a call whose answer was lost.
                LOG.debug("The acknowledgement of a pressed button ended as {}", end);
                return;
            }
        }
        LOG.warn("A pressed button was not acknowledged in {} calls.", ATTEMPTS);
    }

    private void atOnce(CallbackQuery press, Runnable task) {
        chats.run("press " + press.getId(), () -> guarded(press.getId(), task));
    }

    /** Nothing may get out of a task: what comes later in the chat waits behind it. */
    private static void guarded(Object about, Runnable task) {
        try {
            task.run();
        } catch (Throwable failure) {
            LOG.error("Something in {} could not be answered.", about, failure);
        }
    }

    /** Waits so long for what has begun, then interrupts it. */
    void close(Duration patience) {
        chats.close(patience);
    }
}
