package tocsin.fetch;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Advice;
import tocsin.domain.Headline;

/** Lets ROME read a tree, and makes headlines of what it read. */
final class RomeReading {
    private RomeReading() {}

    /** The document; a shape that ROME refuses would be a bug of ours. */
    static FeedDocument read(Shape shape, Advice advice, HubLinks hubs) {
        try {
            WireFeed wire = new WireFeedInput(false, Locale.US).build(shape.tree());
            return switch (wire) {
                case Channel channel -> rss(shape, channel, advice, hubs);
                case Feed feed -> atom(shape, feed, advice, hubs);
                default -> throw new IllegalStateException("ROME made a " + wire.getClass());
            };
        } catch (FeedException bug) {
            throw new IllegalStateException("ROME refuses a tree that was set right", bug);
        }
    }

    private static FeedDocument rss(Shape shape, Channel channel, Advice advice, HubLinks hubs) {
        Optional<String> language = Languages.tag(channel.getLanguage());
        return new FeedDocument(
                shape.format(),
                title(channel.getTitle(), true),
                Links.valid(channel.getLink()),
                language,
                advice,
                hubs,
                channel.getItems().stream()
                        .map(item -> headline(item, language))
                        .toList());
    }

    private static Headline headline(Item item, Optional<String> feedLanguage) {
        String summary = Stream.of(
                        Optional.ofNullable(item.getDescription()).map(d -> d.getValue()),
                        Optional.ofNullable(item.getContent()).map(c -> c.getValue()))
                .flatMap(Optional::stream)
                .map(PlainText::summary)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        DCModule dublinCore = (DCModule) item.getModule(DCModule.URI);
        return Drafts.headline(
                Optional.ofNullable(item.getGuid()).flatMap(guid -> word(guid.getValue())),
                title(item.getTitle(), true),
                summary,
                Links.valid(item.getLink()),
                instant(item.getPubDate()),
                Languages.tag(dublinCore == null ? null : dublinCore.getLanguage())
                        .or(() -> feedLanguage),
                Optional.ofNullable(item.getSource()).map(s -> title(s.getValue(), true)));
    }

    private static FeedDocument atom(Shape shape, Feed feed, Advice advice, HubLinks hubs) {
        Element root = shape.tree().getRootElement();
        Optional<String> language = language(root);
        List<Element> elements = root.getChildren("entry", root.getNamespace());
        List<Headline> headlines = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            // ROME does not keep xml:lang, but it does keep the order.
            Optional<String> own = language(elements.get(i)).or(() -> language);
            headlines.add(headline(feed.getEntries().get(i), own));
        }
        return new FeedDocument(
                shape.format(),
                title(feed.getTitleEx()),
                feed.getAlternateLinks().stream().findFirst().flatMap(link -> Links.valid(link.getHref())),
                language,
                advice,
                hubs,
                headlines);
    }

    private static Optional<String> language(Element element) {
        return Languages.tag(element.getAttributeValue("lang", Namespace.XML_NAMESPACE));
    }

    private static Headline headline(Entry entry, Optional<String> language) {
        String summary = Stream.concat(Stream.ofNullable(entry.getSummary()), entry.getContents().stream())
                .flatMap(content -> Stream.ofNullable(content.getValue()))
                .map(PlainText::summary)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return Drafts.headline(
                word(entry.getId()),
                title(entry.getTitleEx()),
                summary,
                entry.getAlternateLinks().stream().findFirst().flatMap(link -> Links.valid(link.getHref())),
                instant(entry.getPublished()),
                language,
                Optional.ofNullable(entry.getSource()).map(source -> title(source.getTitle(), true)));
    }

    private static String title(@Nullable Content title) {
        return title == null ? "" : title(title.getValue(), !"text".equals(title.getType()));
    }

    private static String title(@Nullable String title, boolean html) {
        return title == null ? "" : PlainText.title(title, html);
    }

    private static Optional<String> word(@Nullable String raw) {
        return Optional.ofNullable(raw).flatMap(PlainText::word);
    }

    private static Optional<Instant> instant(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
