package tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.chat.slack.Letters.NEWS;
import static tocsin.chat.slack.Letters.letter;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.alert.Delivery;
import tocsin.alert.Letter;
import tocsin.alert.Lookup;
import tocsin.alert.Message;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;

class SlackMessengerTest {
    private static final String POST = "chat.postMessage";

    private final SlackApiServer slack = new SlackApiServer();
    private final SlackMessenger messenger = new SlackMessenger(slack.account(), Duration.ofSeconds(3));
    private final Instant start = Instant.now();

    @AfterEach
    void close() {
        messenger.close();
        slack.close();
    }

    @Nested
    class A_letter {
        @Test
        void arrives_and_its_reference_is_the_timestamp() {
            Delivery delivery = messenger.send(letter(7, "Drones over Erbil"));

            assertThat(slack.messages()).singleElement().satisfies(posted -> {
                assertThat(delivery).isEqualTo(new Delivery.Delivered(posted.ts()));
                assertThat(posted.channel()).isEqualTo(SlackApiServer.NEWS);
                assertThat(posted.visible()).isEqualTo("Drones over Erbil");
                assertThat(posted.text()).isEqualTo("Drones over Erbil");
                assertThat(posted.metadata().orElseThrow().toString())
                        .isEqualTo("{\"event_type\":\"tocsin_alert\",\"event_payload\":{\"alert_id\":\"7\"}}");
            });
        }

        @Test
        void with_a_hostile_headline_reads_as_written_and_mentions_nobody() {
            String hostile =
                    "<!channel> <@U0ANN> @here *b* _x_ `c` ~s~ :smile: <https://e.example|bank> & &lt;!here&gt;";

            messenger.send(letter(1, hostile));

            assertThat(slack.messages()).singleElement().satisfies(posted -> {
                assertThat(posted.visible()).isEqualTo(hostile);
                assertThat(posted.mentions()).isEmpty();
            });
        }

        @Test
        void that_updates_a_bell_joins_its_thread() {
            messenger.send(letter(1, "Bell"));
            String bell = slack.messages().getFirst().ts();

            messenger.send(Letters.reply(2, "Claimed", bell));

            assertThat(slack.messages().getLast().thread()).contains(bell);
        }

        @Test
        void to_a_thread_joins_it() {
            messenger.send(letter(1, "Bell"));
            String bell = slack.messages().getFirst().ts();
            ChatAddress thread = new ChatAddress("slack", SlackApiServer.NEWS, Optional.of(bell));

            messenger.send(new Letter(new AlertId(2), thread, Message.text("More"), Optional.empty(), true));

            assertThat(slack.messages().getLast().thread()).contains(bell);
        }

        @Test
        void whose_thread_is_gone_arrives_in_the_channel() {
            assertThat(messenger.send(Letters.reply(2, "Claimed", "1600000000.000001")))
                    .isInstanceOf(Delivery.Delivered.class);
            assertThat(slack.messages())
                    .singleElement()
                    .satisfies(posted -> assertThat(posted.thread()).isEmpty());
        }

        @ParameterizedTest
        @ValueSource(strings = {"invalid_blocks", "msg_blocks_too_long", "msg_too_long"})
        void whose_blocks_are_not_taken_arrives_as_plain_text(String error) {
            slack.next(POST, new Fault.Refuse(error));

            assertThat(messenger.send(letter(1, "<!channel> a:b:c"))).isInstanceOf(Delivery.Delivered.class);
            assertThat(slack.messages()).singleElement().satisfies(posted -> {
                assertThat(posted.blocks()).isEmpty();
                assertThat(posted.visible().replace("\u2060", "")).isEqualTo("<!channel> a:b:c");
                assertThat(posted.mentions()).isEmpty();
            });
        }

        @Test
        void that_is_not_taken_as_plain_text_either_is_refused() {
            slack.next(POST, new Fault.Refuse("invalid_blocks"));
            slack.next(POST, new Fault.Refuse("msg_too_long"));

            assertThat(messenger.send(letter(1, "x"))).isInstanceOf(Delivery.Refused.class);
            assertThat(slack.requests(POST)).isEqualTo(2);
        }
    }

    @Nested
    class An_edit {
        private Delivery edit(String ts) {
            return messenger.edit(letter(7, "2 sources"), ts);
        }

        @Test
        void changes_the_message_where_it_stands_and_keeps_its_mark() {
            messenger.send(letter(7, "Drones over Erbil"));
            Posted bell = slack.messages().getFirst();

            assertThat(edit(bell.ts())).isEqualTo(new Delivery.Delivered(bell.ts()));
            assertThat(slack.messages()).singleElement().satisfies(posted -> {
                assertThat(posted.visible()).isEqualTo("2 sources");
                assertThat(posted.metadata()).isEqualTo(bell.metadata());
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"message_not_found", "cant_update_message", "edit_window_closed"})
        void of_a_message_that_is_beyond_change_is_refused(String error) {
            slack.next("chat.update", new Fault.Refuse(error));
            assertThat(edit("1.2")).isInstanceOf(Delivery.Refused.class);
        }

        @Test
        void waits_as_long_as_slack_asks_and_is_uncertain_when_no_answer_comes() {
            slack.next("chat.update", new Fault.Throttled(17));
            assertThat(edit("1.2"))
                    .isInstanceOfSatisfying(
                            Delivery.RetryLater.class,
                            later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(17)));
            messenger.send(letter(7, "Drones over Erbil"));
            slack.next("chat.update", new Fault.TakeAndDrop());
            assertThat(edit(slack.messages().getFirst().ts())).isInstanceOf(Delivery.Uncertain.class);
        }
    }

    @Nested
    class A_channel {
        @Test
        void without_the_app_is_closed_and_the_reason_says_to_invite_it() {
            slack.channelWithoutTheApp("C0OTHER");

            assertThat(messenger.send(Letters.to("C0OTHER")))
                    .isEqualTo(new Delivery.Closed(
                            "the app is not in channel C0OTHER: write /invite @Tocsin in it (not_in_channel)"));
        }

        @Test
        void that_is_unknown_or_archived_is_closed() {
            slack.archivedChannel("C0OLD");

            assertThat(messenger.send(Letters.to("C0NONE"))).isInstanceOf(Delivery.Closed.class);
            assertThat(messenger.send(Letters.to("C0OLD"))).isInstanceOf(Delivery.Closed.class);
        }
    }

    @Nested
    class Slack_that_says_no {
        @Test
        void because_of_too_many_calls_is_asked_again_when_it_says() {
            slack.next(POST, new Fault.Throttled(17));

            assertThat(messenger.send(letter(1, "x"))).isInstanceOfSatisfying(Delivery.RetryLater.class, later -> {
                assertThat(later.after()).isEqualTo(Duration.ofSeconds(17));
            });
            assertThat(slack.requests(POST)).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "invalid_auth",
                    "not_authed",
                    "account_inactive",
                    "token_revoked",
                    "missing_scope",
                    "some_new_error"
                })
        void for_what_an_operator_can_mend_keeps_the_alert(String error) {
            slack.next(POST, new Fault.Refuse(error));

            assertThat(messenger.send(letter(1, "x"))).isInstanceOfSatisfying(Delivery.RetryLater.class, later -> {
                assertThat(later.after()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
                assertThat(later.why()).contains(error);
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"ratelimited", "service_unavailable", "request_timeout"})
        void for_a_moment_is_asked_again_soon(String error) {
            slack.next(POST, new Fault.Refuse(error));

            assertThat(messenger.send(letter(1, "x")))
                    .isInstanceOfSatisfying(
                            Delivery.RetryLater.class,
                            later -> assertThat(later.after()).isLessThan(Duration.ofMinutes(2)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"internal_error", "fatal_error"})
        void after_a_part_may_have_succeeded_is_uncertain(String error) {
            slack.next(POST, new Fault.Refuse(error));

            assertThat(messenger.send(letter(1, "x"))).isInstanceOf(Delivery.Uncertain.class);
        }

        @Test
        void for_a_wrong_token_is_told_without_the_token() {
            SlackAccount wrong = new SlackAccount("xoxb-secret-wrong", Optional.empty(), slack.apiUrl());
            try (SlackMessenger other = new SlackMessenger(wrong)) {
                assertThat(other.send(letter(1, "x")).toString())
                        .contains("RetryLater", "invalid_auth", "install the app again")
                        .doesNotContain("secret");
            }
        }
    }

    @Nested
    class A_broken_line {
        @Test
        void before_the_request_went_out_is_tried_later() throws IOException {
            int free;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                free = socket.getLocalPort();
            }
            URI nobody = URI.create("http://127.0.0.1:" + free + "/api/");
            URI nowhere = URI.create("http://slack.invalid/api/");
            for (URI address : new URI[] {nobody, nowhere}) {
                SlackAccount account = new SlackAccount(SlackApiServer.BOT_TOKEN, Optional.empty(), address);
                try (SlackMessenger other = new SlackMessenger(account)) {
                    assertThat(other.send(letter(1, "x"))).isInstanceOf(Delivery.RetryLater.class);
                }
            }
        }

        @Test
        void on_a_connection_that_was_used_before_sends_exactly_once() {
            messenger.send(letter(1, "opens the connection"));
            slack.next(POST, new Fault.Drop());

            assertThat(messenger.send(letter(2, "x"))).isInstanceOf(Delivery.Uncertain.class);
            assertThat(slack.requests(POST)).isEqualTo(2);
            assertThat(messenger.find(NEWS, new AlertId(2), start)).isEqualTo(new Lookup.Missing());
        }

        @Test
        void after_slack_took_the_message_is_uncertain_and_then_found() {
            messenger.send(letter(1, "opens the connection"));
            slack.next(POST, new Fault.TakeAndDrop());

            assertThat(messenger.send(letter(2, "x"))).isInstanceOf(Delivery.Uncertain.class);
            assertThat(slack.requests(POST)).isEqualTo(2);
            assertThat(messenger.find(NEWS, new AlertId(2), start))
                    .isEqualTo(new Lookup.Found(slack.messages().getLast().ts()));
        }

        @Test
        void in_the_middle_of_the_answer_is_uncertain() {
            slack.next(POST, new Fault.TakeAndCutShort());

            assertThat(messenger.send(letter(1, "x"))).isInstanceOf(Delivery.Uncertain.class);
            assertThat(slack.requests(POST)).isEqualTo(1);
        }

        @Test
        void without_an_answer_in_time_is_uncertain_and_then_found() {
            slack.next(POST, new Fault.TakeAndHang());

            assertThat(messenger.send(letter(1, "x"))).isInstanceOf(Delivery.Uncertain.class);
            assertThat(messenger.find(NEWS, new AlertId(1), start)).isInstanceOf(Lookup.Found.class);
        }

        @Test
        void with_a_server_error_is_uncertain_and_sent_once() {
            slack.next(POST, new Fault.Html(500));
            slack.next(POST, new Fault.Unavailable());

            assertThat(messenger.send(letter(1, "x"))).isInstanceOf(Delivery.Uncertain.class);
            assertThat(messenger.send(letter(1, "x"))).isInstanceOf(Delivery.Uncertain.class);
            assertThat(slack.requests(POST)).isEqualTo(2);
        }

        @Test
        void by_somebody_who_answers_in_slacks_place_is_uncertain() {
            slack.next(POST, new Fault.Html(200));

            assertThat(messenger.send(letter(1, "x"))).isInstanceOf(Delivery.Uncertain.class);
        }

        @Test
        void because_we_are_stopped_before_it_went_out_is_tried_later() {
            Thread.currentThread().interrupt();

            assertThat(messenger.send(letter(1, "x"))).isInstanceOf(Delivery.RetryLater.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(slack.requests(POST)).isZero();
        }

        @Test
        void by_a_wrong_address_is_tried_later() {
            slack.next(POST, new Fault.Html(404));

            assertThat(messenger.send(letter(1, "x"))).isInstanceOf(Delivery.RetryLater.class);
        }
    }

    @Nested
    class A_doubtful_alert {
        @Test
        void is_found_behind_many_others() {
            messenger.send(letter(1, "the one"));
            slack.pagesOfAtMost(3);
            for (int i = 2; i < 8; i++) {
                messenger.send(letter(i, "another"));
            }

            assertThat(messenger.find(NEWS, new AlertId(1), start))
                    .isEqualTo(new Lookup.Found(slack.messages().getFirst().ts()));
            assertThat(slack.requests("conversations.history")).isEqualTo(3);
        }

        @Test
        void is_found_in_its_thread() {
            messenger.send(letter(1, "Bell"));
            String bell = slack.messages().getFirst().ts();
            messenger.send(Letters.reply(2, "Claimed", bell));
            ChatAddress thread = new ChatAddress("slack", SlackApiServer.NEWS, Optional.of(bell));

            assertThat(messenger.find(thread, new AlertId(2), start))
                    .isEqualTo(new Lookup.Found(slack.messages().getLast().ts()));
            assertThat(messenger.find(thread, new AlertId(3), start)).isEqualTo(new Lookup.Missing());
        }

        @Test
        void is_found_outside_of_a_thread_that_is_gone() {
            messenger.send(Letters.reply(2, "Claimed", "1600000000.000001"));
            ChatAddress thread = new ChatAddress("slack", SlackApiServer.NEWS, Optional.of("1600000000.000001"));

            assertThat(messenger.find(thread, new AlertId(2), start)).isInstanceOf(Lookup.Found.class);
        }

        @Test
        void is_found_when_our_clock_is_ahead_of_slacks() {
            messenger.send(letter(1, "x"));

            assertThat(messenger.find(NEWS, new AlertId(1), start.plus(Duration.ofMinutes(5))))
                    .isInstanceOf(Lookup.Found.class);
        }

        @Test
        void stays_unknown_when_slack_does_not_say() {
            slack.next("conversations.history", new Fault.Throttled(60));
            slack.next("conversations.history", new Fault.Refuse("missing_scope"));

            assertThat(messenger.find(NEWS, new AlertId(1), start)).isInstanceOf(Lookup.Unknown.class);
            assertThat(messenger.find(NEWS, new AlertId(1), start)).isInstanceOf(Lookup.Unknown.class);
        }
    }
}
