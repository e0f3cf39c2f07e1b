package tocsin.fetch;

/** What is known to stand at an address where no feed could be read. */
public sealed interface Instead {
    /** Nothing is known: a network or a server has trouble, and the feed may be there all the same. */
    record Unknown() implements Instead {}

    /** The server says that there is nothing (404). */
    record Nothing() implements Instead {}

    /** A document that is neither a feed nor a web page. */
    record AnotherDocument() implements Instead {}

    /** A web page, which may name its feeds. */
    record Page(WebPage page) implements Instead {}
}
