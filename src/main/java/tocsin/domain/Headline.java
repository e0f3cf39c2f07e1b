package tocsin.domain;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One item of a feed, as plain text without markup.
 *
 * @param guid what the feed itself calls the item (RSS guid, Atom id, RDF about)
 * @param summary the description, empty when there is none
 * @param language a BCP 47 tag, as the feed or the item says it
 * @param publisher who stands behind this item when that is not the feed itself (RSS source)
 * @param extras what else the item says; it is not kept in the store
 */
public record Headline(
        Optional<String> guid,
        String title,
        String summary,
        Optional<URI> link,
        Optional<Instant> published,
        Optional<String> language,
        Optional<String> publisher,
        Extras extras) {
    /** A headline that says nothing else. */
    public Headline(
            Optional<String> guid,
            String title,
            String summary,
            Optional<URI> link,
            Optional<Instant> published,
            Optional<String> language,
            Optional<String> publisher) {
        this(guid, title, summary, link, published, language, publisher, Extras.NONE);
    }

    /** A headline that is only a title and a summary, as the command line may give it. */
    public static Headline of(String title, String summary) {
        return new Headline(
                Optional.empty(),
                title,
                summary,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The text of one part. */
    public String text(Part part) {
        return switch (part) {
            case TITLE -> title;
            case SUMMARY -> summary;
        };
    }

    /** This headline as one to which its feed gives no name. */
    Headline withoutGuid() {
        return new Headline(Optional.empty(), title, summary, link, published, language, publisher, extras);
    }

    /** This headline, in its own language if it says one, else in that of its feed. */
    public Headline orElseIn(Optional<String> feedLanguage) {
        return language.isPresent()
                ? this
                : new Headline(guid, title, summary, link, published, feedLanguage, publisher, extras);
    }
}
