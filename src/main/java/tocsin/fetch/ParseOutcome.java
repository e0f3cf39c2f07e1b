package tocsin.fetch;

/** How reading a document ends. */
public sealed interface ParseOutcome {
    /** It is a feed, though perhaps one without headlines. */
    record Parsed(FeedDocument document) implements ParseOutcome {}

    /** It is no feed, or nothing of it could be saved; {@code why} is a clause such as <em>it is an HTML page</em>. */
    record Unreadable(String why) implements ParseOutcome {}
}
