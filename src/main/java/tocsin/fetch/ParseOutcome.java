package tocsin.fetch;

import java.util.Optional;

/** How reading a document ends. */
public sealed interface ParseOutcome {
    /** It is a feed, though perhaps one without headlines. */
    record Parsed(FeedDocument document) implements ParseOutcome {}

    /**
     * It is no feed, or nothing of it could be saved.
     *
     * @param why a clause such as <em>it is an HTML page</em>
     * @param page where the page leads to, if it is one
     */
    record Unreadable(String why, Optional<WebPage> page) implements ParseOutcome {
        /** Not a page either. */
        public Unreadable(String why) {
            this(why, Optional.empty());
        }
    }
}
