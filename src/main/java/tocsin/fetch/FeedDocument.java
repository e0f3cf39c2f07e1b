package tocsin.fetch;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import tocsin.domain.Advice;
import tocsin.domain.Headline;

/**
 * What one feed document says.
 *
 * @param format the dialect and its version: {@code rss_2.0}, {@code atom_1.0}, {@code json_1.1}, {@code cdf}
 * @param title plain text, empty when the feed has none
 * @param site the page that the feed belongs to
 * @param language a BCP 47 tag, as the feed says it
 * @param advice how often it asks to be polled
 * @param hubs where it can be subscribed to
 * @param headlines in the order of the document, at most {@link FeedParser#MAX_HEADLINES}
 */
public record FeedDocument(
        String format,
        String title,
        Optional<URI> site,
        Optional<String> language,
        Advice advice,
        HubLinks hubs,
        List<Headline> headlines) {
    public FeedDocument {
        headlines = List.copyOf(headlines);
    }
}
