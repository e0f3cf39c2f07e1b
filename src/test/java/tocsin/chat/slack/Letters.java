package tocsin.chat.slack;

import java.util.Optional;
import tocsin.alert.Letter;
import tocsin.alert.Message;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;

/** Letters for tests. */
final class Letters {
    static final ChatAddress NEWS = ChatAddress.of("slack", SlackApiServer.NEWS);

    private Letters() {}

    static Letter letter(long alert, String text) {
        return letter(alert, Message.text(text));
    }

    static Letter letter(long alert, Message message) {
        return new Letter(new AlertId(alert), NEWS, message, Optional.empty(), false);
    }

    static Letter to(String channel) {
        return new Letter(
                new AlertId(1), ChatAddress.of("slack", channel), Message.text("Drones"), Optional.empty(), false);
    }

    static Letter reply(long alert, String text, String bell) {
        return new Letter(new AlertId(alert), NEWS, Message.text(text), Optional.of(bell), false);
    }
}
