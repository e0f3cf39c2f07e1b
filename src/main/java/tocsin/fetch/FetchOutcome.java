package tocsin.fetch;

import java.net.URI;
import java.time.Duration;
import tocsin.domain.Freshness;

/** Every way a fetch can end. A feed that fails is a result; {@code why} is a sentence without its full stop. */
public sealed interface FetchOutcome {
    /** A new document. {@code finalAddress} is where redirects led in the end. */
    record Fetched(FeedDocument document, Freshness freshness, URI finalAddress, Hints hints) implements FetchOutcome {}

    /** The server says so (304), or it sent the very body that we had. */
    record NotModified(Freshness freshness, Hints hints) implements FetchOutcome {}

    /** The server asks us to come back later (429, or 503 with Retry-After). */
    record Throttled(Duration retryAfter, String why) implements FetchOutcome {}

    /** The server says that the feed is gone for good (410). */
    record Gone(String why) implements FetchOutcome {}

    /** Anything else that left us without a document; {@code instead} is what the address holds, where that is known. */
    record Failed(String why, Instead instead) implements FetchOutcome {
        /** A failure that tells nothing about what the address holds. */
        public Failed(String why) {
            this(why, new Instead.Unknown());
        }
    }
}
