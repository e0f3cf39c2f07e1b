package tocsin.domain;

import java.time.ZoneId;

/**
 * A Telegram chat, topic or channel, a Slack channel or direct message, or the terminal, with its settings.
 *
 * @param open false once the chat has thrown us out; nothing is sent there until somebody speaks to us in it again
 */
public record Chat(ChatId id, ChatAddress address, String title, ZoneId zone, boolean open) {}
