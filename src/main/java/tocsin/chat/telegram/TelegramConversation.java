package tocsin.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import tocsin.alert.Message;
import tocsin.domain.ChatAddress;
import tocsin.pipeline.Heard;
import tocsin.pipeline.Reply;

/**
 * Commands in from Telegram by long polling, and the answers to them. It starts without waiting for Telegram and heals
 * itself; {@link #trouble} says when it cannot. Commands of one chat are answered in order, those of different chats at
 * once.
 */
public final class TelegramConversation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramConversation.class);
    private static final Duration POLL = Duration.ofSeconds(50);
    private static final Duration SILENCE = Duration.ofMinutes(3);
    private static final Duration INTRODUCTION = Duration.ofSeconds(15);
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);
    private static final Message SORRY =
            Message.text("Something went wrong here. The reason is in Tocsin's log; please tell the operator.");

    private final TelegramMessenger messenger;
    private final Function<Heard, Optional<Reply>> respond;
    private final BiConsumer<ChatAddress, ChatAddress> moved;
    private final List<CommandHint> hints;
    private final InstantSource clock;
    private final Poller poller;
    private final Replies replies;
    private final InOrder<String> chats = new InOrder<>();
    private final Thread keeper = Thread.ofVirtual().name("telegram-keeper").unstarted(this::keep);
    private volatile Optional<Hearing> hearing = Optional.empty();
    private volatile Optional<String> unmet = Optional.of("the Telegram bot has not started yet");

    /**
     * A conversation that is started by {@link #start}.
     *
     * @param messenger sends the answers; it stays open when this is closed
     * @param respond what Tocsin answers, if anything
     * @param moved told the old and the new address when a group becomes a supergroup
     * @param hints the commands that Telegram offers while a person types
     */
    public TelegramConversation(
            TelegramAccount account,
            TelegramMessenger messenger,
            Function<Heard, Optional<Reply>> respond,
            BiConsumer<ChatAddress, ChatAddress> moved,
            List<CommandHint> hints) {
        this(account, messenger, respond, moved, hints, InstantSource.system());
    }

    TelegramConversation(
            TelegramAccount account,
            TelegramMessenger messenger,
            Function<Heard, Optional<Reply>> respond,
            BiConsumer<ChatAddress, ChatAddress> moved,
            List<CommandHint> hints,
            InstantSource clock) {
        this.messenger = messenger;
        this.respond = respond;
        this.moved = moved;
        this.hints = List.copyOf(hints);
        this.clock = clock;
        this.poller = new Poller(account, this::consume, clock, POLL);
        this.replies = new Replies(messenger, moved, poller.gate()::rest);
    }

    /** Begins to listen, and returns at once. */
    public void start() {
        keeper.start();
    }

    /** What is wrong with hearing commands, in one sentence; empty when all is well. */
    public Optional<String> trouble() {
        if (unmet.isPresent()) {
            return unmet;
        }
        if (!poller.isAlive()) {
            return Optional.of("the Telegram poller is not running");
        }
        if (poller.gate().trouble().isPresent()) {
            return poller.gate().trouble();
        }
        Optional<Instant> last = lastPoll();
        return last.filter(moment -> Duration.between(moment, clock.instant()).compareTo(SILENCE) < 0)
                        .isPresent()
                ? Optional.empty()
                : Optional.of("Telegram has not answered a poll for three minutes");
    }

    /** When Telegram last answered a poll. */
    public Optional<Instant> lastPoll() {
        return poller.gate().lastPoll();
    }

    private void keep() {
        if (introduce()) {
            poller.run();
        }
    }

    /** Learns the bot's name, without which it cannot be told who is spoken to; answers whether to go on. */
    private boolean introduce() {
        while (!poller.gate().isClosed()) {
            switch (messenger.reach()) {
                case Reachability.Ready ready -> {
                    hearing = Optional.of(new Hearing(ready.botName()));
                    unmet = Optional.empty();
                    LOG.info("Telegram knows the bot as @{}.", ready.botName());
                    messenger
                            .offer(hints)
                            .ifPresent(why -> LOG.warn("Telegram does not offer the commands to type: {}", why));
                    return true;
                }
                case Reachability.Trouble trouble -> {
                    if (unmet.filter(trouble.sentence()::equals).isEmpty()
                            && !poller.gate().isClosed()) {
                        LOG.warn("{}. Tried again every {} s.", trouble.sentence(), INTRODUCTION.toSeconds());
                    }
                    unmet = Optional.of(trouble.sentence());
                    if (!poller.gate().rest(INTRODUCTION)) {
                        return false;
                    }
                }
            }
        }
        return false;
    }

    /** Called by the poller, which an exception from here would end without a word. */
    private void consume(List<Update> updates) {
        for (Update update : updates) {
            try {
                Optional.ofNullable(update.getMessage())
                        .or(() -> Optional.ofNullable(update.getChannelPost()))
                        .ifPresent(this::take);
            } catch (RuntimeException failure) {
                LOG.error("Telegram update {} could not be read and is left out.", update.getUpdateId(), failure);
            }
        }
    }

    private void take(org.telegram.telegrambots.meta.api.objects.message.Message message) {
        String chat = message.getChat().getId().toString();
        Long newChat = message.getMigrateToChatId();
        if (newChat != null) {
            chats.run(chat, () -> move(chat, newChat.toString()));
            return;
        }
        hearing.flatMap(ears -> ears.heard(message))
                .ifPresent(heard -> chats.run(
                        chat, () -> answer(heard, message.getMessageId().toString())));
    }

    private void move(String from, String to) {
        try {
            moved.accept(ChatAddress.of(TelegramAccount.NAME, from), ChatAddress.of(TelegramAccount.NAME, to));
        } catch (RuntimeException failure) {
            LOG.error("Telegram moved chat {} to {}, which could not be noted.", from, to, failure);
        }
    }

    /** Nothing may get out of here: the chat's later commands wait behind this one. */
    private void answer(Heard heard, String messageId) {
        Optional<Reply> answer;
        try {
            answer = respond.apply(heard);
        } catch (Throwable failure) {
            LOG.error("A command in {} failed.", heard.chat(), failure);
            answer = Optional.of(Reply.of(SORRY));
        }
        try {
            answer.ifPresent(reply -> replies.reply(heard.chat(), messageId, reply.message()));
        } catch (Throwable failure) {
            LOG.error("An answer to {} could not be sent.", heard.chat(), failure);
        }
    }

    /** Stops listening at once, and gives the commands in hand a few seconds. */
    @Override
    public void close() {
        poller.close();
        keeper.interrupt();
        chats.close(LAST_WORDS);
    }
}
