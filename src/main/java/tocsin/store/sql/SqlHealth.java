package tocsin.store.sql;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import tocsin.domain.ChatId;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.store.Health;

/** How the feeds fare, in the table {@code feed}. */
record SqlHealth(Handle handle) implements Health {
    @Override
    public void silentFrom(FeedId feed, Instant moment) {
        handle.createUpdate("UPDATE feed SET silent_from = :moment WHERE id = :feed")
                .bind("moment", Storable.millis(moment))
                .bind("feed", feed.value())
                .execute();
    }

    @Override
    public List<Feed> untold(Instant now, Instant failingSince) {
        return handle.createQuery("""
                        SELECT * FROM feed
                        WHERE removed = 0 AND told IS NULL
                            AND (retired = 1 OR failing_since <= :failing OR failing_since IS NULL AND silent_from <= :now)
                        ORDER BY id
                        """)
                .bind("now", Storable.millis(now))
                .bind("failing", Storable.millis(failingSince))
                .map(SqlFeeds::feed)
                .list();
    }

    @Override
    public List<Feed> recovered(Instant now) {
        return handle.createQuery("""
                        SELECT * FROM feed
                        WHERE removed = 0 AND told IS NOT NULL AND retired = 0 AND failing_since IS NULL
                            AND last_success > told AND (silent_from IS NULL OR silent_from > :now)
                        ORDER BY id
                        """)
                .bind("now", Storable.millis(now))
                .map(SqlFeeds::feed)
                .list();
    }

    @Override
    public void told(FeedId feed, Instant now) {
        handle.createUpdate("UPDATE feed SET told = :now WHERE id = :feed")
                .bind("now", Storable.millis(now))
                .bind("feed", feed.value())
                .execute();
    }

    @Override
    public void settled(FeedId feed) {
        handle.createUpdate("UPDATE feed SET told = NULL WHERE id = :feed")
                .bind("feed", feed.value())
                .execute();
    }

    @Override
    public Set<ChatId> dependents(FeedId feed, Instant since) {
        return handle
                .createQuery("""
                        SELECT c.id FROM chat c JOIN feed f ON f.id = :feed
                        WHERE c.closed_because IS NULL
                            AND (f.added_by = c.id
                                OR f.added_by IS NULL AND EXISTS (SELECT 1 FROM watch w WHERE w.chat = c.id)
                                OR EXISTS (SELECT 1 FROM alert a JOIN headline h ON h.id = a.headline
                                    WHERE a.chat = c.id AND h.feed = f.id AND a.decided >= :since))
                        ORDER BY c.id
                        """)
                .bind("feed", feed.value())
                .bind("since", Storable.millis(since))
                .mapTo(Long.class)
                .stream()
                .map(ChatId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
