package tocsin.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A rule of one chat.
 *
 * @param number what people call it in their chat: 1, 2, 3 …
 * @param query as its owner wrote it
 * @param draft it would ring so often that it rings nobody until its chat says to keep it
 * @param since since when it asks for this; empty when an older release stored it
 */
public record Watch(
        WatchId id, ChatId chat, int number, String query, Origin origin, boolean draft, Optional<Instant> since) {
    /** A watch that rings. */
    public Watch(WatchId id, ChatId chat, int number, String query, Origin origin) {
        this(id, chat, number, query, origin, false, Optional.empty());
    }
}
