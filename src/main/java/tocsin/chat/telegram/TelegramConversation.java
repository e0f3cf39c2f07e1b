package tocsin.chat.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import tocsin.domain.ChatAddress;
import tocsin.pipeline.Heard;
import tocsin.pipeline.Reply;

/**
 * Commands in from Telegram by long polling, typed or by buttons, and the answers to them. It starts without waiting for Telegram and heals
 * itself; {@link #trouble} says when it cannot. Commands of one chat are answered in order, those of different chats at
 * once.
 */
public final class TelegramConversation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramConversation.class);
    private static final Duration POLL = Duration.ofSeconds(50);
    private static final Duration SILENCE = Duration.ofMinutes(3);
    private static final Duration INTRODUCTION = Duration.ofSeconds(15);
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final TelegramMessenger messenger;
    private final BiConsumer<ChatAddress, ChatAddress> moved;
    private final List<CommandHint> hints;
    private final InstantSource clock;
    private final Poller poller;
    private final Answering answering;
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
        this.moved = moved;
        this.hints = List.copyOf(hints);
        this.clock = clock;
        this.poller = new Poller(account, this::consume, clock, POLL);
        Predicate<Duration> rest = poller.gate()::rest;
        this.answering = new Answering(respond, new Replies(messenger, moved, rest), messenger.presses(), rest, clock);
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
                Optional.ofNullable(update.getCallbackQuery()).ifPresent(answering::pressed);
            } catch (RuntimeException failure) {
                LOG.error("Telegram update {} could not be read and is left out.", update.getUpdateId(), failure);
            }
        }
    }

    private void take(Message message) {
        Chat chat = message.getChat();
        Long newChat = message.getMigrateToChatId();
        if (newChat != null) {
            answering.inOrder(chat, () -> move(chat.getId().toString(), newChat.toString()));
            return;
        }
        hearing.flatMap(ears -> ears.heard(message))
                .ifPresent(heard ->
                        answering.said(chat, heard, message.getMessageId().toString()));
    }

    private void move(String from, String to) {
        try {
            moved.accept(ChatAddress.of(TelegramAccount.NAME, from), ChatAddress.of(TelegramAccount.NAME, to));
        } catch (RuntimeException failure) {
            LOG.error("Telegram moved chat {} to {}, which could not be noted.", from, to, failure);
        }
    }

    /** Stops listening at once, and gives the commands in hand a few seconds. */
    @Override
    public void close() {
        poller.close();
        keeper.interrupt();
        answering.close(LAST_WORDS);
    }
}
