package tocsin.domain;

import java.time.Instant;

/**
 * A headline that was never seen before and now is.
 *
 * @param publisher the headline's own publisher, else the feed's
 * @param published when the feed says it was published, but never later than {@code seen}; {@code seen} when it says nothing
 */
public record Admitted(
        HeadlineId id, FeedId feed, String publisher, Headline headline, Instant published, Instant seen) {}
