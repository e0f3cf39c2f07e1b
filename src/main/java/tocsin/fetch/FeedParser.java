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
 * <p>ROME does the reading. A document that is sound goes to it as it is. Only when ROME refuses it, or visibly loses something
 * of it, is the tree set right ({@link Shape}) before ROME reads it. Nothing external is loaded and no entity is expanded, and size, depth and number of elements are
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
        return parse(body, charset, address, FetchSettings.DEFAULTS.maxBytes());
    }

    /** Reads one document, which must not be larger than {@code maxBytes} when it is a gzip file that has to be unpacked. */
    public ParseOutcome parse(byte[] body, Optional<String> charset, URI address, long maxBytes) {
        Links base = Links.relativeTo(address);
        Optional<byte[]> unpacked = Unpacking.unpacked(body, maxBytes);
        if (unpacked.isEmpty()) {
            return new Unreadable("it is a gzip file of more than " + maxBytes + " bytes");
        }
        String text = Decoding.text(unpacked.get(), charset).strip();
        if (text.isEmpty()) {
            return new Unreadable("it is empty");
        }
        if (text.startsWith("{")) {
            return JsonFeed.read(text, base);
        }
        return xml(text, base, address);
    }

    /** ROME first; only what it refuses, or what it would lose something of, is set right before it reads it. */
    private static ParseOutcome xml(String text, Links base, URI address) {
        String start = Prologue.stripped(text);
        Optional<Document> sound = StrictXml.read(start);
        Optional<FeedDocument> asItIs = sound.flatMap(tree -> asItIs(tree, base));
        if (asItIs.isPresent()) {
            return new Parsed(asItIs.get());
        }
        Optional<Document> tree = sound.or(() -> LenientXml.read(start));
        return tree.flatMap(document -> repaired(document, base))
                .<ParseOutcome>map(Parsed::new)
                .orElseGet(() -> whyNot(text, tree, base, address));
    }

    /** What ROME reads of a tree that nobody has touched. */
    static Optional<FeedDocument> asItIs(Document tree, Links base) {
        return RomeReading.read(tree, base)
                .filter(RomeReading.Feed::whole)
                .map(feed -> feed.document(
                        Shape.format(tree.getRootElement()), FeedRequests.advice(tree), FeedRequests.hubs(tree, base)));
    }

    /** What ROME reads of a tree that was set right; empty when it is no feed. */
    static Optional<FeedDocument> repaired(Document tree, Links base) {
        return Shape.of(tree, base)
                .map(shape -> RomeReading.read(shape.tree(), base)
                        .orElseThrow(() -> new IllegalStateException("ROME refuses a tree that was set right"))
                        .document(shape.format(), FeedRequests.advice(tree), FeedRequests.hubs(tree, base)));
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
