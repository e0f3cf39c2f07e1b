package tocsin.store.sql;

import java.net.URI;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import tocsin.domain.Advice;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.Rhythm;
import tocsin.store.Tempo;

/** What decides how often feeds are asked, in the tables {@code feed} and {@code feed_country}. */
record SqlTempo(Handle handle) implements Tempo {
    /** A feed that is hot anyway is not written again for each headline of a busy hour. */
    private static final Duration WORTH_WRITING = Duration.ofMinutes(30);

    @Override
    public void read(FeedId feed, Advice advice, int holds) {
        handle.createUpdate("""
                        UPDATE feed SET advised_period = :period, skip_hours = :hours, skip_days = :days, holds = :holds
                        WHERE id = :feed
                        """)
                .bind("period", advice.period().map(Duration::toMillis).orElse(null))
                .bind("hours", bits(advice.skipHours(), hour -> hour))
                .bind("days", bits(advice.skipDays(), DayOfWeek::getValue))
                .bind("holds", holds)
                .bind("feed", feed.value())
                .execute();
    }

    @Override
    public void heard(FeedId feed, Rhythm rhythm, Instant now) {
        handle.createUpdate("UPDATE feed SET rhythm = :rhythm, last_news = :now WHERE id = :feed")
                .bind("rhythm", RhythmJson.write(rhythm))
                .bind("now", Storable.millis(now))
                .bind("feed", feed.value())
                .execute();
    }

    @Override
    public void redirected(FeedId feed, Optional<Feed.Redirect> redirect) {
        handle.createUpdate("UPDATE feed SET redirect_to = :target, redirect_since = :since WHERE id = :feed")
                .bind(
                        "target",
                        redirect.map(to -> Storable.text(to.target().toString()))
                                .orElse(null))
                .bind("since", redirect.map(to -> Storable.millis(to.since())).orElse(null))
                .bind("feed", feed.value())
                .execute();
    }

    @Override
    public void reported(FeedId feed, Set<String> countries, Instant now) {
        for (String country : countries) {
            handle.createUpdate("""
                            INSERT INTO feed_country (feed, country, latest) VALUES (:feed, :country, :now)
                            ON CONFLICT (country, feed) DO UPDATE SET latest = excluded.latest
                            """)
                    .bind("feed", feed.value())
                    .bind("country", Storable.text(country))
                    .bind("now", Storable.millis(now))
                    .execute();
        }
    }

    @Override
    public void hot(FeedId feed, Set<String> countries, Instant since, Instant now, Instant until) {
        heat("id = :feed", Set.of(), feed, since, now, until);
        if (!countries.isEmpty()) {
            heat(
                    "id IN (SELECT feed FROM feed_country WHERE country IN (<countries>) AND latest >= :since)",
                    countries,
                    feed,
                    since,
                    now,
                    until);
        }
    }

    private void heat(String which, Set<String> countries, FeedId feed, Instant since, Instant now, Instant until) {
        var update = handle.createUpdate("""
                        UPDATE feed SET hot_until = :until,
                            next_poll = CASE
                                WHEN failures > 0 OR next_poll <= :now THEN next_poll
                                WHEN not_before > :now AND not_before < next_poll THEN not_before
                                WHEN not_before > :now THEN next_poll
                                ELSE :now END
                        WHERE removed = 0 AND (hot_until IS NULL OR hot_until < :worth) AND\s""" + which)
                .bind("until", Storable.millis(until))
                .bind("worth", Storable.millis(until.minus(WORTH_WRITING)))
                .bind("now", Storable.millis(now));
        if (countries.isEmpty()) {
            update.bind("feed", feed.value());
        } else {
            update.bind("since", Storable.millis(since)).bindList("countries", countries);
        }
        update.execute();
    }

    static Feed.Tempo tempo(Row row) throws SQLException {
        Optional<Duration> period = row.maybeNumber("advised_period").map(Duration::ofMillis);
        int hours = row.count("skip_hours");
        int days = row.count("skip_days");
        Optional<Instant> since = row.maybeMoment("redirect_since");
        return new Feed.Tempo(
                new Advice(
                        period,
                        Stream.iterate(0, hour -> hour < 24, hour -> hour + 1)
                                .filter(hour -> isSet(hours, hour))
                                .collect(Collectors.toUnmodifiableSet()),
                        Stream.of(DayOfWeek.values())
                                .filter(day -> isSet(days, day.getValue()))
                                .collect(Collectors.toUnmodifiableSet())),
                row.maybeText("rhythm").map(RhythmJson::read),
                row.maybeText("redirect_to")
                        .map(URI::create)
                        .flatMap(target -> since.map(first -> new Feed.Redirect(target, first))));
    }

    static Feed.Health health(Row row) throws SQLException {
        Optional<Long> holds = row.maybeNumber("holds");
        return new Feed.Health(
                row.maybeMoment("failing_since"),
                row.maybeMoment("last_news"),
                holds.isPresent() ? OptionalInt.of(holds.get().intValue()) : OptionalInt.empty(),
                row.maybeMoment("silent_from"),
                row.maybeMoment("told"),
                row.flag("retired"));
    }

    private static <T> int bits(Set<T> set, Function<T, Integer> number) {
        return set.stream().mapToInt(one -> 1 << number.apply(one)).reduce(0, (a, b) -> a | b);
    }

    private static boolean isSet(int bits, int number) {
        return (bits >> number & 1) == 1;
    }
}
