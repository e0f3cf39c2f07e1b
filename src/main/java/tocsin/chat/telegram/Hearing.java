package tocsin.chat.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import tocsin.domain.ChatAddress;
import tocsin.pipeline.Heard;

/**
 * Decides what is said to us: in a private chat everything, elsewhere only commands, and never one that names another
 * bot. What follows the command's name is passed on as it was typed.
 */
final class Hearing {
    private final String botName;

    Hearing(String botName) {
        this.botName = botName;
    }

    Optional<Heard> heard(Message message) {
        // A channel's post comes once more in the group that is linked to it.
        boolean copied = Boolean.TRUE.equals(message.getIsAutomaticForward());
        String text = message.getText();
        if (copied || text == null) {
            return Optional.empty();
        }
        Chat chat = message.getChat();
        return command(text.strip(), chat.isUserChat())
                .map(said -> new Heard(address(message), title(chat), said, about(message), false));
    }

    /**
     * What a pressed button says, and where. Of a message that Telegram no longer shows us, the topic is not known: in a
     * chat with topics, its button says nothing, for it might be said to another topic's watches.
     */
    static Optional<Heard> pressed(CallbackQuery press) {
        String said = press.getData();
        MaybeInaccessibleMessage below = press.getMessage();
        if (said == null || below == null) {
            return Optional.empty();
        }
        Chat chat = below.getChat();
        if (!(below instanceof Message) && Boolean.TRUE.equals(chat.getIsForum())) {
            return Optional.empty();
        }
        ChatAddress at = below instanceof Message message
                ? address(message)
                : ChatAddress.of(TelegramAccount.NAME, chat.getId().toString());
        return Optional.of(new Heard(
                at, title(chat), said, Optional.of(below.getMessageId().toString()), true));
    }

    /** What a message replies to. In a topic, what replies to nothing replies to the topic's first message. */
    private static Optional<String> about(Message message) {
        return Optional.ofNullable(message.getReplyToMessage())
                .map(Message::getMessageId)
                .filter(id -> !(isTopical(message) && id.equals(message.getMessageThreadId())))
                .map(String::valueOf);
    }

    private Optional<String> command(String text, boolean everything) {
        if (!text.startsWith("/")) {
            return everything && !text.isEmpty() ? Optional.of(text) : Optional.empty();
        }
        int end = 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        String name = text.substring(1, end);
        int at = name.indexOf('@');
        if (at >= 0) {
            String addressee = name.substring(at + 1);
            if (!addressee.toLowerCase(Locale.ROOT).equals(botName.toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            name = name.substring(0, at);
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name + text.substring(end));
    }

    /** A reply has a thread number even where there are no topics, so the number alone does not make a topic. */
    static ChatAddress address(Message message) {
        Optional<String> topic = Optional.ofNullable(message.getMessageThreadId())
                .filter(id -> isTopical(message))
                .map(String::valueOf);
        return new ChatAddress(TelegramAccount.NAME, message.getChat().getId().toString(), topic);
    }

    private static boolean isTopical(Message message) {
        return Boolean.TRUE.equals(message.getIsTopicMessage());
    }

    private static String title(Chat chat) {
        if (chat.getTitle() != null) {
            return chat.getTitle();
        }
        String name = Stream.of(
                        Optional.ofNullable(chat.getFirstName()),
                        Optional.ofNullable(chat.getLastName()),
                        Optional.ofNullable(chat.getUserName()).map(user -> "@" + user))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? chat.getId().toString() : name;
    }
}
