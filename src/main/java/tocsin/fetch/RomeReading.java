package tocsin.fetch;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Advice;
import tocsin.domain.Headline;

/** Lets ROME read a tree. */
final class RomeReading {
    private RomeReading() {}

    /**
     * What is read of a tree.
     *
     * @param whole whether nothing is missing that the tree visibly has
     */
    record Feed(String title, Optional<URI> site, Optional<String> language, List<Headline> headlines, boolean whole) {
        FeedDocument document(String format, Advice advice, HubLinks hubs) {
            return new FeedDocument(format, title, site, language, advice, hubs, headlines);
        }
    }

    /** The feed as ROME reads it; empty when ROME refuses the tree, or takes other elements for its items. */
    static Optional<Feed> read(Document tree, Links base) {
        Element root = tree.getRootElement();
        return wire(tree).flatMap(wire -> switch (wire) {
            case Channel channel -> new RssReading(base).read(channel, root);
            case com.rometools.rome.feed.atom.Feed feed -> new AtomReading(base).read(feed, root);
            default -> throw new IllegalStateException("ROME made a " + wire.getClass());
        });
    }

    /** ROME throws all sorts of exceptions at documents that it does not like; that is its way to refuse. */
    private static Optional<WireFeed> wire(Document tree) {
        try {
            return Optional.of(new WireFeedInput(false, Locale.US).build(tree));
        } catch (FeedException | RuntimeException refused) {
            return Optional.empty();
        }
    }

    static String title(@Nullable String title, boolean html) {
        return title == null ? "" : PlainText.title(title, html);
    }

    static Optional<String> word(@Nullable String raw) {
        return Optional.ofNullable(raw).flatMap(PlainText::word);
    }
}
