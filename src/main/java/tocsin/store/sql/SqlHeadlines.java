package tocsin.store.sql;

import static java.util.stream.Collectors.toCollection;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import tocsin.domain.Admitted;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.Headline;
import tocsin.domain.HeadlineId;
import tocsin.domain.SeenKeys;
import tocsin.store.Headlines;

/**
 * The headlines, in the tables {@code seen_key} and {@code headline}. A document costs three statements for every few
 * hundred headlines, and one when nothing in it is new.
 */
record SqlHeadlines(Handle handle) implements Headlines {
    /** Both databases bound the parameters of a statement, SQLite at 32,766. */
    private static final int ROWS_A_STATEMENT = 500;

    @Override
    public List<Admitted> admit(Feed feed, List<Headline> headlines, Instant now) {
        List<Candidate> candidates = headlines.stream()
                .map(headline -> Candidate.of(feed, headline, now))
                .toList();
        Set<String> known = known(feed.id(), allKeys(candidates));
        Set<String> met = new HashSet<>(known);
        List<Candidate> fresh = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (Collections.disjoint(candidate.keys(), met)) {
                fresh.add(candidate);
            }
            met.addAll(candidate.keys());
        }
        met.removeAll(known);
        Set<String> claimed = claim(feed.id(), met, now);
        List<Candidate> won = fresh.stream()
                .filter(candidate -> claimed.containsAll(candidate.keys()))
                .toList();
        Map<String, HeadlineId> ids = keep(feed.id(), won);
        return won.stream().map(candidate -> candidate.admitted(feed.id(), ids)).toList();
    }

    @Override
    public List<String> latestTitles(FeedId feed, int most) {
        return handle.createQuery("SELECT title FROM headline WHERE feed = :feed ORDER BY id DESC LIMIT :most")
                .bind("feed", feed.value())
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    private static Set<String> allKeys(List<Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> candidate.keys().stream())
                .collect(toCollection(LinkedHashSet::new));
    }

    private Set<String> known(FeedId feed, Set<String> keys) {
        Set<String> known = new HashSet<>();
        for (List<String> some : portions(keys)) {
            handle.createQuery("""
                            SELECT headline_key FROM seen_key WHERE feed = :feed AND headline_key IN (<keys>)
                            """)
                    .bind("feed", feed.value())
                    .bindList("keys", some)
                    .mapTo(String.class)
                    .forEach(known::add);
        }
        return known;
    }

    /**
     * Marks keys as seen and answers those that were not before. On PostgreSQL another transaction may be marking the same:
     * then this waits for its end and does not get them. Sorted, so that two that wait never wait for each other.
     */
    private Set<String> claim(FeedId feed, Set<String> keys, Instant now) {
        Set<String> claimed = new HashSet<>();
        for (List<String> some : portions(new TreeSet<>(keys))) {
            Query claim = handle.createQuery("INSERT INTO seen_key (feed, headline_key, seen) VALUES "
                    + rows(some.size(), "(?, ?, ?)")
                    + " ON CONFLICT (feed, headline_key) DO NOTHING RETURNING headline_key");
            int place = 0;
            for (String key : some) {
                claim.bind(place++, feed.value()).bind(place++, key).bind(place++, Storable.millis(now));
            }
            claim.mapTo(String.class).forEach(claimed::add);
        }
        return claimed;
    }

    /** Writes headlines; the ids come back in any order, so each is told by its first key, which is its own. */
    private Map<String, HeadlineId> keep(FeedId feed, List<Candidate> candidates) {
        Map<String, HeadlineId> ids = new HashMap<>();
        for (List<Candidate> some : portions(candidates)) {
            Query insert = handle.createQuery(
                    """
                    INSERT INTO headline (feed, headline_key, guid, title, summary, link, language, publisher,
                        published, seen) VALUES
                    """ + rows(some.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") + " RETURNING id, headline_key");
            int place = 0;
            for (Candidate candidate : some) {
                place = candidate.bind(insert, place, feed);
            }
            insert.map((result, context) ->
                            Map.entry(result.getString("headline_key"), new HeadlineId(result.getLong("id"))))
                    .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
        }
        return ids;
    }

    private static String rows(int count, String row) {
        return String.join(", ", Collections.nCopies(count, row));
    }

    private static <T> List<List<T>> portions(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < list.size(); from += ROWS_A_STATEMENT) {
            portions.add(list.subList(from, Math.min(from + ROWS_A_STATEMENT, list.size())));
        }
        return portions;
    }

    /** A headline that may be new, with the keys by which it is known again. */
    private record Candidate(
            Headline headline, String firstKey, Set<String> keys, String publisher, Instant published, Instant seen) {
        static Candidate of(Feed feed, Headline headline, Instant now) {
            Set<String> keys =
                    SeenKeys.of(headline).stream().map(Storable::key).collect(toCollection(LinkedHashSet::new));
            String publisher =
                    headline.publisher().filter(name -> !name.isBlank()).orElse(feed.publisher());
            Instant seen = Instant.ofEpochMilli(Storable.millis(now));
            Instant published = headline.published()
                    .map(said -> Instant.ofEpochMilli(Storable.millis(said)))
                    .filter(said -> said.isBefore(seen))
                    .orElse(seen);
            return new Candidate(headline, keys.iterator().next(), keys, publisher, published, seen);
        }

        int bind(Query insert, int from, FeedId feed) {
            int place = from;
            insert.bind(place++, feed.value()).bind(place++, firstKey);
            insert.bind(place++, headline.guid().map(Storable::text).orElse(null));
            insert.bind(place++, Storable.text(headline.title())).bind(place++, Storable.text(headline.summary()));
            insert.bind(
                    place++,
                    headline.link().map(URI::toString).map(Storable::text).orElse(null));
            insert.bind(place++, headline.language().map(Storable::text).orElse(null));
            insert.bind(place++, Storable.text(publisher));
            insert.bind(place++, published.toEpochMilli()).bind(place++, seen.toEpochMilli());
            return place;
        }

        Admitted admitted(FeedId feed, Map<String, HeadlineId> ids) {
            HeadlineId id = Objects.requireNonNull(ids.get(firstKey));
            return new Admitted(id, feed, publisher, headline, published, seen);
        }
    }
}
