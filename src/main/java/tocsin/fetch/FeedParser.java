package tocsin.fetch;

import java.net.URI;
import java.util.Optional;
import org.jdom2.Document;
import tocsin.fetch.ParseOutcome.Parsed;
import tocsin.fetch.ParseOutcome.Unreadable;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF and JSON Feed, sound or broken. It holds no state, so any number of
 * threads may use one.
 *
 * <p>ROME does the reading. It gets a tree that was set right before ({@link Shape}), so that what makes ROME give up on a
 * whole feed never reaches it. Nothing external is loaded and no entity is expanded, and size, depth and number of elements are
 * bounded.
 */
public final class FeedParser {
    /** Items beyond this number are left out. */
    public static final int MAX_HEADLINES = 10_000;

    /** Elements that nest deeper are flattened to their text. */
    static final int MAX_DEPTH = 80;

    /**
     * Reads one document.
     *
     * @param charset of the Content-Type header, if there was one; the document may overrule it
     * @param address where the document came from, which relative links are resolved against
     */
    public ParseOutcome parse(byte[] body, Optional<String> charset, URI address) {
        Links base = Links.relativeTo(address);
        String text = Decoding.text(Unpacking.unpacked(body), charset).strip();
        if (text.isEmpty()) {
            return new Unreadable("it is empty");
        }
        if (text.startsWith("{")) {
            return JsonFeed.read(text, base);
        }
        return xml(text, base, address);
    }

    private static ParseOutcome xml(String text, Links base, URI address) {
        String root = Prologue.stripped(text);
        Optional<Document> tree = StrictXml.read(root).or(() -> LenientXml.read(root));
        Optional<ParseOutcome> read = tree.flatMap(document -> Shape.of(document, base)
                .map(shape -> new Parsed(
                        RomeReading.read(shape, FeedRequests.advice(document), FeedRequests.hubs(document, base)))));
        return read.orElseGet(() -> whyNot(text, tree, base, address));
    }

    private static Unreadable whyNot(String text, Optional<Document> tree, Links base, URI address) {
        String root = tree.map(document -> document.getRootElement().getName()).orElse("_");
        if (HtmlPage.is(text, root)) {
            WebPage page = HtmlPage.read(text, base, address);
            return new Unreadable(HtmlPage.why(page), Optional.of(page));
        }
        if (root.startsWith("_")) {
            return new Unreadable("it is neither XML nor JSON");
        }
        return new Unreadable(
                root.equalsIgnoreCase("opml")
                        ? "it is an OPML list of feeds, not a feed"
                        : "it is XML, but no feed: it starts with <" + root + ">");
    }
}
