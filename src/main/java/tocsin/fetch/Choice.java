package tocsin.fetch;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A feed that a page leads to.
 *
 * @param title what the feed calls itself, else what the page calls it; may be empty
 * @param document what it says; empty while nobody has asked for it
 */
public record Choice(URI address, String title, Optional<FeedDocument> document) {
    private static final Pattern COMMENTS = Pattern.compile(
            "comment|commentaire|kommentar|comentario|commenti|yorumlar|комментари|تعليقات|دیدگاه",
            Pattern.CASE_INSENSITIVE);

    /** Whether it brings what readers write below the articles, going by its title and address. */
    public boolean isComments() {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return COMMENTS.matcher(title).find() || COMMENTS.matcher(path).find();
    }
}
