package tocsin.store.sql;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;

/** How feeds get lost and move, in the tables {@code feed} and {@code former_address}. */
record FeedMoves(Handle handle, Shards spreadOver) {
    /** Where the feed is now that was at this address; the address itself when none has moved away from it. */
    URI current(URI address) {
        Optional<URI> moved = handle.createQuery("""
                        SELECT feed.address FROM former_address JOIN feed ON feed.id = former_address.feed
                        WHERE former_address.address_key = :key
                        """)
                .bind("key", key(address))
                .mapTo(String.class)
                .findOne()
                .map(URI::create);
        return moved.orElse(address);
    }

    static Optional<Feed.Loss> loss(Row row) throws SQLException {
        Optional<Instant> sought = row.maybeMoment("sought");
        return row.maybeMoment("lost_since").map(since -> new Feed.Loss(since, sought));
    }

    void lost(FeedId feed, Instant now) {
        handle.createUpdate("UPDATE feed SET lost_since = COALESCE(lost_since, :now) WHERE id = :feed")
                .bind("now", Storable.millis(now))
                .bind("feed", feed.value())
                .execute();
    }

    void sought(FeedId feed, Instant now) {
        handle.createUpdate("UPDATE feed SET sought = :now WHERE id = :feed AND lost_since IS NOT NULL")
                .bind("now", Storable.millis(now))
                .bind("feed", feed.value())
                .execute();
    }

    boolean move(FeedId feed, URI address, Instant now) {
        if (isTaken(feed, address)) {
            return false;
        }
        handle.createUpdate("""
                        INSERT INTO former_address (address_key, feed) SELECT address_key, id FROM feed WHERE id = :feed
                        ON CONFLICT (address_key) DO UPDATE SET feed = excluded.feed
                        """).bind("feed", feed.value()).execute();
        handle.createUpdate("""
                        UPDATE feed SET address = :address, address_key = :key, host_hash = :hash, shard = :shard,
                            etag = NULL, last_modified = NULL, body_hash = NULL, next_poll = :now, failures = 0,
                            trouble = NULL, lost_since = NULL, sought = NULL, failing_since = NULL, not_before = 0,
                            redirect_to = NULL, redirect_since = NULL, retired = 0
                        WHERE id = :feed
                        """)
                .bind("address", Storable.text(address.toString()))
                .bind("key", key(address))
                .bind("hash", Shards.hash(address))
                .bind("shard", spreadOver.of(address))
                .bind("now", Storable.millis(now))
                .bind("feed", feed.value())
                .execute();
        handle.createUpdate("DELETE FROM former_address WHERE address_key = :key")
                .bind("key", key(address))
                .execute();
        return true;
    }

    /** Also by a feed that has moved on: whoever lists the address means that one. */
    private boolean isTaken(FeedId feed, URI address) {
        return handle.createQuery("""
                        SELECT COUNT(*) FROM (
                            SELECT id FROM feed WHERE address_key = :key
                            UNION ALL SELECT feed FROM former_address WHERE address_key = :key AND feed <> :feed) AS taken
                        """)
                        .bind("key", key(address))
                        .bind("feed", feed.value())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static String key(URI address) {
        return Storable.key(address.toString());
    }
}
