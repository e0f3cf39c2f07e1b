package tocsin.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.alert.Delivery;
import tocsin.alert.Letter;
import tocsin.alert.Lookup;
import tocsin.alert.Message;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Link;
import tocsin.alert.Message.Strong;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;

final class TelegramMessengerTest {
    private static final long CHAT = -1001;
    private static final ChatAddress HERE = ChatAddress.of("telegram", "-1001");
    private static final Message BELL = Message.of(
            Line.of(new Strong("Blast <near> base")), Line.of(new Link("Reuters", URI.create("https://r.example/1"))));

    private final BotApiServer telegram = new BotApiServer();
    private final TelegramMessenger messenger = new TelegramMessenger(telegram.account(), Duration.ofSeconds(2));

    @BeforeEach
    void know() {
        telegram.knows(CHAT, "supergroup");
    }

    @AfterEach
    void close() {
        messenger.close();
        telegram.close();
    }

    private Delivery send() {
        return send(HERE);
    }

    private Delivery send(ChatAddress to) {
        return messenger.send(letter(to, Optional.empty(), false));
    }

    private static Letter letter(ChatAddress to, Optional<String> replyTo, boolean silent) {
        return new Letter(new AlertId(1), to, BELL, replyTo, silent);
    }

    @Nested
    class A_message_that_arrives {
        @Test
        void is_read_as_it_was_meant() {
            Delivery end = send();

            SentMessage message = telegram.messages().getFirst();
            assertThat(end).isEqualTo(new Delivery.Delivered(Long.toString(message.id())));
            assertThat(message.text()).isEqualTo("Blast <near> base\nReuters");
            assertThat(message.entities())
                    .containsExactly(
                            new StrictHtml.Entity("bold", 0, 17, ""),
                            new StrictHtml.Entity("text_link", 18, 7, "https://r.example/1"));
            assertThat(message.silent()).isFalse();
        }

        @Test
        void shows_no_preview_unless_the_account_asks_for_it() {
            send();
            try (TelegramMessenger showy =
                    new TelegramMessenger(new TelegramAccount(BotApiServer.TOKEN, telegram.url(), true))) {
                showy.send(letter(HERE, Optional.empty(), false));
            }

            assertThat(telegram.messages()).extracting(SentMessage::preview).containsExactly(false, true);
        }

        @Test
        void answers_an_earlier_one_in_its_topic_without_sound() {
            telegram.aPersonSaysInTopic(CHAT, 17, "hello");
            ChatAddress topic = ChatAddress.parse("telegram:-1001/17");
            Delivery.Delivered first = (Delivery.Delivered) send(topic);

            messenger.send(letter(topic, Optional.of(first.ref()), true));

            SentMessage second = telegram.messages().getLast();
            assertThat(second.replyTo()).contains(Integer.valueOf(first.ref()));
            assertThat(second.thread()).contains(17);
            assertThat(second.silent()).isTrue();
        }

        @Test
        void stands_alone_when_what_it_answers_is_gone() {
            assertThat(messenger.send(letter(HERE, Optional.of("999"), false))).isInstanceOf(Delivery.Delivered.class);
            assertThat(messenger.send(letter(HERE, Optional.of("1712.33"), false)))
                    .isInstanceOf(Delivery.Delivered.class);
        }

        @Test
        void has_arrived_even_when_the_answer_holds_what_the_library_does_not_know() {
            telegram.fails("sendMessage", 1, new Fault.Answers(200, """
                            {"ok":true,"result":{"message_id":7,"date":1,"chat":{"id":-1001,"type":"supergroup"},
                             "forward_origin":{"type":"martian"},"entities":"new"}}
                            """));

            assertThat(send()).isEqualTo(new Delivery.Delivered("7"));
        }
    }

    @Nested
    class An_edit {
        private Delivery edit(String ref, String text) {
            Letter letter = new Letter(new AlertId(1), HERE, Message.text(text), Optional.empty(), true);
            return messenger.edit(letter, ref);
        }

        @Test
        void changes_the_message_where_it_stands_and_does_no_harm_twice() {
            String ref = ((Delivery.Delivered) send()).ref();

            assertThat(edit(ref, "2 sources")).isEqualTo(new Delivery.Delivered(ref));
            assertThat(edit(ref, "2 sources")).isEqualTo(new Delivery.Delivered(ref));
            assertThat(telegram.messages())
                    .singleElement()
                    .matches(message -> message.text().equals("2 sources"));
        }

        @Test
        void of_a_message_that_is_gone_is_refused() {
            assertThat(edit("999", "2 sources"))
                    .isInstanceOfSatisfying(
                            Delivery.Refused.class,
                            refused -> assertThat(refused.why()).contains("message to edit not found"));
        }

        @Test
        void waits_as_long_as_telegram_asks() {
            String ref = ((Delivery.Delivered) send()).ref();
            telegram.fails("editMessageText", 1, Fault.tooMany(Duration.ofSeconds(17)));
            assertThat(edit(ref, "2 sources"))
                    .isInstanceOfSatisfying(
                            Delivery.RetryLater.class,
                            later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(17)));
        }
    }

    @Nested
    class A_message_that_telegram_does_not_take {
        @Test
        void waits_as_long_as_telegram_asks() {
            telegram.fails("sendMessage", 1, Fault.tooMany(Duration.ofSeconds(7)));

            assertThat(send())
                    .isEqualTo(new Delivery.RetryLater(Duration.ofSeconds(7), "Telegram asks for a pause of 7 s"));
            assertThat(telegram.calls("sendMessage")).hasSize(1);
        }

        @Test
        void follows_a_group_that_has_moved() {
            telegram.fails("sendMessage", 1, Fault.migrated(-1009));

            assertThat(send()).isEqualTo(new Delivery.Moved(ChatAddress.of("telegram", "-1009")));
        }

        @Test
        void closes_the_chat_that_has_blocked_us() {
            telegram.fails("sendMessage", 1, Fault.blocked());

            assertThat(send()).isEqualTo(new Delivery.Closed("Forbidden: bot was blocked by the user"));
        }

        @Test
        void closes_the_chat_that_is_not_there() {
            assertThat(send(ChatAddress.of("telegram", "-5")))
                    .isEqualTo(new Delivery.Closed("Bad Request: chat not found"));
            assertThat(send(ChatAddress.parse("telegram:-1001/99")))
                    .isEqualTo(new Delivery.Closed("Bad Request: message thread not found"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Bad Request: group chat was deactivated",
                    "Bad Request: TOPIC_CLOSED",
                    "Bad Request: not enough rights to send text messages to the chat",
                    "Bad Request: need administrator rights in the channel chat"
                })
        void closes_the_chat_whose_door_is_shut(String description) {
            telegram.fails("sendMessage", 1, Fault.error(400, description));

            assertThat(send()).isEqualTo(new Delivery.Closed(description));
        }

        @Test
        void is_refused_when_nothing_else_is_known() {
            telegram.fails("sendMessage", 1, Fault.error(400, "Bad Request: something new"));

            assertThat(send()).isEqualTo(new Delivery.Refused("Bad Request: something new"));
        }

        @Test
        void is_refused_unsent_when_it_has_no_text() {
            assertThat(messenger.send(new Letter(new AlertId(1), HERE, Message.text(" \n"), Optional.empty(), false)))
                    .isInstanceOf(Delivery.Refused.class);
            assertThat(telegram.calls("sendMessage")).isEmpty();
        }

        @Test
        void is_sent_once_more_without_markup_when_the_markup_is_blamed() {
            telegram.fails(
                    "sendMessage", 1, Fault.error(400, "Bad Request: can't parse entities: Unsupported start tag"));

            assertThat(send()).isInstanceOf(Delivery.Delivered.class);
            assertThat(telegram.texts(CHAT)).containsExactly("Blast <near> base\nReuters https://r.example/1");
        }

        @Test
        void is_refused_when_the_markup_is_blamed_where_there_is_none() {
            telegram.fails("sendMessage", 2, Fault.error(400, "Bad Request: can't parse entities: Unclosed start tag"));

            assertThat(send()).isInstanceOf(Delivery.Refused.class);
            assertThat(telegram.calls("sendMessage")).hasSize(2);
        }
    }

    @Nested
    class A_token_that_telegram_does_not_know {
        @ParameterizedTest
        @ValueSource(strings = {"123456789:wrong", "0:x"})
        void keeps_the_alert_until_the_operator_has_put_it_right(String token) {
            TelegramAccount wrong = new TelegramAccount(token, telegram.url(), false);
            try (TelegramMessenger stranger = new TelegramMessenger(wrong)) {
                assertThat(stranger.send(letter(HERE, Optional.empty(), false)))
                        .isInstanceOfSatisfying(Delivery.RetryLater.class, later -> {
                            assertThat(later.after()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
                            assertThat(later.why()).contains("@BotFather").doesNotContain(token);
                        });
                assertThat(stranger.reach()).isEqualTo(new Reachability.Trouble(Verdict.BAD_TOKEN));
            }
        }
    }

    @Nested
    class A_gateway_between_us_and_telegram {
        @ParameterizedTest
        @ValueSource(ints = {302, 400, 403, 404, 500, 502, 503})
        void that_says_no_neither_loses_the_alert_nor_closes_the_chat(int status) {
            telegram.fails("sendMessage", 1, Fault.gatewayPage(status));

            Delivery end = send();

            if (status < 400) {
                assertThat(end).isInstanceOf(Delivery.Uncertain.class);
            } else {
                assertThat(end)
                        .isInstanceOfSatisfying(
                                Delivery.RetryLater.class,
                                later -> assertThat(later.why()).contains("HTTP " + status));
            }
            assertThat(telegram.calls("sendMessage")).hasSize(1);
        }

        @Test
        void that_answers_nothing_leaves_a_reason() {
            telegram.fails("sendMessage", 1, new Fault.Answers(502, ""));

            assertThat(send()).isInstanceOf(Delivery.RetryLater.class);
        }

        @Test
        void that_waited_in_vain_may_have_passed_the_message_on() {
            telegram.fails("sendMessage", 1, Fault.gatewayPage(504));

            assertThat(send()).isInstanceOf(Delivery.Uncertain.class);
        }

        @Test
        void is_not_telegram_that_says_no_in_its_own_words() {
            telegram.fails("sendMessage", 1, Fault.error(500, "Internal Server Error: restart"));

            assertThat(send())
                    .isEqualTo(new Delivery.RetryLater(Duration.ofSeconds(15), "Internal Server Error: restart"));
        }
    }

    @Nested
    class A_connection_that_dies {
        @Test
        void after_the_message_was_written_leaves_it_uncertain_and_posts_it_once() {
            send();
            telegram.fails("sendMessage", 1, new Fault.Drops(true));

            assertThat(send()).isInstanceOf(Delivery.Uncertain.class);
            assertThat(telegram.calls("sendMessage")).hasSize(2);
            assertThat(telegram.messages()).hasSize(2);
        }

        @Test
        void in_the_middle_of_the_answer_leaves_it_uncertain() {
            telegram.fails("sendMessage", 1, new Fault.BreaksOff());

            assertThat(send()).isInstanceOf(Delivery.Uncertain.class);
            assertThat(telegram.messages()).hasSize(1);
        }

        @Test
        void while_it_lay_idle_is_not_made_up_for_behind_our_back() {
            send();
            int port = telegram.url().getPort();
            telegram.close();
            try (BotApiServer restarted = new BotApiServer(port)) {
                restarted.knows(CHAT, "supergroup");

                assertThat(send()).isInstanceOf(Delivery.Uncertain.class);
                assertThat(restarted.calls("sendMessage")).isEmpty();
                assertThat(send()).isInstanceOf(Delivery.Delivered.class);
            }
        }
    }

    @Nested
    class A_server_that {
        @Test
        void never_answers_leaves_the_message_uncertain() {
            telegram.fails("sendMessage", 1, new Fault.Hangs(true));

            assertThat(send())
                    .isInstanceOfSatisfying(
                            Delivery.Uncertain.class,
                            end -> assertThat(end.why()).contains("no answer in time"));
            assertThat(telegram.messages()).hasSize(1);
        }

        @Test
        void is_not_there_has_certainly_not_got_it() {
            telegram.close();

            assertThat(send())
                    .isInstanceOfSatisfying(
                            Delivery.RetryLater.class,
                            later -> assertThat(later.why())
                                    .contains("not reached")
                                    .doesNotContain(BotApiServer.TOKEN));
        }

        @Test
        void has_no_address_has_certainly_not_got_it() {
            TelegramAccount nowhere =
                    new TelegramAccount(BotApiServer.TOKEN, URI.create("http://nowhere.invalid"), false);
            try (TelegramMessenger lost = new TelegramMessenger(nowhere)) {
                assertThat(lost.send(letter(HERE, Optional.empty(), false)))
                        .isInstanceOfSatisfying(
                                Delivery.RetryLater.class,
                                later -> assertThat(later.why()).contains("nowhere.invalid"));
            }
        }
    }

    @Test
    void the_bot_is_known_by_its_name() {
        assertThat(messenger.reach().sentence()).isEqualTo("Telegram knows the bot as @TocsinTestBot.");
    }

    @Test
    void telegram_cannot_be_asked_for_a_message() {
        assertThat(messenger.find(HERE, new AlertId(1), Instant.EPOCH))
                .isEqualTo(new Lookup.Unaskable("Telegram cannot be asked"));
        assertThat(messenger.pace()).isEqualTo(Duration.ofSeconds(1));
        assertThat(messenger.account()).isEqualTo("telegram");
    }
}
