package tocsin.store.sql;

import static java.util.stream.Collectors.toCollection;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import tocsin.domain.Admitted;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.Headline;
import tocsin.domain.HeadlineId;
import tocsin.domain.SeenKeys;
import tocsin.domain.Typography;
import tocsin.domain.Wording;

/**
 * A headline that may be new, with the keys by which it is known again.
 *
 * @param lastingKey the one that it keeps when its title is edited
 * @param plainTitle the title without its typography
 */
record Candidate(
        Headline headline,
        String firstKey,
        Set<String> keys,
        Optional<String> lastingKey,
        String plainTitle,
        String publisher,
        Instant published,
        Instant seen) {

    static Candidate of(Feed feed, Headline headline, Instant now) {
        Set<String> keys = SeenKeys.of(headline).stream().map(Storable::key).collect(toCollection(LinkedHashSet::new));
        String publisher = headline.publisher().filter(name -> !name.isBlank()).orElse(feed.publisher());
        Instant seen = Instant.ofEpochMilli(Storable.millis(now));
        Instant published = headline.published()
                .map(said -> Instant.ofEpochMilli(Storable.millis(said)))
                .filter(said -> said.isBefore(seen))
                .orElse(seen);
        return new Candidate(
                headline,
                keys.iterator().next(),
                keys,
                SeenKeys.lasting(headline).map(Storable::key),
                Typography.plain(Storable.text(headline.title())),
                publisher,
                published,
                seen);
    }

    /** As it is stored. */
    Wording wording() {
        return new Wording(Storable.text(headline.title()), Storable.text(headline.summary()));
    }

    int bind(Query insert, int from, FeedId feed) {
        int place = from;
        insert.bind(place++, feed.value()).bind(place++, firstKey);
        insert.bind(place++, headline.guid().map(Storable::text).orElse(null));
        insert.bind(place++, Storable.text(headline.title())).bind(place++, Storable.text(headline.summary()));
        insert.bind(
                place++, headline.link().map(URI::toString).map(Storable::text).orElse(null));
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
