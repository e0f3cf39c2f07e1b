package tocsin.fetch;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Headline;

/** Lets ROME read a tree, and makes headlines of what it read. */
final class RomeReading {
    private RomeReading() {}

    /** The document; a shape that ROME refuses would be a bug of ours. */
    static FeedDocument read(Shape shape) {
        try {
            WireFeed wire = new WireFeedInput(false, Locale.US).build(shape.tree());
            return switch (wire) {
                case Channel channel -> rss(shape, channel);
                case Feed feed -> atom(shape, feed);
                default -> throw new IllegalStateException("ROME made a " + wire.getClass());
            };
        } catch (FeedException bug) {
            throw new IllegalStateException("ROME refuses a tree that was set right", bug);
        }
    }

    private static FeedDocument rss(Shape shape, Channel channel) {
        List<Headline> headlines =
                channel.getItems().stream().map(RomeReading::headline).toList();
        return new FeedDocument(
                shape.format(),
                title(channel.getTitle(), true),
                Links.valid(channel.getLink()),
                Languages.tag(channel.getLanguage()),
                headlines);
    }

    private static Headline headline(Item item) {
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
                Languages.tag(dublinCore == null ? null : dublinCore.getLanguage()),
                Optional.ofNullable(item.getSource()).map(s -> title(s.getValue(), true)));
    }

    private static FeedDocument atom(Shape shape, Feed feed) {
        String language = shape.tree().getRootElement().getAttributeValue("lang", Namespace.XML_NAMESPACE);
        List<String> languages =
                shape
                        .tree()
                        .getRootElement()
                        .getChildren("entry", shape.tree().getRootElement().getNamespace())
                        .stream()
                        .map(e -> e.getAttributeValue("lang", Namespace.XML_NAMESPACE, ""))
                        .toList();
        List<Headline> headlines = new java.util.ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            headlines.add(headline(feed.getEntries().get(i), languages.get(i)));
        }
        return new FeedDocument(
                shape.format(),
                title(feed.getTitleEx()),
                feed.getAlternateLinks().stream().findFirst().flatMap(link -> Links.valid(link.getHref())),
                Languages.tag(language),
                headlines);
    }

    private static Headline headline(Entry entry, String language) {
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
                Languages.tag(language),
                Optional.ofNullable(entry.getSource()).map(source -> title(source.getTitle(), true)));
    }

    private static String title(com.rometools.rome.feed.atom.@Nullable Content title) {
        return title == null ? "" : title(title.getValue(), !"text".equals(title.getType()));
    }

    private static String title(@Nullable String title, boolean html) {
        return title == null ? "" : PlainText.title(title, html);
    }

    private static Optional<String> word(@Nullable String raw) {
        return Optional.ofNullable(raw).flatMap(PlainText::word);
    }

    private static Optional<java.time.Instant> instant(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
