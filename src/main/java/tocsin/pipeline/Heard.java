package tocsin.pipeline;

import java.util.Optional;
import tocsin.domain.ChatAddress;

/**
 * What a person said to Tocsin in a chat.
 *
 * @param title what the chat calls itself, for the log and the operator
 * @param text the command without the chat's own dressing: no leading slash, no {@code @name} of the bot, no
 *     {@code /tocsin} in front; {@code watch "coalition forces" exit}
 * @param about what the chat calls the message that this replies to, or whose button was pressed
 * @param pressed whether a button said it
 * @param who as the chat calls the person; empty when it does not say
 */
public record Heard(ChatAddress chat, String title, String text, Optional<String> about, boolean pressed, String who) {
    /** Something that somebody said. */
    public Heard(ChatAddress chat, String title, String text, Optional<String> about, boolean pressed) {
        this(chat, title, text, about, pressed, "");
    }

    /** Something that was typed, about nothing. */
    public Heard(ChatAddress chat, String title, String text) {
        this(chat, title, text, Optional.empty(), false);
    }

    /** The same, said by this person. */
    public Heard by(String person) {
        return new Heard(chat, title, text, about, pressed, person);
    }
}
