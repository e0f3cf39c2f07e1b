package tocsin.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BotApiServerTest {
    private final BotApiServer telegram = new BotApiServer();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        telegram.close();
    }

    private HttpRequest request(String token, String method, String json) {
        return HttpRequest.newBuilder(URI.create(telegram.url() + "/bot" + token + "/" + method))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    private String call(String method, String json) throws IOException, InterruptedException {
        return http.send(request(BotApiServer.TOKEN, method, json), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"text":"x"}                              | chat_id is empty
                    {"chat_id":1}                             | message text is empty
                    {"chat_id":1,"text":" \\n"}               | message text is empty
                    {"chat_id":9,"text":"x"}                  | chat not found
                    {"chat_id":1,"text":"<x","parse_mode":"html"} | can't parse entities: Unclosed start tag at byte offset 0
                    {"chat_id":1,"text":"x","message_thread_id":4} | message thread not found
                    {"chat_id":1,"text":"x","reply_parameters":{"message_id":99}} | message to be replied not found
                    {"chat_id":1,"text":"x","reply_markup":[]} | object expected as reply markup
                    {"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a"}]]}} | can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
                    {"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":""}]]}} | BUTTON_DATA_INVALID
                    {"chat_id":1,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"a","callback_data":"٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠"}]]}} | BUTTON_DATA_INVALID
                    """)
    void a_message_that_telegram_refuses_is_refused(String json, String why) throws Exception {
        telegram.knows(1, "private");

        assertThat(call("sendMessage", json))
                .isEqualTo("{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: " + why + "\"}");
        assertThat(telegram.messages()).isEmpty();
    }

    @Test
    void the_length_counts_after_the_markup_is_read() throws Exception {
        telegram.knows(1, "private");

        assertThat(call(
                        "sendMessage",
                        "{\"chat_id\":1,\"parse_mode\":\"HTML\",\"text\":\"" + "&lt;".repeat(4096) + "\"}"))
                .startsWith("{\"ok\":true");
        assertThat(call("sendMessage", "{\"chat_id\":1,\"text\":\"" + "x".repeat(4097) + "\"}"))
                .contains("message is too long");
    }

    @Test
    void only_its_own_token_is_known() throws Exception {
        HttpResponse<String> unknown =
                http.send(request("1:wrong", "getMe", "{}"), HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> malformed =
                http.send(request("wrong", "getMe", "{}"), HttpResponse.BodyHandlers.ofString());

        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).contains("\"description\":\"Unauthorized\"");
        assertThat(malformed.statusCode()).isEqualTo(404);
    }

    @Test
    void methods_are_known_whatever_their_case() throws Exception {
        assertThat(call("GETme", "{}")).contains("\"username\":\"TocsinTestBot\"");
        assertThat(call("getMeat", "{}")).contains("\"error_code\":404");
    }

    @Test
    void updates_come_again_until_they_are_confirmed() throws Exception {
        telegram.aPersonSays(7, "private", "one");
        telegram.aPersonSays(7, "private", "two");

        assertThat(call("getUpdates", "{}")).contains("one").contains("two");
        assertThat(call("getUpdates", "{\"offset\":1001}"))
                .doesNotContain("one")
                .contains("two");
        assertThat(call("getUpdates", "{\"offset\":0}")).doesNotContain("one");
    }

    @Test
    void a_poll_is_answered_as_soon_as_something_is_said() throws Exception {
        CompletableFuture<String> poll = http.sendAsync(
                        request(BotApiServer.TOKEN, "getUpdates", "{\"timeout\":50}"),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::body);
        Awaitility.await().until(() -> telegram.calls("getUpdates").size() == 1);

        telegram.aPersonSays(7, "private", "news");

        assertThat(poll.get()).contains("news");
    }

    @Test
    void of_two_polls_the_older_is_ended() throws Exception {
        CompletableFuture<String> older = http.sendAsync(
                        request(BotApiServer.TOKEN, "getUpdates", "{\"offset\":3,\"timeout\":50}"),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::body);
        Awaitility.await().until(() -> telegram.confirmedBefore() == 3);

        assertThat(call("getUpdates", "{}")).isEqualTo("{\"ok\":true,\"result\":[]}");
        assertThat(older.get()).contains("Conflict: terminated by other getUpdates request");
    }

    @Test
    void a_message_is_edited_only_to_something_else() throws Exception {
        telegram.knows(1, "private");
        String first = call("sendMessage", "{\"chat_id\":1,\"text\":\"a\"}");
        assertThat(first).contains("\"message_id\":1");

        assertThat(call("editMessageText", "{\"chat_id\":1,\"message_id\":1,\"text\":\"a\"}"))
                .contains("message is not modified");
        assertThat(call("editMessageText", "{\"chat_id\":1,\"message_id\":1,\"text\":\"b\"}"))
                .startsWith("{\"ok\":true");
        assertThat(telegram.texts(1)).containsExactly("b");
        assertThat(call("editMessageText", "{\"chat_id\":1,\"message_id\":9,\"text\":\"b\"}"))
                .contains("message to edit not found");
    }

    @Test
    void an_edit_without_a_keyboard_takes_it_away() throws Exception {
        telegram.knows(1, "private");
        String keyboard = "\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"a\",\"callback_data\":\"b\"}]]}";
        call("sendMessage", "{\"chat_id\":1,\"text\":\"a\"," + keyboard + "}");
        assertThat(call("editMessageText", "{\"chat_id\":1,\"message_id\":1,\"text\":\"a\"," + keyboard + "}"))
                .contains("message is not modified");

        assertThat(call("editMessageText", "{\"chat_id\":1,\"message_id\":1,\"text\":\"a\"}"))
                .startsWith("{\"ok\":true");
        assertThat(telegram.messages().getFirst().keyboard()).isEmpty();
    }

    @Test
    void a_persons_message_cannot_be_edited() throws Exception {
        int said = telegram.aPersonSays(1, "private", "hello");

        assertThat(call("editMessageText", "{\"chat_id\":1,\"message_id\":" + said + ",\"text\":\"b\"}"))
                .contains("message can't be edited");
    }

    @Test
    void a_press_is_told_to_those_who_ask_for_presses_and_acknowledged_once() throws Exception {
        telegram.knows(1, "private");
        call("sendMessage", "{\"chat_id\":1,\"text\":\"a\"}");
        String press = telegram.aPersonPresses(1, 1, "why");
        assertThat(call("getUpdates", "{\"allowed_updates\":[\"callback_query\"]}"))
                .contains("\"data\":\"why\"", "\"message_id\":1");
        String answer = "{\"callback_query_id\":\"" + press + "\",\"text\":\"%s\"}";

        assertThat(call("answerCallbackQuery", answer.formatted("x".repeat(201))))
                .contains("MESSAGE_TOO_LONG");
        assertThat(call("answerCallbackQuery", answer.formatted(""))).startsWith("{\"ok\":true");
        assertThat(call("answerCallbackQuery", answer.formatted(""))).contains("query ID is invalid");
    }

    @Test
    void a_press_is_kept_from_those_who_do_not_ask_for_presses() throws Exception {
        telegram.aPersonPresses(1, 1, "why");

        assertThat(call("getUpdates", "{\"allowed_updates\":[\"message\"]}")).isEqualTo("{\"ok\":true,\"result\":[]}");
    }
}
