package tocsin.fetch;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCSubject;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Item;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Extras;
import tocsin.domain.Headline;

/**
 * Makes headlines of what ROME read of an RSS document. What ROME does not keep comes from the element beside it: xml:base,
 * xml:lang, and the words of a date (ROME reads zones such as CST by the time zone of the machine).
 */
final class RssReading {
    private final Links base;

    RssReading(Links base) {
        this.base = base;
    }

    /** The feed; empty when ROME took other elements for items. */
    Optional<RomeReading.Feed> read(Channel channel, Element root) {
        Element from = RssShape.channel(root).orElse(root);
        Parts parts = Parts.of(from);
        Optional<URI> site = link(channel.getLink(), base.within(from));
        Optional<String> title = RomeReading.word(channel.getTitle());
        List<Element> elements = RssShape.items(root);
        if (elements.size() != channel.getItems().size()) {
            return Optional.empty();
        }
        boolean whole = !parts.haveMarkupIn("title")
                && (title.isPresent() || !parts.have("title", "dc:title", "atom:title"))
                && (site.isPresent() || new RssShape(base).site(from, parts).isEmpty());
        Links within = site.map(URI::toString).map(base::under).orElse(base);
        Optional<String> language = RssShape.language(from, parts).flatMap(Languages::tag);
        List<Headline> headlines = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            Item item = channel.getItems().get(i);
            Parts beside = Parts.of(element);
            Headline headline = headline(item, element, beside, within.within(element), language);
            whole = whole && !RssLosses.areIn(headline, item, element, beside);
            headlines.add(headline);
        }
        return Optional.of(
                new RomeReading.Feed(PlainText.title(title.orElse(""), true), site, language, headlines, whole));
    }

    private static Headline headline(
            Item item, Element element, Parts beside, Links links, Optional<String> feedLanguage) {
        String summary = Stream.of(
                        Optional.ofNullable(item.getDescription()).map(d -> d.getValue()),
                        Optional.ofNullable(item.getContent()).map(c -> c.getValue()),
                        MediaRss.first(item.getForeignMarkup(), "media:description", "media:group", "media:content")
                                .map(Names::mixed))
                .flatMap(Optional::stream)
                .map(PlainText::summary)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        Optional<String> guid = Optional.ofNullable(item.getGuid())
                .flatMap(any -> RomeReading.word(any.getValue()))
                .or(() -> Names.attribute(element, "about"));
        Optional<DCModule> dublinCore = Optional.ofNullable((DCModule) item.getModule(DCModule.URI));
        return Drafts.headline(
                guid,
                RomeReading.title(item.getTitle(), true),
                summary,
                link(item.getLink(), links).or(() -> permalink(item, guid).flatMap(links::resolve)),
                RssShape.date(element, beside),
                RssShape.ownLanguage(element, beside).flatMap(Languages::tag).or(() -> feedLanguage),
                source(item, dublinCore),
                extras(item, dublinCore, links));
    }

    private static Optional<URI> link(@Nullable String raw, Links links) {
        return Optional.ofNullable(raw).flatMap(links::resolve);
    }

    /** A guid is a link unless it says that it is none; so is what an item of RSS 1.0 is about. */
    private static Optional<String> permalink(Item item, Optional<String> guid) {
        boolean denied = item.getGuid() != null && !item.getGuid().isPermaLink();
        return guid.filter(text -> !denied && Links.isWebAddress(text));
    }

    private static Optional<String> source(Item item, Optional<DCModule> dublinCore) {
        return Optional.ofNullable(item.getSource())
                .flatMap(source -> RomeReading.word(source.getValue()))
                .or(() -> dublinCore.flatMap(module -> RomeReading.word(module.getPublisher())))
                .map(name -> PlainText.title(name, true));
    }

    private static Extras extras(Item item, Optional<DCModule> dublinCore, Links links) {
        return Drafts.extras(
                Stream.concat(
                        Stream.ofNullable(item.getAuthor()),
                        dublinCore.stream().flatMap(module -> module.getCreators().stream())),
                Stream.concat(
                        item.getCategories().stream().map(Category::getValue),
                        dublinCore.stream()
                                .flatMap(module -> module.getSubjects().stream())
                                .map(DCSubject::getValue)),
                Stream.concat(
                                item.getEnclosures().stream().map(Enclosure::getUrl),
                                MediaRss.addresses(item.getForeignMarkup()))
                        .flatMap(url -> link(url, links).stream()));
    }
}
