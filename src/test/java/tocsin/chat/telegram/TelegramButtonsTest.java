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
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tocsin.alert.Delivery;
import tocsin.alert.Letter;
import tocsin.alert.Message;
import tocsin.alert.Message.Button;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;
import tocsin.pipeline.Heard;
import tocsin.pipeline.Reply;

/** Buttons below messages, and replies to messages, from the press to what stands in the chat. */
final class TelegramButtonsTest {
    private static final long PAT = 7;
    private static final long GROUP = -100;
    private static final long CHANNEL = -300;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Button STOP = new Button("Stop", "unwatch 3");
    private static final Message BELL = Message.text("Drones over Erbil").with(STOP, new Button("Why?", "why 9"));

    private final BotApiServer telegram = new BotApiServer();
    private final TelegramMessenger messenger = new TelegramMessenger(telegram.account(), Duration.ofSeconds(2));
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final TelegramConversation conversation = new TelegramConversation(
            telegram.account(),
            messenger,
            this::respond,
            (from, to) -> {},
            List.of(new CommandHint("watch", "Ring when a headline says this")),
            now::get);

    private Optional<Reply> respond(Heard said) {
        heard.add(said);
        return switch (said.text()) {
            case "hush" -> Optional.empty();
            case "bug" -> throw new IllegalStateException("a bug");
            case "why 9" -> Optional.of(Reply.of(Message.text("By the word Erbil")));
            case "same" -> Optional.of(Reply.inPlace(BELL));
            case "slow" -> {
                hold();
                yield Optional.of(Reply.inPlace(Message.text("done slow")));
            }
            default -> Optional.of(Reply.inPlace(Message.text("done " + said.text())));
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
    void start() {
        log.start();
        root().addAppender(log);
        telegram.knows(PAT, "private");
        telegram.knows(GROUP, "supergroup");
        telegram.knows(CHANNEL, "channel");
        conversation.start();
    }

    @AfterEach
    void close() {
        slow.countDown();
        conversation.close();
        messenger.close();
        telegram.close();
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private void nothingIsLogged() {
        assertThat(List.copyOf(log.list)).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
    }

    /** Sends the bell and answers its reference. */
    private String bell(String chat) {
        Delivery end = messenger.send(
                new Letter(new AlertId(1), ChatAddress.parse("telegram:" + chat), BELL, Optional.empty(), false));
        return ((Delivery.Delivered) end).ref();
    }

    private String press(long chat, String ref, String data) {
        return telegram.aPersonPresses(chat, Long.parseLong(ref), data);
    }

    private void awaitTexts(long chat, String... texts) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(telegram.texts(chat)).containsExactly(texts));
    }

    private void awaitNobodyWaits() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(telegram.waitingPresses()).isEmpty());
    }

    private SentMessage last() {
        return telegram.messages().getLast();
    }

    @Nested
    class An_alert_with_buttons {
        @Test
        void has_them_below_it() {
            bell("7");

            assertThat(last().keyboard())
                    .containsExactly(List.of(new Key("Stop", "unwatch 3"), new Key("Why?", "why 9")));
        }

        @Test
        void has_them_although_its_markup_was_not_taken() {
            telegram.fails("sendMessage", 1, Fault.error(400, "Bad Request: can't parse entities: what?"));

            bell("7");

            assertThat(last().keyboard()).hasSize(1);
        }

        @Test
        void keeps_them_when_it_is_edited_with_them() {
            String ref = bell("7");

            messenger.edit(
                    ChatAddress.parse("telegram:7"),
                    ref,
                    Message.text("Drones over Erbil, 3 dead").with(STOP));

            assertThat(last().text()).isEqualTo("Drones over Erbil, 3 dead");
            assertThat(last().keyboard()).containsExactly(List.of(new Key("Stop", "unwatch 3")));
        }

        @Test
        void spells_out_those_for_which_telegram_has_no_room() {
            Button[] many = IntStream.range(0, 102)
                    .mapToObj(i -> new Button("Stop " + i, "unwatch " + i))
                    .toArray(Button[]::new);

            messenger.send(ChatAddress.parse("telegram:7"), Message.text("Many").with(many), Optional.empty(), false);

            assertThat(last().keyboard().stream().mapToInt(List::size).sum()).isEqualTo(100);
            assertThat(last().text()).isEqualTo("Many\n• Stop 100: unwatch 100\n• Stop 101: unwatch 101");
        }
    }

    @Nested
    class A_press {
        @Test
        void is_heard_with_the_message_that_it_is_about() {
            String ref = bell("7");

            press(PAT, ref, "hush");

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(heard)
                            .containsExactly(new Heard(
                                    ChatAddress.parse("telegram:7"),
                                    "Pat Doe @patdoe",
                                    "hush",
                                    Optional.of(ref),
                                    true)));
            awaitNobodyWaits();
            nothingIsLogged();
        }

        @Test
        void is_heard_in_its_topic_and_answered_there() {
            telegram.aPersonSaysInTopic(GROUP, 17, "chatter");
            String ref = bell("-100/17");

            press(GROUP, ref, "why 9");

            awaitTexts(GROUP, "Drones over Erbil", "By the word Erbil");
            assertThat(heard.getFirst().chat()).isEqualTo(ChatAddress.parse("telegram:-100/17"));
            assertThat(last().thread()).contains(17);
            assertThat(last().replyTo()).contains(Integer.valueOf(ref));
        }

        @Test
        void puts_the_answer_in_the_messages_place_and_takes_the_buttons_away() {
            String ref = bell("7");

            press(PAT, ref, "unwatch 3");

            awaitTexts(PAT, "done unwatch 3");
            assertThat(last().keyboard()).isEmpty();
        }

        @Test
        void that_changes_nothing_leaves_the_message_as_it_is() {
            String ref = bell("7");

            press(PAT, ref, "same");
            press(PAT, ref, "unwatch 3");

            awaitTexts(PAT, "done unwatch 3");
            assertThat(telegram.calls("editMessageText")).hasSize(2);
            nothingIsLogged();
        }

        @Test
        void is_acknowledged_before_the_commands_before_it_are_done() {
            String ref = bell("7");
            telegram.aPersonSays(PAT, "private", "slow");

            press(PAT, ref, "unwatch 3");

            awaitNobodyWaits();
            assertThat(telegram.texts(PAT)).containsExactly("Drones over Erbil");
        }

        @Test
        void that_makes_a_bug_show_says_so_below_the_message() {
            String ref = bell("7");

            press(PAT, ref, "bug");

            await().atMost(SOON).until(() -> telegram.texts(PAT).size() == 2);
            assertThat(last().text()).startsWith("Something went wrong");
            assertThat(telegram.texts(PAT)).startsWith("Drones over Erbil");
            awaitNobodyWaits();
        }

        @Test
        void without_data_is_acknowledged_and_not_heard() {
            String game = telegram.aPersonPressesWithoutData(PAT, Long.parseLong(bell("7")));

            await().atMost(SOON)
                    .until(() -> "".equals(telegram.acknowledgedPresses().get(game)));
            assertThat(heard).isEmpty();
        }
    }

    @Nested
    class The_same_button_pressed_twice {
        @Test
        void in_a_moment_counts_once() {
            String ref = bell("7");

            press(PAT, ref, "unwatch 3");
            press(PAT, ref, "unwatch 3");
            press(PAT, ref, "why 9");

            awaitTexts(PAT, "done unwatch 3", "By the word Erbil");
            assertThat(heard).extracting(Heard::text).containsExactly("unwatch 3", "why 9");
            awaitNobodyWaits();
        }

        @Test
        void later_counts_twice() {
            String ref = bell("7");
            press(PAT, ref, "why 9");
            awaitTexts(PAT, "Drones over Erbil", "By the word Erbil");

            now.set(now.get().plusSeconds(3));
            press(PAT, ref, "why 9");

            awaitTexts(PAT, "Drones over Erbil", "By the word Erbil", "By the word Erbil");
        }

        @Test
        void below_two_messages_counts_twice() {
            press(PAT, bell("7"), "unwatch 3");
            press(PAT, bell("7"), "unwatch 3");

            awaitTexts(PAT, "done unwatch 3", "done unwatch 3");
        }
    }

    @Test
    void of_two_presses_at_once_the_later_has_the_last_word() {
        String ref = bell("7");

        press(PAT, ref, "slow");
        press(PAT, ref, "unwatch 3");
        awaitNobodyWaits();
        slow.countDown();

        awaitTexts(PAT, "done unwatch 3");
        assertThat(heard).extracting(Heard::text).containsExactly("slow", "unwatch 3");
    }

    @Nested
    class A_message_that_cannot_be_changed {
        @Test
        void since_it_was_deleted_is_answered_by_a_new_one() {
            String ref = bell("7");
            telegram.deletes(PAT, Long.parseLong(ref));

            press(PAT, ref, "unwatch 3");

            awaitTexts(PAT, "done unwatch 3");
            assertThat(last().replyTo()).isEmpty();
            assertThat(heard.getFirst().about()).contains(ref);
            nothingIsLogged();
        }

        @Test
        void since_it_is_too_old_is_answered_by_a_new_one_below() {
            String ref = bell("7");
            telegram.fails("editMessageText", 1, Fault.error(400, "Bad Request: message can't be edited"));

            press(PAT, ref, "unwatch 3");

            awaitTexts(PAT, "Drones over Erbil", "done unwatch 3");
            assertThat(last().replyTo()).contains(Integer.valueOf(ref));
        }

        @Test
        void since_telegram_no_longer_shows_its_topic_asks_for_the_command() {
            telegram.aPersonSaysInTopic(GROUP, 17, "chatter");
            String ref = bell("-100/17");
            telegram.deletes(GROUP, Long.parseLong(ref));

            String press = press(GROUP, ref, "unwatch 3");

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(telegram.acknowledgedPresses())
                            .containsEntry(
                                    press, "Telegram does not show me this message any more. Please type: unwatch 3"));
            assertThat(heard).isEmpty();
        }
    }

    @Nested
    class A_line_that_fails {
        @Test
        void during_an_edit_has_it_edited_again() {
            String ref = bell("7");
            telegram.fails("editMessageText", 1, new Fault.Drops(true));

            press(PAT, ref, "unwatch 3");

            awaitTexts(PAT, "done unwatch 3");
            await().atMost(SOON).until(() -> telegram.calls("editMessageText").size() == 2);
            assertThat(telegram.calls("sendMessage")).hasSize(1);
        }

        @Test
        void with_a_pause_that_telegram_asks_for_has_the_edit_wait() {
            String ref = bell("7");
            telegram.fails("editMessageText", 1, Fault.tooMany(Duration.ofSeconds(1)));

            press(PAT, ref, "unwatch 3");

            awaitTexts(PAT, "done unwatch 3");
        }

        @Test
        void during_the_acknowledgement_has_it_said_again() {
            telegram.fails("answerCallbackQuery", 1, Fault.tooMany(Duration.ofSeconds(1)));
            telegram.fails("answerCallbackQuery", 1, new Fault.Drops(false));

            press(PAT, bell("7"), "hush");

            awaitNobodyWaits();
        }

        @Test
        void for_long_does_not_keep_the_press_from_being_answered() {
            telegram.fails("answerCallbackQuery", 9, Fault.gatewayPage(502));

            press(PAT, bell("7"), "unwatch 3");

            awaitTexts(PAT, "done unwatch 3");
        }
    }

    @Test
    void what_was_pressed_while_nobody_listened_is_answered_late_without_a_word_in_the_log() {
        telegram.fails("answerCallbackQuery", 1, Fault.error(400, "Bad Request: " + CallbackQueries.GONE));

        press(PAT, bell("7"), "unwatch 3");

        awaitTexts(PAT, "done unwatch 3");
        await().atMost(SOON).until(() -> telegram.calls("answerCallbackQuery").size() == 1);
        nothingIsLogged();
    }

    @Nested
    class In_a_channel {
        @Test
        void a_button_obeys_its_administrators() {
            telegram.makesAdministrator(CHANNEL);

            press(CHANNEL, bell("-300"), "unwatch 3");

            awaitTexts(CHANNEL, "done unwatch 3");
            awaitNobodyWaits();
        }

        @Test
        void a_button_does_not_obey_its_readers() {
            String press = press(CHANNEL, bell("-300"), "unwatch 3");

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(telegram.acknowledgedPresses())
                            .containsEntry(press, "Only the administrators of this channel can do that."));
            assertThat(heard).isEmpty();
        }

        @Test
        void a_button_asks_again_when_telegram_does_not_say_who_pressed_it() {
            telegram.makesAdministrator(CHANNEL);
            telegram.fails("getChatMember", 1, Fault.gatewayPage(502));

            String press = press(CHANNEL, bell("-300"), "unwatch 3");

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(telegram.acknowledgedPresses())
                            .containsEntry(press, "Telegram did not tell me who you are. Please press again."));
            assertThat(heard).isEmpty();
        }
    }

    @Nested
    class A_typed_command {
        @Test
        void that_replies_to_a_message_is_about_it() {
            String ref = bell("-100");

            telegram.aPersonReplies(GROUP, "supergroup", Long.parseLong(ref), "/why");

            await().atMost(SOON).until(() -> heard.size() == 1);
            assertThat(heard.getFirst().about()).contains(ref);
            assertThat(heard.getFirst().pressed()).isFalse();
        }

        @Test
        void that_replies_to_a_message_in_a_topic_is_about_it() {
            telegram.aPersonSaysInTopic(GROUP, 17, "chatter");
            String ref = bell("-100/17");

            telegram.aPersonRepliesInTopic(GROUP, 17, Long.parseLong(ref), "/why");

            await().atMost(SOON).until(() -> heard.size() == 1);
            assertThat(heard.getFirst().about()).contains(ref);
        }

        @Test
        void in_a_topic_is_about_nothing_by_itself() {
            telegram.aPersonSaysInTopic(GROUP, 17, "/why");

            await().atMost(SOON).until(() -> heard.size() == 1);
            assertThat(heard.getFirst().about()).isEmpty();
        }

        @Test
        void is_answered_below_whatever_the_answer_would_replace() {
            String ref = bell("7");

            telegram.aPersonReplies(PAT, "private", Long.parseLong(ref), "unwatch 3");

            awaitTexts(PAT, "Drones over Erbil", "done unwatch 3");
            assertThat(telegram.calls("editMessageText")).isEmpty();
        }
    }
}
