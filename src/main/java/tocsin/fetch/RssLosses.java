package tocsin.fetch;

import com.rometools.rome.feed.rss.Item;
import java.util.stream.Stream;
import org.jdom2.Element;
import tocsin.domain.Headline;

/** Whether ROME's item says visibly less than the element that it was read from: then the element has to be set right first. */
final class RssLosses {
    private static final String[] TITLES = {"title", "atom:title", "dc:title", "media:title", "itunes:title"};
    private static final String[] BEFORE_CONTENT = {"abstract", "atom:summary", "summary", "dc:description"};

    private RssLosses() {}

    static boolean areIn(Headline headline, Item item, Element element, Parts parts) {
        return title(item, parts)
                || parts.haveMarkupIn("title", "content:encoded", "link", "guid")
                || text(headline, item, parts)
                || link(headline, item, element, parts)
                || (headline.guid().isEmpty()
                        && parts.first("guid", "atom:id", "id").isPresent())
                || (headline.publisher().isEmpty()
                        && parts.first("source", "dc:publisher", "atom:source").isPresent())
                || RssShape.extras(parts).areMoreThan(headline.extras());
    }

    private static boolean title(Item item, Parts parts) {
        return RomeReading.word(item.getTitle()).isEmpty()
                && (parts.first(TITLES).isPresent()
                        || RssShape.inMedia(parts, "media:title").isPresent());
    }

    private static boolean text(Headline headline, Item item, Parts parts) {
        if (headline.summary().isEmpty() && parts.haveTextIn(RssShape.CONTENTS)) {
            return true;
        }
        if (item.getDescription() == null || item.getDescription().getValue().isBlank()) {
            return parts.first(BEFORE_CONTENT).isPresent() || parts.haveTextIn("description");
        }
        // ROME calls a description plain text where it reads no markup in it: RSS 0.91 and 1.0.
        return "text/plain".equals(item.getDescription().getType()) && parts.haveMarkupIn("description");
    }

    private static boolean link(Headline headline, Item item, Element element, Parts parts) {
        boolean none = item.getLink() == null || item.getLink().isBlank();
        return (none || headline.link().isEmpty())
                && (Stream.of("link", "atom:link", "a")
                                .flatMap(parts::all)
                                .anyMatch(link -> RssShape.target(link).isPresent())
                        || Names.attribute(element, "href").isPresent());
    }
}
