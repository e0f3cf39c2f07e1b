package tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tocsin.chat.slack.SlackApiServer.DIRECT;
import static tocsin.chat.slack.SlackApiServer.NEWS;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.gson.JsonObject;
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
import tocsin.alert.Letter;
import tocsin.alert.Message;
import tocsin.alert.Message.Button;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;
import tocsin.pipeline.Heard;
import tocsin.pipeline.Reply;

/** Buttons below messages, and what is written in threads, from the press to what stands in the channel. */
class SlackButtonsTest {
    private static final Message BELL = Message.text("Drones over Erbil")
            .with(
                    new Button("Stop", "unwatch 3"),
                    new Button("Why?", "why 9"),
                    new Button("Same", "same"),
                    new Button("Slow", "slow"),
                    new Button("Bug", "bug"),
                    new Button("Hush", "hush \"a&b\" <ü> 100%+1"));

    private final SlackApiServer slack = new SlackApiServer();
    private final SlackMessenger messenger = new SlackMessenger(slack.account(), Duration.ofSeconds(3));
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final SlackConversation conversation = new SlackConversation(slack.account(), now::get, this::respond);

    private Optional<Reply> respond(Heard said) {
        heard.add(said);
        return switch (said.text().split(" ", 2)[0]) {
            case "hush" -> Optional.empty();
            case "bug" -> throw new IllegalStateException("a bug");
            case "why" -> Optional.of(Reply.of(Message.text("By the word Erbil")));
            case "same" -> Optional.of(Reply.inPlace(BELL));
            case "ask" -> Optional.of(Reply.of(Message.text("Which?").with(new Button("This", "this"))));
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
        conversation.start();
        await().until(() -> conversation.line() instanceof SlackLine.Connected);
    }

    @AfterEach
    void close() {
        slow.countDown();
        conversation.close();
        messenger.close();
        slack.close();
        root().detachAppender(log);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private void nothingIsLogged() {
        assertThat(List.copyOf(log.list)).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
    }

    private void everythingIsAcknowledged() {
        await().untilAsserted(() -> assertThat(slack.unacknowledged()).isEmpty());
        assertThat(slack.acks()).allSatisfy(ack -> assertThat(ack.after()).isLessThan(Duration.ofSeconds(2)));
    }

    private Posted bell() {
        messenger.send(Letters.letter(1, BELL));
        return slack.messages().getLast();
    }

    private void awaitTexts(String... texts) {
        await().untilAsserted(() ->
                assertThat(slack.messages()).extracting(Posted::visible).containsExactly(texts));
    }

    private Posted last() {
        return slack.messages().getLast();
    }

    @Nested
    class An_alert_with_buttons {
        @Test
        void has_them_below_it_and_not_in_its_notification() {
            Posted bell = bell();

            assertThat(bell.visible()).isEqualTo("Drones over Erbil");
            assertThat(bell.text()).isEqualTo("Drones over Erbil");
            assertThat(bell.labels()).containsExactly("Stop", "Why?", "Same", "Slow", "Bug", "Hush");
        }

        @Test
        void has_none_where_nobody_could_hear_them() {
            SlackAccount mute = new SlackAccount(SlackApiServer.BOT_TOKEN, Optional.empty(), slack.apiUrl());
            try (SlackMessenger deaf = new SlackMessenger(mute)) {
                deaf.send(Letters.letter(1, BELL));
            }

            assertThat(last().visible()).isEqualTo("Drones over Erbil");
            assertThat(last().buttons()).isEmpty();
        }

        @Test
        void spells_them_out_when_its_blocks_are_not_taken() {
            slack.next("chat.postMessage", new Fault.Refuse("invalid_blocks"));

            messenger.send(Letters.letter(
                    1, Message.text("Drones").with(new Button("Stop", "unwatch 3"), new Button("Why?", "why 9"))));

            assertThat(last().visible()).isEqualTo("Drones\n• Stop: unwatch 3\n• Why?: why 9");
        }

        @Test
        void spells_out_those_for_which_slack_has_no_room() {
            Button[] many = IntStream.range(0, 27)
                    .mapToObj(i -> new Button("Stop " + i, "unwatch " + i))
                    .toArray(Button[]::new);

            messenger.send(Letters.letter(1, Message.text("Many").with(many)));

            assertThat(last().buttons()).hasSize(25);
            assertThat(last().visible()).isEqualTo("Many\n• Stop 25: unwatch 25\n• Stop 26: unwatch 26");
        }
    }

    @Nested
    class A_press {
        @Test
        void is_heard_with_the_message_that_it_is_about() {
            Posted bell = bell();

            slack.aPersonPresses(bell, "Hush");

            await().untilAsserted(() -> assertThat(heard)
                    .containsExactly(new Heard(
                            ChatAddress.of("slack", NEWS),
                            "#news",
                            "hush \"a&b\" <ü> 100%+1",
                            Optional.of(bell.ts()),
                            true)));
            everythingIsAcknowledged();
            nothingIsLogged();
        }

        @Test
        void in_a_direct_message_is_heard_there() {
            messenger.send(new Letter(new AlertId(1), ChatAddress.of("slack", DIRECT), BELL, Optional.empty(), false));

            slack.aPersonPresses(last(), "Why?");

            awaitTexts("Drones over Erbil", "By the word Erbil");
            assertThat(heard.getFirst().chat()).isEqualTo(ChatAddress.of("slack", DIRECT));
            assertThat(heard.getFirst().title()).isEqualTo("direct message with @ann");
        }

        @Test
        void is_answered_in_the_thread_of_its_message() {
            Posted bell = bell();

            slack.aPersonPresses(bell, "Why?");

            awaitTexts("Drones over Erbil", "By the word Erbil");
            assertThat(last().thread()).contains(bell.ts());
        }

        @Test
        void within_a_thread_is_about_its_message_and_answered_in_that_thread() {
            Posted bell = bell();
            messenger.send(new Letter(new AlertId(2), Letters.NEWS, BELL, Optional.of(bell.ts()), false));
            Posted update = last();

            slack.aPersonPresses(update, "Why?");

            awaitTexts("Drones over Erbil", "Drones over Erbil", "By the word Erbil");
            assertThat(heard.getFirst().about()).contains(update.ts());
            assertThat(last().thread()).contains(bell.ts());
        }

        @Test
        void puts_the_answer_in_the_messages_place_and_takes_the_buttons_away() {
            Posted bell = bell();

            slack.aPersonPresses(bell, "Stop");

            awaitTexts("done unwatch 3");
            assertThat(last().ts()).isEqualTo(bell.ts());
            assertThat(last().buttons()).isEmpty();
            assertThat(last().metadata()).isEqualTo(bell.metadata());
            everythingIsAcknowledged();
            nothingIsLogged();
        }

        @Test
        void leaves_the_buttons_that_the_answer_has() {
            slack.aPersonPresses(bell(), "Same");

            await().until(() -> slack.requests("chat.update") == 1);
            awaitTexts("Drones over Erbil");
            assertThat(last().labels()).contains("Stop", "Same");
        }

        @Test
        void is_acknowledged_before_its_answer_is_ready() {
            slack.aPersonPresses(bell(), "Slow");

            everythingIsAcknowledged();
            assertThat(slack.requests("chat.update")).isZero();
        }

        @Test
        void that_makes_a_bug_show_says_so_in_the_thread() {
            Posted bell = bell();

            slack.aPersonPresses(bell, "Bug");

            await().until(() -> slack.messages().size() == 2);
            assertThat(last().visible()).contains("went wrong");
            assertThat(last().thread()).contains(bell.ts());
        }

        @Test
        void of_a_button_that_says_nothing_is_heard_as_a_call_without_words() {
            Posted bell = bell();

            slack.aPersonPresses(bell, new Posted.Button("Old", "some-old-action", ""));

            await().until(() -> heard.size() == 1);
            assertThat(heard.getFirst().text()).isEmpty();
        }

        @Test
        void that_slack_tells_of_twice_is_heard_once() {
            Posted bell = bell();
            Posted.Button why = bell.buttons().get(1);
            JsonObject press = PressPayload.of(bell, why, slack.apiUrl() + "none", "1700000000.000900");

            slack.interactive(press);
            awaitTexts("Drones over Erbil", "By the word Erbil");
            now.set(now.get().plusSeconds(9));
            slack.interactive(press);
            slack.aPersonPresses(bell, "Hush");

            await().until(() -> heard.size() == 2);
            everythingIsAcknowledged();
            assertThat(heard).extracting(said -> said.text().split(" ", 2)[0]).containsExactly("why", "hush");
        }
    }

    @Test
    void the_same_button_pressed_twice_in_a_moment_counts_once() {
        Posted bell = bell();

        slack.aPersonPresses(bell, "Slow");
        slack.aPersonPresses(bell, "Slow");
        everythingIsAcknowledged();
        slow.countDown();
        awaitTexts("done slow");
        slack.aPersonPresses(bell, "Stop");

        awaitTexts("done unwatch 3");
        assertThat(heard).extracting(Heard::text).containsExactly("slow", "unwatch 3");
    }

    @Test
    void presses_below_one_message_are_answered_one_after_another_and_others_meanwhile() {
        Posted first = bell();
        Posted second = bell();
        slack.aPersonPresses(first, "Slow");
        await().until(() -> heard.size() == 1);
        slack.aPersonPresses(first, "Stop");
        slack.aPersonPresses(second, "Stop");

        awaitTexts("Drones over Erbil", "done unwatch 3");
        slow.countDown();

        awaitTexts("done unwatch 3", "done unwatch 3");
        assertThat(slack.requests("chat.update")).isEqualTo(3);
    }

    @Nested
    class A_message_that_cannot_be_changed {
        @Test
        void since_it_was_deleted_is_answered_by_a_new_one() {
            Posted bell = bell();
            slack.deletes(bell.ts());

            slack.aPersonPresses(bell, "Stop");

            awaitTexts("done unwatch 3");
            assertThat(last().thread()).isEmpty();
        }

        @Test
        void since_it_is_too_old_is_answered_in_its_thread() {
            Posted bell = bell();
            slack.next("chat.update", new Fault.Refuse("edit_window_closed"));

            slack.aPersonPresses(bell, "Stop");

            awaitTexts("Drones over Erbil", "done unwatch 3");
            assertThat(last().thread()).contains(bell.ts());
            nothingIsLogged();
        }

        @Test
        void into_blocks_becomes_plain_text_without_its_old_ones() {
            slack.next("chat.update", new Fault.Refuse("invalid_blocks"));

            slack.aPersonPresses(bell(), "Stop");

            awaitTexts("done unwatch 3");
            assertThat(last().blocks()).isEmpty();
        }
    }

    @Nested
    class A_line_that_fails {
        @Test
        void during_a_change_has_it_changed_again() {
            slack.next("chat.update", new Fault.TakeAndDrop());

            slack.aPersonPresses(bell(), "Stop");

            await().until(() -> slack.requests("chat.update") == 2);
            awaitTexts("done unwatch 3");
        }

        @Test
        void with_a_pause_that_slack_asks_for_has_the_answer_wait() {
            slack.next("chat.update", new Fault.Throttled(1));
            Posted bell = bell();

            slack.aPersonPresses(bell, "Stop");
            awaitTexts("done unwatch 3");

            slack.next("chat.postMessage", new Fault.Throttled(1));
            slack.aPersonPresses(bell, "Why?");
            awaitTexts("done unwatch 3", "By the word Erbil");
        }

        @Test
        void after_an_answer_may_have_arrived_does_not_have_it_posted_twice() {
            Posted bell = bell();

            slack.next("chat.postMessage", new Fault.TakeAndDrop());
            slack.aPersonPresses(bell, "Why?");
            slack.aPersonPresses(bell, "Hush");

            await().until(() -> heard.size() == 2);
            awaitTexts("Drones over Erbil", "By the word Erbil");
        }
    }

    @Nested
    class An_answer_that_one_person_sees {
        private Posted question() {
            slack.aPersonTypes(NEWS, "/tocsin ask");
            awaitTexts("Which?");
            assertThat(last().ephemeral()).isTrue();
            return last();
        }

        @Test
        void is_replaced_by_the_address_that_comes_with_the_press() {
            Posted question = question();

            slack.aPersonPresses(question, "This");

            awaitTexts("done this");
            assertThat(last().ts()).isEqualTo(question.ts());
            assertThat(last().ephemeral()).isTrue();
            assertThat(last().buttons()).isEmpty();
            assertThat(slack.requests("chat.update")).isZero();
        }

        @Test
        void is_followed_by_another_that_only_this_person_sees() {
            Posted question = question();

            slack.aPersonPresses(question, new Posted.Button("Why?", "tocsin-1", "why+9"));

            awaitTexts("Which?", "By the word Erbil");
            assertThat(last().ephemeral()).isTrue();
            assertThat(slack.requests("chat.postMessage")).isZero();
        }
    }

    @Nested
    class A_typed_command {
        @Test
        void within_a_thread_is_about_the_message_that_began_it() {
            Posted bell = bell();
            JsonObject mention = slack.mention(NEWS, "<@" + SlackApiServer.BOT_USER + "> why");
            mention.addProperty("thread_ts", bell.ts());
            JsonObject direct = slack.directMessage(DIRECT, "why");
            direct.addProperty("thread_ts", bell.ts());

            slack.event(mention, "Ev1", 0);
            slack.event(direct, "Ev2", 0);

            await().until(() -> heard.size() == 2);
            assertThat(heard).allSatisfy(said -> {
                assertThat(said.about()).contains(bell.ts());
                assertThat(said.pressed()).isFalse();
            });
        }

        @Test
        void in_the_open_channel_is_about_nothing() {
            slack.aPersonMentions(NEWS, "why");

            await().until(() -> heard.size() == 1);
            assertThat(heard.getFirst().about()).isEmpty();
        }

        @Test
        void is_answered_below_whatever_the_answer_would_replace() {
            Posted bell = bell();
            JsonObject mention = slack.mention(NEWS, "<@" + SlackApiServer.BOT_USER + "> unwatch 3");
            mention.addProperty("thread_ts", bell.ts());

            slack.event(mention, "Ev1", 0);

            awaitTexts("Drones over Erbil", "done unwatch 3");
            assertThat(last().thread()).contains(bell.ts());
        }
    }
}
