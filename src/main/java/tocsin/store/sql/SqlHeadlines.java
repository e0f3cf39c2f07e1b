package tocsin.store.sql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import tocsin.domain.Edit;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.Headline;
import tocsin.domain.HeadlineId;
import tocsin.domain.SeenKeys;
import tocsin.domain.Typography;
import tocsin.store.Headlines;
import tocsin.store.sql.SqlSeenKeys.Owner;

/**
 * The headlines, in the table {@code headline}. A document costs four statements for every few hundred headlines, four more
 * when some were edited, and one when nothing in it is new.
 */
record SqlHeadlines(Handle handle, Dialect dialect) implements Headlines {
    @Override
    public Taken admit(Feed feed, List<Headline> headlines, Instant now) {
        List<Candidate> candidates = SeenKeys.inOneDocument(headlines).stream()
                .map(headline -> Candidate.of(feed, headline, now))
                .toList();
        SqlSeenKeys seenKeys = new SqlSeenKeys(handle);
        Map<String, Optional<Owner>> known = seenKeys.known(feed.id(), allKeys(candidates));
        Set<String> met = new HashSet<>(known.keySet());
        List<Candidate> fresh = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (Collections.disjoint(candidate.keys(), met)) {
                fresh.add(candidate);
            }
            met.addAll(candidate.keys());
        }
        met.removeAll(known.keySet());
        Set<String> claimed = seenKeys.claim(feed.id(), met, now);
        List<Candidate> won = fresh.stream()
                .filter(candidate -> claimed.containsAll(candidate.keys()))
                .toList();
        Map<String, HeadlineId> ids = keep(feed.id(), won);
        Map<String, HeadlineId> owners = owners(candidates, known, ids);
        owners.keySet().retainAll(claimed);
        seenKeys.own(feed.id(), owners);
        return new Taken(
                won.stream()
                        .map(candidate -> candidate.admitted(feed.id(), ids))
                        .toList(),
                edits(candidates, known));
    }

    @Override
    public List<Edit> edits(HeadlineId headline) {
        return new SqlEdits(handle, dialect).of(headline);
    }

    @Override
    public List<String> latestTitles(FeedId feed, int most) {
        return handle.createQuery("SELECT title FROM headline WHERE feed = :feed ORDER BY id DESC LIMIT :most")
                .bind("feed", feed.value())
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }

    @Override
    public List<Headline> latest(int most) {
        return handle.createQuery("SELECT * FROM headline ORDER BY id DESC LIMIT :most")
                .bind("most", most)
                .map((result, context) -> headline(new Row(result)))
                .list();
    }

    private static Headline headline(Row row) throws SQLException {
        return new Headline(
                row.maybeText("guid"),
                row.text("title"),
                row.text("summary"),
                row.maybeText("link").map(URI::create),
                Optional.of(row.moment("published")),
                row.maybeText("language"),
                Optional.of(row.text("publisher")));
    }

    private static Set<String> allKeys(List<Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> candidate.keys().stream())
                .collect(toCollection(LinkedHashSet::new));
    }

    /** Which headline each key leads to: that of any key beside it, in the order of the document. */
    private static Map<String, HeadlineId> owners(
            List<Candidate> candidates, Map<String, Optional<Owner>> known, Map<String, HeadlineId> ids) {
        Map<String, HeadlineId> owners = new HashMap<>(ids);
        known.forEach((key, owner) -> owner.ifPresent(found -> owners.put(key, found.headline())));
        for (Candidate candidate : candidates) {
            candidate.keys().stream()
                    .map(owners::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(owner -> candidate.keys().forEach(key -> owners.putIfAbsent(key, owner)));
        }
        return owners;
    }

    /** The titles that differ from those remembered, where the document has one title only for the headline. */
    private List<Edit> edits(List<Candidate> candidates, Map<String, Optional<Owner>> known) {
        Map<String, Set<String>> titles = candidates.stream()
                .filter(candidate -> candidate.lastingKey().isPresent())
                .collect(groupingBy(
                        candidate -> candidate.lastingKey().orElseThrow(), mapping(Candidate::plainTitle, toSet())));
        List<SqlEdits.Told> told = new ArrayList<>();
        for (Candidate candidate : candidates) {
            candidate
                    .lastingKey()
                    .filter(key -> Set.of(candidate.plainTitle()).equals(titles.get(key)))
                    .flatMap(key -> known.getOrDefault(key, Optional.empty()))
                    .filter(owner -> !candidate.plainTitle().isEmpty()
                            && !candidate.plainTitle().equals(Typography.plain(owner.title())))
                    .ifPresent(owner -> told.add(new SqlEdits.Told(owner.headline(), candidate.wording())));
        }
        return told.isEmpty()
                ? List.of()
                : new SqlEdits(handle, dialect)
                        .record(told, candidates.getFirst().seen());
    }

    /** Writes headlines; the ids come back in any order, so each is told by its first key, which is its own. */
    private Map<String, HeadlineId> keep(FeedId feed, List<Candidate> candidates) {
        Map<String, HeadlineId> ids = new HashMap<>();
        for (List<Candidate> some : Portions.of(candidates)) {
            Query insert = handle.createQuery(
                    """
                    INSERT INTO headline (feed, headline_key, guid, title, summary, link, language, publisher,
                        published, seen) VALUES
                    """ + Portions.rows(some.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") + " RETURNING id, headline_key");
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
}
