package tocsin.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.Advice;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.Rhythm;

/** What decides how often feeds are asked. */
public interface Tempo {
    /** A document was read: what it asks for, and how many headlines it holds. */
    void read(FeedId feed, Advice advice, int holds);

    /** New headlines came. */
    void heard(FeedId feed, Rhythm rhythm, Instant now);

    /** Where the feed's address is redirected for good; empty when it is not, or no more. */
    void redirected(FeedId feed, Optional<Feed.Redirect> redirect);

    /** The feed has reported an incident in these countries (ISO 3166-1 alpha-2). */
    void reported(FeedId feed, Set<String> countries, Instant now);

    /**
     * An incident is open until then, as far as is known: this feed, and every feed that has reported from one of these
     * countries since {@code since}, is asked as early as its server and its document allow. A failing feed is left alone.
     */
    void hot(FeedId feed, Set<String> countries, Instant since, Instant now, Instant until);
}
