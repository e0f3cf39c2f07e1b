package tocsin.chat.telegram;

import java.time.Duration;

/** What a {@link BotApiServer} can do instead of its duty. */
public sealed interface Fault {
    /** Answers this, and does not do what was asked. */
    record Answers(int status, String body) implements Fault {}

    /** Takes the request, does it or not, and never answers. */
    record Hangs(boolean done) implements Fault {}

    /** Takes the request, does it or not, and closes the connection without an answer. */
    record Drops(boolean done) implements Fault {}

    /** Does what was asked, and breaks off in the middle of the answer. */
    record BreaksOff() implements Fault {}

    /** The Bot API's way to say no. */
    static Fault error(int code, String description) {
        return new Answers(code, "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"" + description + "\"}");
    }

    /** 429, with what to wait. */
    static Fault tooMany(Duration wait) {
        long seconds = wait.toSeconds();
        return new Answers(
                429,
                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after " + seconds
                        + "\",\"parameters\":{\"retry_after\":" + seconds + "}}");
    }

    /** The group has become a supergroup. */
    static Fault migrated(long to) {
        return new Answers(
                400,
                "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded to a supergroup"
                        + " chat\",\"parameters\":{\"migrate_to_chat_id\":" + to + "}}");
    }

    /** 403 after a person has blocked the bot. */
    static Fault blocked() {
        return error(403, "Forbidden: bot was blocked by the user");
    }

    /** The page of a gateway before the Bot API. */
    static Fault gatewayPage(int status) {
        return new Answers(
                status,
                "<html>\r\n<head><title>" + status + "</title></head>\r\n<body><center><h1>" + status
                        + "</h1></center><hr><center>nginx/1.18.0</center></body>\r\n</html>\r\n");
    }
}
