package tocsin.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import tocsin.domain.Headline;

/** Fills in what an item leaves out. */
final class Drafts {
    private Drafts() {}

    /** A headline; without a title it gets the first words of its summary, or else its link. */
    static Headline headline(
            Optional<String> guid,
            String title,
            String summary,
            Optional<URI> link,
            Optional<Instant> published,
            Optional<String> language,
            Optional<String> publisher) {
        String named = title.isEmpty() ? PlainText.firstWords(summary) : title;
        if (named.isEmpty()) {
            named = link.map(URI::toString).orElse("");
        }
        return new Headline(guid, named, summary, link, published, language, publisher.filter(name -> !name.isEmpty()));
    }
}
