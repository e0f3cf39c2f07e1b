package tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackApiServerTest {
    private final SlackApiServer slack = new SlackApiServer();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        slack.close();
    }

    @Nested
    class It_refuses_as_slack_does {
        @Test
        void a_call_without_a_token_or_with_a_wrong_one() {
            assertThat(call("auth.test", "", "")).contains("not_authed");
            assertThat(call("auth.test", "xoxb-other", "")).contains("invalid_auth");
            assertThat(call("apps.connections.open", SlackApiServer.BOT_TOKEN, ""))
                    .contains("not_allowed_token_type");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "channel=C0NONE&text=x | channel_not_found",
                    "channel=C0NEWS | no_text",
                    "channel=C0NEWS&text=x&thread_ts=1.2 | thread_not_found",
                    "channel=C0NEWS&text=x&metadata=nonsense | invalid_metadata_format",
                    "channel=C0NEWS&text=x&metadata={} | invalid_metadata_format",
                    "channel=C0NEWS&text=x&blocks={} | invalid_blocks_format",
                    "channel=C0NEWS&text=x&text=y | invalid_arguments",
                })
        void a_message_that_breaks_its_rules(String form, String error) {
            assertThat(call("chat.postMessage", SlackApiServer.BOT_TOKEN, form)).contains(error);
            assertThat(slack.messages()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "[{\"type\":\"poem\"}]",
                    "[{\"type\":\"section\"}]",
                    "[{\"type\":\"section\",\"text\":\"x\"}]",
                    "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"\"}}]",
                    "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"x\",\"emoji\":true}}]",
                    "[{\"type\":\"header\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"x\"}}]",
                    "[{\"type\":\"context\",\"elements\":[]}]",
                    "[{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":[]}]}]",
                    "[{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":"
                            + "[{\"type\":\"text\",\"text\":\"\"}]}]}]",
                    "[{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":"
                            + "[{\"type\":\"link\",\"url\":\"javascript:x\"}]}]}]"
                })
        void blocks_that_are_none(String blocks) {
            assertThat(post("blocks=" + encoded(blocks))).contains("invalid_blocks");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'type':'actions','elements':[]}",
                    "{'type':'actions','elements':[{'type':'button','action_id':'a','text':'x'}]}",
                    "{'type':'actions','elements':[{'type':'button','text':{'type':'plain_text','text':'x'}}]}",
                    "{'type':'actions','elements':[{'type':'button','action_id':'a','text':{'type':'mrkdwn','text':'x'}}]}",
                    "{'type':'actions','elements':[{'type':'button','action_id':'a','text':{'type':'plain_text','text':''}}]}",
                    "{'type':'actions','elements':[BUTTON,BUTTON]}",
                    "{'type':'actions','elements':[{'type':'button','action_id':'a','colour':'red',"
                            + "'text':{'type':'plain_text','text':'x'}}]}",
                    "{'type':'actions','elements':[{'type':'button','action_id':'a','style':'loud',"
                            + "'text':{'type':'plain_text','text':'x'}}]}",
                })
        void buttons_that_are_none(String block) {
            String button = "{'type':'button','action_id':'a','text':{'type':'plain_text','text':'x'}}";
            String json = "[" + block.replace("BUTTON", button).replace('\'', '"') + "]";

            assertThat(post("blocks=" + encoded(json))).contains("invalid_blocks");
        }

        @Test
        void buttons_that_are_too_many_or_too_long() {
            assertThat(post("blocks=" + encoded(buttons(25, "x", "y")))).contains("\"ok\":true");
            assertThat(post("blocks=" + encoded(buttons(26, "x", "y")))).contains("invalid_blocks");
            assertThat(post("blocks=" + encoded(buttons(1, "x".repeat(75), "y".repeat(2_000)))))
                    .contains("\"ok\":true");
            assertThat(post("blocks=" + encoded(buttons(1, "x".repeat(76), "y"))))
                    .contains("invalid_blocks");
            assertThat(post("blocks=" + encoded(buttons(1, "x", "y".repeat(2_001)))))
                    .contains("invalid_blocks");
        }

        private static String buttons(int count, String label, String value) {
            return IntStream.range(0, count)
                    .mapToObj(i -> "{\"type\":\"button\",\"action_id\":\"a" + i + "\",\"value\":\"" + value
                            + "\",\"text\":{\"type\":\"plain_text\",\"text\":\"" + label + "\"}}")
                    .collect(Collectors.joining(",", "[{\"type\":\"actions\",\"elements\":[", "]}]"));
        }

        @Test
        void a_change_of_what_is_not_there() {
            assertThat(call("chat.update", SlackApiServer.BOT_TOKEN, "channel=C0NEWS&ts=1.2&text=x"))
                    .contains("message_not_found");
        }

        @Test
        void what_is_too_long() {
            String section = "{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"%s\"}}";
            String divider = "{\"type\":\"divider\"}";

            assertThat(post("text=" + "x".repeat(40_001))).contains("msg_too_long");
            assertThat(post("blocks=" + encoded("[" + section.formatted("x".repeat(3_001)) + "]")))
                    .contains("invalid_blocks");
            assertThat(post("blocks=" + encoded("[" + (divider + ",").repeat(50) + divider + "]")))
                    .contains("invalid_blocks");
            assertThat(post("blocks=" + encoded("[" + section.formatted("x".repeat(3_000)) + "]")))
                    .contains("\"ok\":true");
        }

        @Test
        void a_method_that_it_does_not_know() {
            assertThat(call("chat.shout", SlackApiServer.BOT_TOKEN, "")).contains("unknown_method");
        }
    }

    @Test
    void a_change_takes_old_blocks_away_and_keeps_the_mark() {
        post("metadata=" + encoded("{\"event_type\":\"e\",\"event_payload\":{}}") + "&text=x&blocks="
                + encoded("[{\"type\":\"divider\"}]"));
        Posted before = slack.messages().getLast();

        call("chat.update", SlackApiServer.BOT_TOKEN, "channel=C0NEWS&text=y&ts=" + before.ts());

        assertThat(slack.messages()).singleElement().satisfies(now -> {
            assertThat(now.text()).isEqualTo("y");
            assertThat(now.ts()).isEqualTo(before.ts());
            assertThat(now.blocks()).isEmpty();
            assertThat(now.metadata()).isEqualTo(before.metadata());
        });
    }

    @Nested
    class It_reads_a_text_as_slack_does {
        @Test
        void and_mentions_whom_markup_names() {
            post("text=" + encoded("<!channel> <!here|here> <@U0ANN> &lt;!everyone&gt; @ann"));

            assertThat(slack.messages().getLast().mentions()).containsExactlyInAnyOrder("channel", "here", "U0ANN");
        }

        @Test
        void and_mentions_bare_names_when_it_is_asked_to() {
            post("link_names=1&text=" + encoded("@channel"));

            assertThat(slack.messages().getLast().mentions()).containsExactly("channel");
        }

        @Test
        void and_turns_markup_into_looks() {
            post("text=" + encoded("*bold* :smile: <https://example.org|here>"));

            assertThat(slack.messages().getLast().visible()).isEqualTo("bold [picture] here");
        }
    }

    private String post(String form) {
        return call("chat.postMessage", SlackApiServer.BOT_TOKEN, "channel=C0NEWS&" + form);
    }

    private String call(String method, String token, String form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(slack.apiUrl() + method))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
