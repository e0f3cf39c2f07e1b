package tocsin.pipeline;

import java.time.Instant;
import tocsin.domain.Feed;
import tocsin.fetch.FetchOutcome;

/** What else there is to do after a poll was taken in. */
@FunctionalInterface
public interface Aftermath {
    /** Looks at a poll that has just ended; {@code feed} is as it was before. */
    void after(Feed feed, FetchOutcome outcome, Ingest.Poll poll, Instant now);
}
