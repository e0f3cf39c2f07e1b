package tocsin.fetch;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndPerson;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Extras;
import tocsin.domain.Headline;

/**
 * Makes headlines of what ROME read of an Atom document. What ROME does not keep comes from the element beside it: xml:base,
 * xml:lang, and the words of a date.
 */
final class AtomReading {
    private final Links base;

    AtomReading(Links base) {
        this.base = base;
    }

    /** The feed; empty when ROME took other elements for entries. */
    Optional<RomeReading.Feed> read(Feed feed, Element root) {
        Parts parts = Parts.of(root);
        List<Element> elements = AtomShape.entries(root);
        if (elements.size() != feed.getEntries().size()) {
            return Optional.empty();
        }
        boolean whole = !AtomLosses.areInTitle(feed.getTitleEx(), parts) && !AtomLosses.haveOwnBase(parts);
        Optional<URI> site = link(feed.getAlternateLinks(), feed.getOtherLinks(), List.of(), base.within(root));
        Links within = site.map(URI::toString).map(base::under).orElse(base);
        Optional<String> language = Xml.language(root).flatMap(Languages::tag);
        List<Headline> headlines = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            Entry entry = feed.getEntries().get(i);
            Parts beside = Parts.of(element);
            Headline headline = headline(entry, element, beside, feed, within.within(element), language);
            whole = whole && !AtomLosses.areIn(headline, entry, beside);
            headlines.add(headline);
        }
        return Optional.of(new RomeReading.Feed(title(feed.getTitleEx()), site, language, headlines, whole));
    }

    private static Headline headline(
            Entry entry, Element element, Parts beside, Feed feed, Links links, Optional<String> feedLanguage) {
        // A film's description stands where a summary would; its content is a player.
        Stream<String> media = MediaRss.first(entry.getForeignMarkup(), "media:description", "media:group").stream()
                .filter(any -> entry.getSummary() == null)
                .map(Names::content);
        Stream<String> texts = Stream.concat(Stream.ofNullable(entry.getSummary()), entry.getContents().stream())
                .flatMap(content -> Stream.ofNullable(content.getValue()));
        String summary = Stream.concat(media, texts)
                .map(PlainText::summary)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        Optional<DCModule> dublinCore = Optional.ofNullable((DCModule) entry.getModule(DCModule.URI));
        Optional<String> id = RomeReading.word(entry.getId());
        return Drafts.headline(
                id,
                title(entry.getTitleEx()),
                summary,
                link(entry.getAlternateLinks(), entry.getOtherLinks(), entry.getContents(), links)
                        .or(() -> id.filter(Links::isWebAddress).flatMap(links::resolve)),
                AtomShape.date(beside),
                AtomShape.ownLanguage(element, beside).flatMap(Languages::tag).or(() -> feedLanguage),
                Optional.ofNullable(entry.getSource()).map(source -> RomeReading.title(source.getTitle(), true)),
                extras(entry, dublinCore, feed, links));
    }

    /** Alternate links, those to HTML first; other relations only when there is no alternate one. */
    private static Optional<URI> link(List<Link> alternate, List<Link> other, List<Content> contents, Links links) {
        List<Link> all = Stream.concat(alternate.stream(), other.stream()).toList();
        Stream<String> alternates = Stream.of(
                        all.stream().filter(link -> isAlternate(link) && isHtml(link)),
                        all.stream().filter(AtomReading::isAlternate),
                        all.stream().filter(link -> "related".equals(link.getRel()) || "via".equals(link.getRel())))
                .flatMap(some -> some)
                .flatMap(link -> Stream.ofNullable(link.getHref()));
        return Stream.concat(alternates, contents.stream().flatMap(content -> Stream.ofNullable(content.getSrc())))
                .flatMap(href -> links.resolve(href).stream())
                .findFirst();
    }

    private static boolean isAlternate(Link link) {
        return link.getRel() == null
                || link.getRel().isBlank()
                || link.getRel().strip().toLowerCase(Locale.ROOT).endsWith("alternate");
    }

    private static boolean isHtml(Link link) {
        return link.getType() == null
                || link.getType().isBlank()
                || link.getType().contains("html");
    }

    private static String title(@Nullable Content title) {
        if (title == null) {
            return "";
        }
        String type = title.getType() == null ? "text" : title.getType().toLowerCase(Locale.ROOT);
        return RomeReading.title(title.getValue(), type.contains("html") || "escaped".equals(title.getMode()));
    }

    private static Extras extras(Entry entry, Optional<DCModule> dublinCore, Feed feed, Links links) {
        boolean own = !entry.getAuthors().isEmpty()
                || dublinCore.map(module -> !module.getCreators().isEmpty()).orElse(false);
        List<SyndPerson> authors = own ? entry.getAuthors() : feed.getAuthors();
        return Drafts.extras(
                Stream.concat(
                        authors.stream()
                                .flatMap(author ->
                                        RomeReading.word(author.getName())
                                                .or(() -> RomeReading.word(author.getEmail()))
                                                .stream()),
                        dublinCore.stream().flatMap(module -> module.getCreators().stream())),
                Stream.concat(
                        entry.getCategories().stream().flatMap(AtomReading::name),
                        dublinCore.stream()
                                .flatMap(module -> module.getSubjects().stream())
                                .map(subject -> subject.getValue())),
                Stream.concat(
                                entry.getOtherLinks().stream()
                                        .filter(link -> "enclosure".equalsIgnoreCase(link.getRel()))
                                        .flatMap(link -> Stream.ofNullable(link.getHref())),
                                MediaRss.addresses(entry.getForeignMarkup()))
                        .flatMap(url -> links.resolve(url).stream()));
    }

    private static Stream<String> name(Category category) {
        return RomeReading.word(category.getLabel()).or(() -> RomeReading.word(category.getTerm())).stream();
    }
}
