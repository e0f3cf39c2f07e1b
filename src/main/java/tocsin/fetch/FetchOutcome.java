package tocsin.fetch;

import java.net.URI;
import java.time.Duration;
import tocsin.domain.Freshness;

/** Every way a fetch can end. */
public sealed interface FetchOutcome {
    record Fetched(FeedDocument document, Freshness freshness, URI finalAddress) implements FetchOutcome {}

    record NotModified(Freshness freshness) implements FetchOutcome {}

    record Throttled(Duration retryAfter, String why) implements FetchOutcome {}

    record Gone(String why) implements FetchOutcome {}

    record Failed(String why) implements FetchOutcome {}
}
