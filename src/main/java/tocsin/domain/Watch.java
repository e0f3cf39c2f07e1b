package tocsin.domain;

/**
 * A rule of one chat.
 *
 * @param number what people call it in their chat: 1, 2, 3 …
 * @param query as its owner wrote it
 */
public record Watch(WatchId id, ChatId chat, int number, String query, Origin origin) {}
