package tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static tocsin.chat.slack.SlackApiServer.DIRECT;
import static tocsin.chat.slack.SlackApiServer.NEWS;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tocsin.alert.Message;
import tocsin.domain.ChatAddress;
import tocsin.pipeline.Heard;
import tocsin.pipeline.Reply;

class SlackConversationTest {
    private final SlackApiServer slack = new SlackApiServer();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final SlackConversation conversation =
            new SlackConversation(slack.account(), InstantSource.system(), this::respond);

    private Optional<Reply> respond(Heard said) {
        heard.add(said);
        return switch (said.text()) {
            case "silence" -> Optional.empty();
            case "fail" -> throw new IllegalStateException("a bug");
            case "wait" -> {
                try {
                    slow.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                yield Optional.of(Reply.of(Message.text("at last")));
            }
            default -> Optional.of(Reply.of(Message.text("You said " + said.text())));
        };
    }

    @BeforeEach
    void start() {
        conversation.start();
        await().until(() -> conversation.line() instanceof SlackLine.Connected);
    }

    @AfterEach
    void close() {
        slow.countDown();
        conversation.close();
        slack.close();
    }

    private void everythingIsAcknowledged() {
        await().untilAsserted(() -> assertThat(slack.unacknowledged()).isEmpty());
        assertThat(slack.acks()).allSatisfy(ack -> assertThat(ack.after()).isLessThan(Duration.ofSeconds(2)));
    }

    private Posted answer() {
        await().until(() -> !slack.messages().isEmpty());
        return slack.messages().getLast();
    }

    @Nested
    class A_slash_command {
        @Test
        void is_answered_for_its_writer_only() {
            slack.aPersonTypes(NEWS, "/tocsin watch \"coalition forces\" & <exit>");

            assertThat(answer().visible()).isEqualTo("You said watch \"coalition forces\" & <exit>");
            assertThat(answer().ephemeral()).isTrue();
            assertThat(heard)
                    .containsExactly(
                            new Heard(ChatAddress.of("slack", NEWS), "#news", "watch \"coalition forces\" & <exit>")
                                    .by("ann"));
            everythingIsAcknowledged();
        }

        @Test
        void without_words_is_heard_too() {
            slack.aPersonTypes(NEWS, "/tocsin");

            assertThat(answer().visible()).isEqualTo("You said");
        }

        @Test
        void that_makes_a_bug_show_is_acknowledged_and_says_so() {
            slack.aPersonTypes(NEWS, "/tocsin fail");

            assertThat(answer().visible()).contains("went wrong");
            everythingIsAcknowledged();
        }

        @Test
        void that_is_not_answered_is_acknowledged() {
            slack.aPersonTypes(NEWS, "/tocsin silence");

            everythingIsAcknowledged();
        }

        @Test
        void under_another_name_is_acknowledged_and_answered() {
            slack.aPersonTypes(NEWS, "/alarm list");

            assertThat(answer().visible()).isEqualTo("You said list");
            everythingIsAcknowledged();
        }

        @Test
        void that_takes_long_delays_neither_its_ack_nor_others() {
            slack.aPersonTypes(NEWS, "/tocsin wait");
            slack.aPersonTypes(NEWS, "/tocsin list");

            assertThat(answer().visible()).isEqualTo("You said list");
            everythingIsAcknowledged();

            slow.countDown();
            await().until(() -> slack.messages().size() == 2);
            assertThat(answer().visible()).isEqualTo("at last");
        }

        @Test
        void where_alerts_cannot_arrive_is_told_so() {
            slack.channelWithoutTheApp("C0OTHER");

            slack.aPersonTypes("C0OTHER", "/tocsin watch drone");

            assertThat(answer().visible()).startsWith("You said watch drone").endsWith("Write /invite @Tocsin");
        }

        @Test
        void whose_answer_is_not_taken_leaves_the_line_alone() {
            slack.next("response_url", new Fault.Html(404));
            slack.next("response_url", new Fault.Drop());
            slack.aPersonTypes(NEWS, "/tocsin one");
            slack.aPersonTypes(NEWS, "/tocsin two");
            await().until(() -> slack.requests("response_url") == 2);

            slack.aPersonTypes(NEWS, "/tocsin three");

            assertThat(answer().visible()).isEqualTo("You said three");
        }
    }

    @Nested
    class A_mention {
        @Test
        void is_answered_in_the_channel() {
            slack.aPersonMentions(NEWS, "watch drone");

            assertThat(answer().visible()).isEqualTo("You said watch drone");
            assertThat(answer().thread()).isEmpty();
            assertThat(heard.getFirst().chat()).isEqualTo(ChatAddress.of("slack", NEWS));
            everythingIsAcknowledged();
        }

        @Test
        void within_a_thread_is_answered_there() {
            slack.aPersonMentions(NEWS, "list");
            String parent = answer().ts();
            JsonObject event = slack.mention(NEWS, "<@" + SlackApiServer.BOT_USER + "> help");
            event.addProperty("thread_ts", parent);

            slack.event(event, "Ev1", 0);

            await().until(() -> slack.messages().size() == 2);
            assertThat(answer().thread()).contains(parent);
        }

        @Test
        void that_slack_sends_again_is_answered_once() {
            JsonObject event = slack.mention(NEWS, "<@" + SlackApiServer.BOT_USER + "> watch drone");
            slack.event(event, "Ev1", 0);
            slack.event(event, "Ev1", 1);
            slack.event(event, "Ev2", 0);
            slack.aPersonMentions(NEWS, "list");

            await().until(() -> slack.messages().size() == 2);
            everythingIsAcknowledged();
            await().during(Duration.ofMillis(200)).until(() -> heard.size() == 2);
        }
    }

    @Nested
    class A_direct_message {
        @Test
        void is_answered() {
            slack.aPersonWrites(DIRECT, "watch a & b");

            assertThat(answer().visible()).isEqualTo("You said watch a & b");
            assertThat(heard.getFirst().chat()).isEqualTo(ChatAddress.of("slack", DIRECT));
        }

        @Test
        void of_a_bot_an_edit_or_in_a_channel_is_not_heard() {
            JsonObject ofBot = slack.directMessage(DIRECT, "bot");
            ofBot.addProperty("bot_id", "B0TOCSIN");
            JsonObject ofUs = slack.directMessage(DIRECT, "us");
            ofUs.addProperty("user", SlackApiServer.BOT_USER);
            JsonObject edit = slack.directMessage(DIRECT, "edit");
            edit.addProperty("subtype", "message_changed");
            JsonObject edited = slack.mention(NEWS, "<@" + SlackApiServer.BOT_USER + "> edited");
            edited.add("edited", WebApi.object("user", "U0ANN", "ts", "1.2"));
            JsonObject inChannel = slack.directMessage(NEWS, "chatter");
            inChannel.addProperty("channel_type", "channel");
            List<JsonObject> notForUs = List.of(ofBot, ofUs, edit, edited, inChannel);
            notForUs.forEach(event -> slack.event(event, "Ev" + notForUs.indexOf(event), 0));

            slack.aPersonWrites(DIRECT, "done");

            assertThat(answer().visible()).isEqualTo("You said done");
            everythingIsAcknowledged();
            await().during(Duration.ofMillis(200)).until(() -> heard.size() == 1);
        }
    }

    @Nested
    class The_line {
        @Test
        void is_renewed_when_slack_announces_its_end() {
            slack.announceDisconnect();

            await().until(() -> slack.greetings() == 2 && slack.connections() == 1);
            slack.aPersonTypes(NEWS, "/tocsin list");
            assertThat(answer().visible()).isEqualTo("You said list");
            everythingIsAcknowledged();
        }

        @Test
        void comes_back_after_it_broke() {
            slack.breakSockets();

            await().until(() -> slack.greetings() == 2);
            await().until(() -> conversation.line() instanceof SlackLine.Connected);
            slack.aPersonTypes(NEWS, "/tocsin list");
            assertThat(answer().visible()).isEqualTo("You said list");
        }

        @Test
        void comes_back_although_slack_says_no_at_first() {
            slack.next("apps.connections.open", new Fault.Refuse("internal_error"));
            slack.next("apps.connections.open", new Fault.Html(200));
            slack.breakSockets();

            await().until(() -> conversation.line() instanceof SlackLine.Disconnected);
            await().until(() -> slack.greetings() == 2);
        }

        @Test
        void stays_down_with_a_reason_while_slack_is_away() {
            slack.close();

            await().until(() -> conversation.line() instanceof SlackLine.Disconnected);
            assertThat(conversation.line().toString()).doesNotContain("secret");
        }

        @Test
        void closes_in_time_although_an_answer_hangs() {
            slack.aPersonTypes(NEWS, "/tocsin wait");
            await().until(() -> heard.size() == 1);

            long before = System.nanoTime();
            conversation.close();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
            await().until(() -> slack.connections() == 0);
        }
    }

    @Test
    void nobody_can_be_heard_without_an_app_token() {
        SlackAccount mute = new SlackAccount(SlackApiServer.BOT_TOKEN, Optional.empty(), slack.apiUrl());

        assertThatThrownBy(() -> new SlackConversation(mute, InstantSource.system(), this::respond))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("xapp-");
    }
}
