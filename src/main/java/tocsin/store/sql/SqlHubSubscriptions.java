package tocsin.store.sql;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import tocsin.domain.FeedId;
import tocsin.domain.HubSubscription;
import tocsin.domain.SubscriptionId;
import tocsin.store.HubSubscriptions;

/** The subscriptions of feeds at hubs, in the table {@code subscription}. */
record SqlHubSubscriptions(Handle handle) implements HubSubscriptions {
    @Override
    public void want(Wanted wanted, Instant now) {
        handle.createUpdate("""
                        INSERT INTO subscription (feed, hubs, hub, topic, base, token, secret, next_try)
                        VALUES (:feed, :hubs, :hub, :topic, :base, :token, :secret, :now)
                        ON CONFLICT (feed) WHERE state <> 'ENDING' DO NOTHING
                        """)
                .bind("feed", wanted.feed().value())
                .bind("hubs", text(wanted.hubs()))
                .bind("hub", wanted.hub().toString())
                .bind("topic", wanted.topic().toString())
                .bind("base", wanted.base().toString())
                .bind("token", wanted.keys().token())
                .bind("secret", wanted.keys().secret())
                .bind("now", Storable.millis(now))
                .execute();
    }

    @Override
    public Optional<HubSubscription> of(FeedId feed) {
        return handle.createQuery("SELECT * FROM subscription WHERE feed = :feed AND state <> 'ENDING'")
                .bind("feed", feed.value())
                .map(SqlHubSubscriptions::subscription)
                .findOne();
    }

    @Override
    public Optional<HubSubscription> at(String token) {
        return handle.createQuery("SELECT * FROM subscription WHERE token = :token")
                .bind("token", Storable.text(token))
                .map(SqlHubSubscriptions::subscription)
                .findOne();
    }

    @Override
    public List<HubSubscription> all() {
        return handle.createQuery("SELECT * FROM subscription ORDER BY id")
                .map(SqlHubSubscriptions::subscription)
                .list();
    }

    @Override
    public List<HubSubscription> due(int shard, Instant now) {
        return handle.createQuery("""
                        SELECT subscription.* FROM subscription JOIN feed ON feed.id = subscription.feed
                        WHERE feed.shard = :shard AND subscription.next_try <= :now
                        ORDER BY subscription.next_try, subscription.id
                        """)
                .bind("shard", shard)
                .bind("now", Storable.millis(now))
                .map(SqlHubSubscriptions::subscription)
                .list();
    }

    @Override
    public boolean ask(HubSubscription seen, Instant now, Instant nextTry) {
        return on(seen.id(), """
                        UPDATE subscription SET attempts = attempts + 1, next_try = :nextTry,
                            state = CASE WHEN state = 'DENIED' OR (state = 'CONFIRMED' AND lease_until <= :now)
                                THEN 'REQUESTED' ELSE state END
                        WHERE id = :id AND state = :state AND attempts = :attempts AND next_try = :seen
                        """)
                        .bind("now", Storable.millis(now))
                        .bind("nextTry", Storable.millis(nextTry))
                        .bind("state", seen.state().name())
                        .bind("attempts", seen.attempts())
                        .bind("seen", Storable.millis(seen.nextTry()))
                        .execute()
                == 1;
    }

    @Override
    public void failed(SubscriptionId subscription, String why) {
        on(subscription, "UPDATE subscription SET trouble = :why WHERE id = :id")
                .bind("why", Storable.text(why))
                .execute();
    }

    @Override
    public void turn(SubscriptionId subscription, URI hub, HubSubscription.Keys keys, Instant now) {
        on(subscription, """
                        UPDATE subscription SET hub = :hub, token = :token, secret = :secret, next_try = :now
                        WHERE id = :id AND state = 'REQUESTED'
                        """)
                .bind("hub", hub.toString())
                .bind("token", keys.token())
                .bind("secret", keys.secret())
                .bind("now", Storable.millis(now))
                .execute();
    }

    @Override
    public void offered(SubscriptionId subscription, List<URI> hubs) {
        on(subscription, "UPDATE subscription SET hubs = :hubs WHERE id = :id")
                .bind("hubs", text(hubs))
                .execute();
    }

    @Override
    public void confirmed(SubscriptionId subscription, Instant now, Instant until, Instant renewal) {
        on(subscription, """
                        UPDATE subscription SET state = 'CONFIRMED', attempts = 0, trouble = NULL, next_try = :renewal,
                            lease_since = CASE WHEN state = 'CONFIRMED' AND lease_until > :now THEN lease_since ELSE :now END,
                            lease_until = :until
                        WHERE id = :id AND state <> 'ENDING'
                        """)
                .bind("now", Storable.millis(now))
                .bind("until", Storable.millis(until))
                .bind("renewal", Storable.millis(renewal))
                .execute();
    }

    @Override
    public void denied(SubscriptionId subscription, String why, Instant nextTry) {
        on(subscription, """
                        UPDATE subscription SET state = 'DENIED', trouble = :why, next_try = :nextTry, attempts = 0
                        WHERE id = :id AND state <> 'ENDING'
                        """)
                .bind("why", Storable.text(why))
                .bind("nextTry", Storable.millis(nextTry))
                .execute();
    }

    @Override
    public void told(SubscriptionId subscription) {
        on(subscription, "UPDATE subscription SET doubtful = 0 WHERE id = :id AND doubtful = 1")
                .execute();
    }

    @Override
    public void missed(SubscriptionId subscription, int headlines) {
        on(subscription, "UPDATE subscription SET doubtful = 1, missed = missed + :headlines WHERE id = :id")
                .bind("headlines", headlines)
                .execute();
    }

    @Override
    public void end(SubscriptionId subscription, Instant now) {
        on(subscription, """
                        UPDATE subscription SET state = 'ENDING', attempts = 0, trouble = NULL, next_try = :now
                        WHERE id = :id AND state <> 'ENDING'
                        """).bind("now", Storable.millis(now)).execute();
    }

    /** The feed was removed. */
    void end(FeedId feed) {
        of(feed).ifPresent(live -> end(live.id(), Instant.EPOCH));
    }

    @Override
    public void remove(SubscriptionId subscription) {
        on(subscription, "DELETE FROM subscription WHERE id = :id").execute();
    }

    @Override
    public void moved(URI base, Instant now) {
        handle.createUpdate("DELETE FROM subscription WHERE base <> :base AND state = 'ENDING'")
                .bind("base", base.toString())
                .execute();
        handle.createUpdate("""
                        UPDATE subscription SET base = :base, state = 'REQUESTED', lease_since = NULL, lease_until = NULL,
                            attempts = 0, trouble = NULL, next_try = :now
                        WHERE base <> :base
                        """)
                .bind("base", base.toString())
                .bind("now", Storable.millis(now))
                .execute();
    }

    @Override
    public void resumed() {
        handle.createUpdate("""
                        UPDATE feed SET next_poll = CASE WHEN last_success + poll_interval > not_before
                            THEN last_success + poll_interval ELSE not_before END
                        WHERE next_poll > last_success + poll_interval AND next_poll > not_before
                            AND id IN (SELECT feed FROM subscription WHERE state = 'CONFIRMED')
                        """).execute();
    }

    @Override
    public void forget() {
        handle.createUpdate("DELETE FROM subscription").execute();
    }

    @Override
    public void postpone(FeedId feed, Instant notBefore) {
        poll(feed, "UPDATE feed SET next_poll = :when WHERE id = :feed AND next_poll < :when", notBefore);
    }

    @Override
    public void hurry(FeedId feed, Instant notAfter) {
        poll(feed, """
                        UPDATE feed SET next_poll = CASE WHEN :when > not_before THEN :when ELSE not_before END
                        WHERE id = :feed AND next_poll > :when AND next_poll > not_before
                        """, notAfter);
    }

    private void poll(FeedId feed, String sql, Instant when) {
        handle.createUpdate(sql)
                .bind("when", Storable.millis(when))
                .bind("feed", feed.value())
                .execute();
    }

    private Update on(SubscriptionId subscription, String sql) {
        return handle.createUpdate(sql).bind("id", subscription.value());
    }

    private static String text(List<URI> hubs) {
        return hubs.stream().map(URI::toString).collect(Collectors.joining(" "));
    }

    private static HubSubscription subscription(ResultSet result, StatementContext context) throws SQLException {
        Row row = new Row(result);
        Optional<Instant> until = row.maybeMoment("lease_until");
        return new HubSubscription(
                new SubscriptionId(row.number("id")),
                new FeedId(row.number("feed")),
                Stream.of(row.text("hubs").split(" ", -1)).map(URI::create).toList(),
                URI.create(row.text("hub")),
                URI.create(row.text("topic")),
                URI.create(row.text("base")),
                new HubSubscription.Keys(row.text("token"), row.text("secret")),
                HubSubscription.State.valueOf(row.text("state")),
                row.maybeMoment("lease_since")
                        .flatMap(since -> until.map(end -> new HubSubscription.Lease(since, end))),
                row.moment("next_try"),
                row.count("attempts"),
                row.maybeText("trouble"),
                row.count("missed"),
                row.flag("doubtful"));
    }
}
