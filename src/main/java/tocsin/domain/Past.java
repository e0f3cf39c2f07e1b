package tocsin.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A stored headline.
 *
 * @param sender who sent it, as its feed is now
 * @param published never later than {@code seen}
 * @param incident what it reports, if that was found worth keeping
 */
public record Past(
        HeadlineId id,
        FeedId feed,
        Headline headline,
        Sender sender,
        Instant published,
        Instant seen,
        Optional<IncidentId> incident) {}
