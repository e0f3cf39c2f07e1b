package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.domain.Change;
import tocsin.domain.Entity;
import tocsin.domain.Feed;
import tocsin.domain.Mention;
import tocsin.domain.Reading;
import tocsin.store.Memory;

/**
 * While an incident is open, the feeds that may have news of it are asked as early as they allow: the one that has just
 * reported it, and those that have reported incidents of its country lately.
 */
final class Heat {
    /** So long after its latest headline an incident counts as open. */
    private static final Duration OPEN = Duration.ofHours(6);

    /** A feed watches a country for so long after it has reported from there. */
    private static final Duration LATELY = Duration.ofDays(14);

    private Heat() {}

    /** A headline of the feed was read: where it reports from. */
    static void reported(Memory memory, Feed feed, Reading reading, Instant now) {
        if (reading.facts().event().isPresent()) {
            memory.tempo().reported(feed.id(), countries(reading), now);
        }
    }

    /** A new headline opened an incident or joined one: whom it concerns is asked as early as it allows. */
    static void spread(Memory memory, Feed feed, Reading reading, Change change, Instant now) {
        if (!(change instanceof Change.Unchanged) && reading.facts().event().isPresent()) {
            memory.tempo().hot(feed.id(), countries(reading), now.minus(LATELY), now, now.plus(OPEN));
        }
    }

    /** Where it happened, by the places that were read off it; else the countries that it names. */
    private static Set<String> countries(Reading reading) {
        Set<String> sites = reading.facts().sites();
        Set<String> happened = reading.mentions().stream()
                .map(Mention::entity)
                .filter(entity -> sites.contains(entity.id()))
                .flatMap(entity -> entity.country().stream())
                .collect(Collectors.toSet());
        return happened.isEmpty()
                ? reading.mentions().stream()
                        .map(Mention::entity)
                        .filter(entity -> entity.kind() == Entity.Kind.COUNTRY || entity.kind() == Entity.Kind.PROVINCE)
                        .flatMap(entity -> entity.country().stream())
                        .collect(Collectors.toSet())
                : happened;
    }
}
