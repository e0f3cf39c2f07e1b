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
 */
public record Heard(ChatAddress chat, String title, String text, Optional<String> about, boolean pressed) {
    /** Something that was typed, about nothing. */
    public Heard(ChatAddress chat, String title, String text) {
        this(chat, title, text, Optional.empty(), false);
    }
}
