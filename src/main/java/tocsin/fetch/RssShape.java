package tocsin.fetch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Sets RSS of every version, CDF and their mixtures right as RSS 2.0. */
final class RssShape {
    private static final Namespace CONTENT =
            Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
    private static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
    private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+)*");

    /** Where the whole text of an item may stand, beside its description. */
    static final String[] CONTENTS = {
        "content:encoded",
        "atom:content",
        "content",
        "xhtml:body",
        "body",
        "fullitem",
        "itunes:summary",
        "media:description"
    };

    private final Links base;

    RssShape(Links base) {
        this.base = base;
    }

    /** The shape of the feed below {@code root}. */
    Shape of(Element root) {
        List<Element> items = items(root);
        Element from = channel(root).orElse(root);
        Parts parts = Parts.of(from);
        Element channel = new Element("channel");
        parts.first("title", "dc:title", "atom:title")
                .ifPresent(title -> channel.addContent(new Element("title").setText(Names.words(title))));
        Optional<String> site = site(from, parts);
        site.ifPresent(link -> channel.addContent(new Element("link").setText(link)));
        language(from, parts).ifPresent(language -> channel.addContent(new Element("language").setText(language)));
        Links within = site.map(base::under).orElse(base);
        items.forEach(item -> channel.addContent(item(item, within)));
        Element rss = new Element("rss").setAttribute("version", "2.0").addContent(channel);
        return new Shape(format(root, items), new Document(rss));
    }

    /** The items, wherever they stand. */
    static List<Element> items(Element root) {
        List<Element> items = Shape.items(root, "item");
        return items.isEmpty() ? Shape.items(root, "entry") : items;
    }

    /** The language that a channel says, as it is written. */
    static Optional<String> language(Element channel, Parts parts) {
        return parts.first("language", "dc:language").map(Element::getText).or(() -> Xml.language(channel));
    }

    /** The language that an item says for itself, as it is written. */
    static Optional<String> ownLanguage(Element item, Parts parts) {
        return parts.first("language", "dc:language").map(Element::getText).or(() -> Names.attribute(item, "lang"));
    }

    static Optional<Element> channel(Element root) {
        return root.getName().equalsIgnoreCase("channel")
                ? Optional.of(root)
                : root.getChildren().stream()
                        .filter(child -> child.getName().equalsIgnoreCase("channel"))
                        .findFirst();
    }

    /** The page that the feed belongs to. */
    Optional<String> site(Element channel, Parts parts) {
        return Stream.of(parts.all("link"), parts.all("atom:link"), Stream.of(channel))
                .flatMap(links -> links)
                .flatMap(link -> target(link).stream())
                .flatMap(link -> base.within(channel).resolve(link).stream())
                .map(Object::toString)
                .findFirst();
    }

    /** The text of a link, or its href when it is an alternate one. */
    static Optional<String> target(Element link) {
        boolean alternate = Names.attribute(link, "rel").orElse("alternate").equalsIgnoreCase("alternate");
        Optional<String> href = Names.attribute(link, "href").filter(any -> alternate);
        String text = link.getChildren().isEmpty() ? link.getText().strip() : "";
        return text.isEmpty() ? href : Optional.of(text);
    }

    private Element item(Element from, Links within) {
        Parts parts = Parts.of(from);
        Element to = new Element("item");
        parts.first("title", "atom:title", "dc:title", "media:title", "itunes:title")
                .or(() -> inMedia(parts, "media:title"))
                .ifPresent(title -> to.addContent(new Element("title").setText(Names.words(title))));
        parts.first("description", "abstract", "atom:summary", "summary", "dc:description")
                .ifPresent(text -> to.addContent(new Element("description").setText(Names.mixed(text))));
        parts.first(CONTENTS)
                .or(() -> inMedia(parts, "media:description"))
                .ifPresent(text -> to.addContent(new Element("encoded", CONTENT).setText(Names.mixed(text))));
        Optional<String> guid = guid(from, parts);
        guid.ifPresent(id -> to.addContent(
                // Whether it is a link as well was decided here.
                new Element("guid").setAttribute("isPermaLink", "false").setText(id)));
        link(from, parts, within).ifPresent(link -> to.addContent(new Element("link").setText(link)));
        date(from, parts).ifPresent(date -> to.addContent(new Element("pubDate").setText(date.toString())));
        source(parts).ifPresent(source -> to.addContent(new Element("source").setText(source)));
        ownLanguage(from, parts).ifPresent(language -> to.addContent(new Element("language", DC).setText(language)));
        addExtras(parts, to, within.within(from));
        return to;
    }

    private static void addExtras(Parts from, Element to, Links links) {
        Attached attached = extras(from);
        attached.authors().forEach(author -> to.addContent(new Element("creator", DC).setText(author)));
        attached.categories().forEach(category -> to.addContent(new Element("category").setText(category)));
        attached.enclosures().stream()
                .flatMap(url -> links.resolve(url).stream())
                .forEach(url -> to.addContent(new Element("enclosure").setAttribute("url", url.toString())));
    }

    /** Authors, categories and enclosures as they are written. */
    static Attached extras(Parts item) {
        return Attached.of(
                item,
                List.of("author", "atom:author", "dc:creator"),
                List.of("category", "atom:category", "dc:subject"),
                Stream.concat(
                        item.all("enclosure").flatMap(file -> Names.attribute(file, "url").stream()),
                        MediaRss.addresses(item.all())));
    }

    /** The element of that name that the media module gives an item. */
    static Optional<Element> inMedia(Parts item, String name) {
        return MediaRss.first(item.all(), name, "media:group", "media:content");
    }

    private static Optional<String> guid(Element item, Parts parts) {
        return parts.first("guid", "atom:id", "id").map(Element::getText).or(() -> Names.attribute(item, "about"));
    }

    /** The link itself, else one that Atom's or CDF's way of writing gives, else a guid that is one. */
    private Optional<String> link(Element item, Parts parts, Links within) {
        Links links = within.within(item);
        return Stream.concat(
                        Stream.concat(
                                Stream.concat(parts.all("link"), parts.all("atom:link"))
                                        .flatMap(link -> target(link).stream()),
                                Stream.concat(
                                        Names.attribute(item, "href").stream(),
                                        parts.all("a").flatMap(a -> target(a).stream()))),
                        Stream.concat(
                                permalink(parts).stream(),
                                Names.attribute(item, "about").stream().filter(Links::isWebAddress)))
                .flatMap(link -> links.resolve(link).stream())
                .map(Object::toString)
                .findFirst();
    }

    private static Optional<String> permalink(Parts item) {
        return item.first("guid", "atom:id", "id")
                .filter(guid ->
                        !Names.attribute(guid, "isPermaLink").orElse("true").equalsIgnoreCase("false"))
                .map(guid -> guid.getText().strip())
                .filter(Links::isWebAddress);
    }

    /** When an item came out, as far as it can be read. */
    static Optional<Instant> date(Element item, Parts parts) {
        return Stream.of(
                        "pubdate",
                        "dc:date",
                        "dc:issued",
                        "dc:created",
                        "atom:published",
                        "published",
                        "date",
                        "atom:issued",
                        "atom:updated",
                        "updated",
                        "dc:modified",
                        "atom:modified",
                        "lastbuilddate")
                .flatMap(parts::all)
                .map(Element::getText)
                .flatMap(text -> FeedDates.parse(text).stream())
                .findFirst()
                .or(() -> Names.attribute(item, "lastmod").flatMap(FeedDates::parse));
    }

    private static Optional<String> source(Parts item) {
        return item.first("source", "dc:publisher", "atom:source")
                .filter(source -> source.getChildren().isEmpty())
                .map(Element::getText)
                .or(() -> item.all("atom:source")
                        .flatMap(source -> Names.first(source, "atom:title").stream())
                        .map(Element::getText)
                        .findFirst());
    }

    /** The dialect that the document was written in. */
    static String format(Element root, List<Element> items) {
        return switch (root.getName().toLowerCase(Locale.ROOT)) {
            case "rdf" -> isNetscape(root) ? "rss_0.90" : "rss_1.0";
            case "channel" ->
                items.stream().anyMatch(item -> Names.attribute(item, "href").isPresent()) ? "cdf" : "rss_2.0";
            default ->
                Names.attribute(root, "version")
                        .filter(version -> VERSION.matcher(version).matches())
                        .map(version -> "rss_" + (version.indexOf('.') < 0 ? version + ".0" : version))
                        .orElse("rss_2.0");
        };
    }

    private static boolean isNetscape(Element root) {
        return root.getChildren().stream()
                .anyMatch(child -> child.getNamespaceURI().contains("netscape.com"));
    }
}
