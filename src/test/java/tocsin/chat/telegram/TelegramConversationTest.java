package tocsin.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tocsin.alert.Message;
import tocsin.domain.ChatAddress;
import tocsin.pipeline.Heard;
import tocsin.pipeline.Reply;

final class TelegramConversationTest {
    private static final long PAT = 7;
    private static final long GROUP = -100;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final BotApiServer telegram = new BotApiServer();
    private final TelegramMessenger messenger = new TelegramMessenger(telegram.account());
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final List<String> moves = new CopyOnWriteArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final TelegramConversation conversation = conversation(telegram.account(), messenger);

    private TelegramConversation conversation(TelegramAccount account, TelegramMessenger through) {
        return new TelegramConversation(
                account,
                through,
                this::respond,
                (from, to) -> moves.add(from + " -> " + to),
                List.of(new CommandHint("watch", "Ring when a headline says this")),
                now::get);
    }

    private Optional<Reply> respond(Heard said) {
        heard.add(said);
        return switch (said.text()) {
            case "bug" -> throw new IllegalStateException("a bug");
            case "deep bug" -> throw new StackOverflowError();
            case "hush" -> Optional.empty();
            case "slow" -> {
                hold();
                yield Optional.of(Reply.of(Message.text("done slow")));
            }
            default -> Optional.of(Reply.of(Message.text("done " + said.text())));
        };
    }

    private void hold() {
        try {
            slow.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @BeforeEach
    void listenToTheLog() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void close() {
        slow.countDown();
        conversation.close();
        messenger.close();
        telegram.close();
        root().detachAppender(log);
        assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains(BotApiServer.TOKEN));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private List<ILoggingEvent> logged(Level level) {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(level))
                .toList();
    }

    private void awaitTexts(long chat, String... texts) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(telegram.texts(chat)).containsExactly(texts));
    }

    private void awaitHealth() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(conversation.trouble()).isEmpty());
    }

    @Nested
    class A_command {
        @BeforeEach
        void start() {
            conversation.start();
        }

        @Test
        void is_answered_where_it_was_given() {
            int said = telegram.aPersonSaysInTopic(GROUP, 17, "/watch@TocsinTestBot \"Erbil\"");

            awaitTexts(GROUP, "done watch \"Erbil\"");
            SentMessage answer = telegram.messages().getFirst();
            assertThat(answer.thread()).contains(17);
            assertThat(answer.replyTo()).contains(said);
            assertThat(heard)
                    .containsExactly(
                            new Heard(ChatAddress.parse("telegram:-100/17"), "Chat -100", "watch \"Erbil\"").by("Pat"));
        }

        @Test
        void is_heard_in_a_channel() {
            telegram.aPersonSays(-300, "channel", "/list");

            awaitTexts(-300, "done list");
        }

        @Test
        void that_is_edited_is_not_heard_again() {
            telegram.somethingHappens(PAT, "edited_message", Map.of("text", "list"));
            telegram.aPersonSays(PAT, "private", "status");

            awaitTexts(PAT, "done status");
        }

        @Test
        void may_stay_without_an_answer() {
            telegram.aPersonSays(PAT, "private", "hush");
            telegram.aPersonSays(PAT, "private", "list");

            awaitTexts(PAT, "done list");
        }

        @Test
        void that_fails_is_logged_once_and_said_and_does_not_end_the_poller() {
            telegram.aPersonSays(PAT, "private", "bug");
            telegram.aPersonSays(PAT, "private", "deep bug");
            telegram.aPersonSays(PAT, "private", "list");

            await().atMost(SOON).until(() -> telegram.texts(PAT).size() == 3);
            assertThat(telegram.texts(PAT).getFirst()).startsWith("Something went wrong");
            assertThat(telegram.texts(PAT).getLast()).isEqualTo("done list");
            assertThat(logged(Level.ERROR)).hasSize(2);
            assertThat(conversation.trouble()).isEmpty();
        }

        @Test
        void that_is_slow_holds_up_its_own_chat_only() {
            telegram.aPersonSays(PAT, "private", "slow");
            telegram.aPersonSays(PAT, "private", "first");
            telegram.aPersonSays(PAT, "private", "second");
            telegram.aPersonSays(GROUP, "group", "/list");

            awaitTexts(GROUP, "done list");
            assertThat(telegram.texts(PAT)).isEmpty();
            slow.countDown();
            awaitTexts(PAT, "done slow", "done first", "done second");
        }

        @Test
        void in_a_form_that_the_library_does_not_know_is_heard_all_the_same() {
            telegram.somethingHappens(
                    PAT, "message", Map.of("text", "list", "forward_origin", Map.of("type", "martian"), "entities", 7));
            telegram.aPersonSays(PAT, "private", "status");

            awaitTexts(PAT, "done list", "done status");
        }

        @Test
        void is_confirmed_so_that_it_is_not_obeyed_again_after_a_restart() {
            telegram.aPersonSays(PAT, "private", "list");

            awaitTexts(PAT, "done list");
            await().atMost(SOON).until(() -> telegram.confirmedBefore() == 1001);
        }

        @Test
        void whose_answer_meets_a_pause_is_answered_after_it() {
            telegram.fails("sendMessage", 1, Fault.tooMany(Duration.ofSeconds(1)));
            telegram.aPersonSays(PAT, "private", "list");

            awaitTexts(PAT, "done list");
            List<BotApiServer.Call> calls = telegram.calls("sendMessage");
            assertThat(Duration.between(calls.getFirst().at(), calls.getLast().at()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void telegram_is_told_the_commands() {
        conversation.start();

        await().atMost(SOON).until(() -> telegram.commands().equals(Map.of("watch", "Ring when a headline says this")));
    }

    @Test
    void a_group_that_moves_is_reported() {
        conversation.start();
        telegram.knows(GROUP, "group");
        telegram.somethingHappens(GROUP, "message", Map.of("migrate_to_chat_id", -1009L));

        await().atMost(SOON).untilAsserted(() -> assertThat(moves).containsExactly("telegram:-100 -> telegram:-1009"));
    }

    @Nested
    class A_poll_that_fails {
        @Test
        void waits_as_long_as_telegram_asks() {
            telegram.fails("getUpdates", 1, Fault.tooMany(Duration.ofSeconds(4)));
            conversation.start();
            telegram.aPersonSays(PAT, "private", "list");

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> telegram.texts(PAT).size() == 1);
            List<BotApiServer.Call> polls = telegram.calls("getUpdates");
            assertThat(Duration.between(polls.get(0).at(), polls.get(1).at()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(4));
        }

        @Test
        void is_one_sentence_in_the_log_and_heals() {
            telegram.fails("getUpdates", 1, Fault.gatewayPage(502));
            telegram.fails("getUpdates", 1, new Fault.Drops(false));
            conversation.start();
            telegram.aPersonSays(PAT, "private", "list");

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> telegram.texts(PAT).size() == 1);
            assertThat(logged(Level.ERROR)).isEmpty();
            assertThat(logged(Level.WARN)).hasSize(2).allSatisfy(event -> {
                assertThat(event.getThrowableProxy()).isNull();
                assertThat(event.getFormattedMessage()).doesNotContain(BotApiServer.TOKEN);
            });
            assertThat(logged(Level.WARN).getFirst().getFormattedMessage()).contains("HTTP 502");
            awaitHealth();
        }

        @Test
        void for_a_token_that_was_withdrawn_says_what_to_do() {
            telegram.fails("getUpdates", 9, Fault.error(401, "Unauthorized"));
            conversation.start();

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(conversation.trouble())
                            .hasValueSatisfying(why -> assertThat(why).contains("@BotFather")));
            assertThat(logged(Level.WARN)).hasSize(1);
            assertThat(telegram.calls("getUpdates")).hasSize(1);
        }

        @Test
        void since_another_program_polls_says_so() {
            telegram.fails("getUpdates", 1, Fault.error(409, "Conflict: terminated by other getUpdates request"));
            conversation.start();

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(conversation.trouble())
                            .hasValueSatisfying(why -> assertThat(why).contains("another program")));
        }
    }

    @Nested
    class The_health {
        @Test
        void is_bad_before_the_start_and_good_soon_after() {
            assertThat(conversation.trouble()).isPresent();
            conversation.start();
            telegram.aPersonSays(PAT, "private", "list");

            awaitHealth();
            assertThat(conversation.lastPoll()).contains(now.get());
        }

        @Test
        void is_bad_when_no_poll_was_answered_for_minutes() {
            conversation.start();
            telegram.aPersonSays(PAT, "private", "list");
            awaitHealth();

            now.set(now.get().plus(Duration.ofMinutes(4)));

            assertThat(conversation.trouble()).contains("Telegram has not answered a poll for three minutes");
        }
    }

    @Test
    void a_start_without_telegram_says_why() {
        telegram.close();
        conversation.start();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(conversation.trouble())
                        .hasValueSatisfying(why -> assertThat(why).contains("Telegram was not reached")));
        assertThat(logged(Level.ERROR)).isEmpty();
    }

    @Test
    void a_poller_that_could_not_start_is_started_again() {
        telegram.fails("deleteWebhook", 1, Fault.gatewayPage(502));
        conversation.start();
        telegram.aPersonSays(PAT, "private", "list");

        await().atMost(Duration.ofSeconds(15)).until(() -> telegram.texts(PAT).equals(List.of("done list")));
    }

    @Test
    void a_poller_that_died_is_started_again() {
        telegram.fails("getUpdates", 1, new Fault.Answers(200, "{\"ok\":true,\"result\":[null]}"));
        conversation.start();
        telegram.aPersonSays(PAT, "private", "list");

        await().atMost(Duration.ofSeconds(15)).until(() -> telegram.texts(PAT).equals(List.of("done list")));
        assertThat(logged(Level.ERROR))
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("The Telegram poller died and is started again.");
    }

    @Test
    void a_start_with_a_token_that_telegram_does_not_know_says_what_to_do() {
        TelegramAccount wrong = new TelegramAccount("1:WRONG", telegram.url(), false);
        try (TelegramMessenger stranger = new TelegramMessenger(wrong);
                TelegramConversation deaf = conversation(wrong, stranger)) {
            deaf.start();

            await().atMost(SOON).until(() -> deaf.trouble().equals(Optional.of(Verdict.BAD_TOKEN)));
        }
        assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains("WRONG"));
    }

    @Test
    void an_answer_follows_a_group_that_has_moved() {
        conversation.start();
        telegram.knows(-1009, "supergroup");
        telegram.fails("sendMessage", 1, Fault.migrated(-1009));
        telegram.aPersonSays(GROUP, "group", "/list");

        awaitTexts(-1009, "done list");
        assertThat(moves).containsExactly("telegram:-100 -> telegram:-1009");
    }

    @Test
    void commands_are_heard_when_telegram_begins_to_count_anew_after_a_silence() {
        conversation.start();
        telegram.aPersonSays(PAT, "private", "before");
        awaitTexts(PAT, "done before");
        telegram.updatesCountFrom(5000);
        telegram.aPersonSays(PAT, "private", "high");
        awaitTexts(PAT, "done before", "done high");
        await().atMost(SOON).until(() -> telegram.confirmedBefore() == 5001);

        now.set(now.get().plus(Duration.ofDays(8)));
        telegram.endsThePoll();
        telegram.updatesCountFrom(10);
        telegram.aPersonSays(PAT, "private", "low");

        await().atMost(Duration.ofSeconds(15))
                .until(() -> telegram.texts(PAT).equals(List.of("done before", "done high", "done low")));
    }

    @Nested
    class Closing {
        @Test
        void takes_a_moment_even_during_a_long_poll_and_leaves_no_thread_behind() {
            conversation.start();
            telegram.aPersonSays(PAT, "private", "list");
            awaitTexts(PAT, "done list");
            await().atMost(SOON).until(() -> telegram.confirmedBefore() == 1001);

            Instant before = Instant.now();
            conversation.close();
            messenger.close();

            assertThat(Duration.between(before, Instant.now())).isLessThan(SOON);
            assertThat(logged(Level.WARN)).isEmpty();
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> !thread.isDaemon() && thread.getName().matches("(?i).*(okhttp|telegram).*"))
                    .isEmpty();
        }

        @Test
        void does_not_wait_long_for_a_command_that_hangs() {
            conversation.start();
            telegram.aPersonSays(PAT, "private", "slow");
            await().atMost(SOON).until(() -> heard.size() == 1);

            Instant before = Instant.now();
            conversation.close();

            assertThat(Duration.between(before, Instant.now())).isLessThan(SOON);
        }
    }
}
