package tocsin.store.sql;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import tocsin.domain.ChatId;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.Freshness;
import tocsin.domain.NextPoll;
import tocsin.domain.Origin;
import tocsin.store.Feeds;

/** The feeds, in the table {@code feed}. */
record SqlFeeds(Handle handle, Shards spreadOver) implements Feeds {
    @Override
    public int shards() {
        return spreadOver.count();
    }

    /** Puts every feed into the shard of its host, for the number of shards may have changed since the last start. */
    void spread() {
        handle.createUpdate("UPDATE feed SET shard = host_hash % :count WHERE shard <> host_hash % :count")
                .bind("count", spreadOver.count())
                .execute();
    }

    @Override
    public Feed add(NewFeed feed, Instant now) {
        URI address = moves().current(feed.address());
        return handle.createQuery("""
                        INSERT INTO feed (address, address_key, host_hash, shard, title, publisher, origin, added_by,
                            poll_interval, next_poll)
                        VALUES (:address, :key, :hash, :shard, :title, :publisher, :origin, :addedBy, :interval, :now)
                        ON CONFLICT (address_key) DO UPDATE SET
                            title = CASE WHEN excluded.title = '' THEN feed.title ELSE excluded.title END,
                            publisher = excluded.publisher,
                            poll_interval = excluded.poll_interval,
                            origin = CASE WHEN feed.removed = 1 OR excluded.origin = 'CONFIGURATION'
                                THEN excluded.origin ELSE feed.origin END,
                            added_by = CASE WHEN feed.removed = 1 OR excluded.origin = 'CONFIGURATION'
                                THEN excluded.added_by ELSE feed.added_by END,
                            next_poll = CASE WHEN feed.removed = 1 OR feed.retired = 1 THEN excluded.next_poll
                                ELSE feed.next_poll END,
                            last_success = CASE WHEN feed.removed = 1 THEN NULL ELSE feed.last_success END,
                            removed = 0, retired = 0
                        RETURNING *
                        """)
                .bind("address", Storable.text(address.toString()))
                .bind("key", Storable.key(address.toString()))
                .bind("hash", Shards.hash(address))
                .bind("shard", spreadOver.of(address))
                .bind("title", Storable.text(feed.title()))
                .bind("publisher", Storable.text(feed.publisher()))
                .bind("origin", feed.origin().name())
                .bind("addedBy", feed.addedBy().map(ChatId::value).orElse(null))
                .bind("interval", feed.interval().toMillis())
                .bind("now", Storable.millis(now))
                .map(SqlFeeds::feed)
                .one();
    }

    @Override
    public Optional<Feed> at(URI address) {
        return handle.createQuery("SELECT * FROM feed WHERE address_key = :key AND removed = 0")
                .bind("key", Storable.key(moves().current(address).toString()))
                .map(SqlFeeds::feed)
                .findOne();
    }

    @Override
    public Optional<Feed> by(FeedId feed) {
        return handle.createQuery("SELECT * FROM feed WHERE id = :feed AND removed = 0")
                .bind("feed", feed.value())
                .map(SqlFeeds::feed)
                .findOne();
    }

    @Override
    public List<Feed> all() {
        return handle.createQuery("SELECT * FROM feed WHERE removed = 0 ORDER BY id")
                .map(SqlFeeds::feed)
                .list();
    }

    @Override
    public List<Feed> due(int shard, Instant now) {
        return handle.createQuery("""
                        SELECT * FROM feed WHERE shard = :shard AND removed = 0 AND retired = 0 AND next_poll <= :now
                        ORDER BY next_poll, id
                        """)
                .bind("shard", shard)
                .bind("now", Storable.millis(now))
                .map(SqlFeeds::feed)
                .list();
    }

    @Override
    public void answered(FeedId feed, Freshness freshness, Instant now, NextPoll next) {
        handle.createUpdate("""
                        UPDATE feed SET etag = :etag, last_modified = :lastModified, body_hash = :bodyHash,
                            last_success = :now, not_before = :earliest,
                            next_poll = CASE WHEN hot_until > :now THEN :earliest ELSE :planned END,
                            failures = 0, trouble = NULL, lost_since = NULL, sought = NULL, failing_since = NULL,
                            retired = 0
                        WHERE id = :feed
                        """)
                .bind("etag", freshness.etag().map(Storable::text).orElse(null))
                .bind(
                        "lastModified",
                        freshness.lastModified().map(Storable::text).orElse(null))
                .bind("bodyHash", freshness.bodyHash().map(Storable::text).orElse(null))
                .bind("now", Storable.millis(now))
                .bind("earliest", Storable.millis(next.earliest()))
                .bind("planned", Storable.millis(next.planned()))
                .bind("feed", feed.value())
                .execute();
    }

    @Override
    public void failed(FeedId feed, String why, Instant now, Instant nextPoll) {
        handle.createUpdate("""
                        UPDATE feed SET failures = failures + 1, trouble = :why, next_poll = :nextPoll,
                            not_before = :nextPoll, failing_since = COALESCE(failing_since, :now)
                        WHERE id = :feed
                        """)
                .bind("why", Storable.text(why))
                .bind("now", Storable.millis(now))
                .bind("nextPoll", Storable.millis(nextPoll))
                .bind("feed", feed.value())
                .execute();
    }

    @Override
    public void retire(FeedId feed) {
        handle.createUpdate("UPDATE feed SET retired = 1 WHERE id = :feed")
                .bind("feed", feed.value())
                .execute();
    }

    @Override
    public void named(FeedId feed, String title) {
        handle.createUpdate("UPDATE feed SET title = :title WHERE id = :feed AND title = ''")
                .bind("title", Storable.text(title))
                .bind("feed", feed.value())
                .execute();
    }

    @Override
    public void sited(FeedId feed, URI site) {
        handle.createUpdate("UPDATE feed SET site = :site WHERE id = :feed")
                .bind("site", Storable.text(site.toString()))
                .bind("feed", feed.value())
                .execute();
    }

    @Override
    public void tagged(FeedId feed, Set<String> tags) {
        Set<String> all = new TreeSet<>(tags);
        handle.createQuery("SELECT tags FROM feed WHERE id = :feed")
                .bind("feed", feed.value())
                .mapTo(String.class)
                .findOne()
                .ifPresent(known -> all.addAll(TagsJson.read(known)));
        handle.createUpdate("UPDATE feed SET tags = :tags WHERE id = :feed")
                .bind("tags", TagsJson.write(all))
                .bind("feed", feed.value())
                .execute();
    }

    @Override
    public void lost(FeedId feed, Instant now) {
        moves().lost(feed, now);
    }

    @Override
    public void sought(FeedId feed, Instant now) {
        moves().sought(feed, now);
    }

    @Override
    public boolean move(FeedId feed, URI address, Instant now) {
        return moves().move(feed, address, now);
    }

    private FeedMoves moves() {
        return new FeedMoves(handle, spreadOver);
    }

    @Override
    public void remove(FeedId feed) {
        handle.createUpdate("UPDATE feed SET removed = 1 WHERE id = :feed")
                .bind("feed", feed.value())
                .execute();
        new SqlHubSubscriptions(handle).end(feed);
    }

    static Feed feed(ResultSet result, StatementContext context) throws SQLException {
        Row row = new Row(result);
        return new Feed(
                new FeedId(row.number("id")),
                URI.create(row.text("address")),
                row.text("title"),
                row.text("publisher"),
                Origin.valueOf(row.text("origin")),
                row.maybeNumber("added_by").map(ChatId::new),
                Duration.ofMillis(row.number("poll_interval")),
                new Freshness(row.maybeText("etag"), row.maybeText("last_modified"), row.maybeText("body_hash")),
                row.moment("next_poll"),
                row.maybeMoment("last_success"),
                row.count("failures"),
                row.maybeText("trouble"),
                row.maybeText("site").map(URI::create),
                TagsJson.read(row.text("tags")),
                FeedMoves.loss(row),
                SqlTempo.tempo(row),
                SqlTempo.health(row));
    }
}
