package tocsin.store;

import java.time.Instant;
import java.util.List;
import tocsin.domain.Admitted;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.Headline;

/** The headlines that were seen. */
public interface Headlines {
    /**
     * Marks the headlines as seen and answers those that never were before, in the order given. Two headlines are the
     * same when they share one of {@link tocsin.domain.SeenKeys} within the feed, in one document as in two; all keys of
     * a headline that is known by one of them are known from then on.
     */
    List<Admitted> admit(Feed feed, List<Headline> headlines, Instant now);

    /** The titles of the latest headlines of a feed, at most so many, the latest first. */
    List<String> latestTitles(FeedId feed, int most);
}
