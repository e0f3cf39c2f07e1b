package tocsin.store.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import tocsin.domain.FeedId;
import tocsin.domain.HeadlineId;

/** By what the headlines of a feed are known again, in the table {@code seen_key}. */
record SqlSeenKeys(Handle handle) {
    /** The headline that has a key, and its title. */
    record Owner(HeadlineId headline, String title) {}

    /** Those of the keys that were seen; a key of an old store may have no headline. */
    Map<String, Optional<Owner>> known(FeedId feed, Collection<String> keys) {
        Map<String, Optional<Owner>> known = new HashMap<>();
        for (List<String> some : Portions.of(keys)) {
            handle.createQuery("""
                            SELECT k.headline_key, k.headline, h.title
                            FROM seen_key k LEFT JOIN headline h ON h.id = k.headline
                            WHERE k.feed = :feed AND k.headline_key IN (<keys>)
                            """)
                    .bind("feed", feed.value())
                    .bindList("keys", some)
                    .map((result, context) -> {
                        Row row = new Row(result);
                        String title = row.maybeText("title").orElse("");
                        Optional<Owner> owner =
                                row.maybeNumber("headline").map(id -> new Owner(new HeadlineId(id), title));
                        return Map.entry(row.text("headline_key"), owner);
                    })
                    .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        }
        return known;
    }

    /**
     * Marks keys as seen and answers those that were not before. On PostgreSQL another transaction may be marking the same:
     * then this waits for its end and does not get them. Sorted, so that two that wait never wait for each other.
     */
    Set<String> claim(FeedId feed, Set<String> keys, Instant now) {
        Set<String> claimed = new HashSet<>();
        for (List<String> some : Portions.of(new TreeSet<>(keys))) {
            Query claim = handle.createQuery("INSERT INTO seen_key (feed, headline_key, seen) VALUES "
                    + Portions.rows(some.size(), "(?, ?, ?)")
                    + " ON CONFLICT (feed, headline_key) DO NOTHING RETURNING headline_key");
            int place = 0;
            for (String key : some) {
                claim.bind(place++, feed.value()).bind(place++, key).bind(place++, Storable.millis(now));
            }
            claim.mapTo(String.class).forEach(claimed::add);
        }
        return claimed;
    }

    /** Says which headlines have the keys that were claimed. */
    void own(FeedId feed, Map<String, HeadlineId> owners) {
        for (List<Map.Entry<String, HeadlineId>> some : Portions.of(new TreeMap<>(owners).entrySet())) {
            Update own = handle.createUpdate("UPDATE seen_key SET headline = owned.column2 FROM (VALUES "
                    + Portions.rows(some.size(), "(?, ?)")
                    + ") AS owned WHERE seen_key.feed = ? AND seen_key.headline_key = owned.column1");
            int place = 0;
            for (Map.Entry<String, HeadlineId> owner : some) {
                own.bind(place++, owner.getKey()).bind(place++, owner.getValue().value());
            }
            own.bind(place, feed.value()).execute();
        }
    }
}
