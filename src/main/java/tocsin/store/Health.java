package tocsin.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import tocsin.domain.ChatId;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;

/** How the feeds fare, and what chats were told of it. */
public interface Health {
    /** From this moment on a feed that has brought nothing new since its last headline counts as silent. */
    void silentFrom(FeedId feed, Instant moment);

    /** The feeds that are retired, silent now, or failing since this moment or longer, of which nobody was told yet. */
    List<Feed> untold(Instant now, Instant failingSince);

    /** The feeds of whose trouble chats were told, and which have none any more. */
    List<Feed> recovered(Instant now);

    /** Chats were told that the feed is in trouble. */
    void told(FeedId feed, Instant now);

    /** Chats were told that the feed is back. */
    void settled(FeedId feed);

    /**
     * The open chats that depend on a feed: the one that added it and those that it has rung since this moment; when no chat
     * has added it, all that watch anything.
     */
    Set<ChatId> dependents(FeedId feed, Instant since);
}
