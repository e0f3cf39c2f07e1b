package tocsin.chat.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Asks what a person is in a chat. The library's own call binds some thirty rights, each of which must be there; here
 * only the status is read.
 *
 * @see <a href="https://core.telegram.org/bots/api#getchatmember">getChatMember</a>
 */
final class Standing extends BotApiMethod<Standing.Member> {
    /** What a person is: {@code creator}, {@code administrator}, {@code member}, {@code left} and others. */
    record Member(@JsonProperty("status") String status) implements Serializable {
        boolean isAdministrator() {
            return status.equals("creator") || status.equals("administrator");
        }
    }

    private final String chat;

    private final long person;

    Standing(String chat, long person) {
        this.chat = chat;
        this.person = person;
    }

    @JsonProperty("chat_id")
    String chat() {
        return chat;
    }

    @JsonProperty("user_id")
    long person() {
        return person;
    }

    @Override
    public String getMethod() {
        return "getChatMember";
    }

    @Override
    public Member deserializeResponse(String answer) throws TelegramApiRequestException {
        return deserializeResponse(answer, Member.class);
    }

    @Override
    public void validate() {
        // Telegram itself says when there is no such chat or person.
    }
}
