package tocsin.fetch;

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

    private final Links base;

    RssShape(Links base) {
        this.base = base;
    }

    /** The shape of the feed below {@code root}. */
    Shape of(Element root) {
        List<Element> items = Shape.items(root, "item");
        if (items.isEmpty()) {
            items = Shape.items(root, "entry");
        }
        Element from = channel(root).orElse(root);
        Element channel = new Element("channel");
        Names.first(from, "title", "dc:title", "atom:title")
                .ifPresent(title -> channel.addContent(new Element("title").setText(Names.words(title))));
        Optional<String> site = site(from);
        site.ifPresent(link -> channel.addContent(new Element("link").setText(link)));
        Names.first(from, "language", "dc:language")
                .map(Element::getText)
                .or(() -> Xml.language(from))
                .ifPresent(language -> channel.addContent(new Element("language").setText(language)));
        Links within = site.map(base::under).orElse(base);
        items.forEach(item -> channel.addContent(item(item, within)));
        Element rss = new Element("rss").setAttribute("version", "2.0").addContent(channel);
        return new Shape(format(root, items), new Document(rss));
    }

    private static Optional<Element> channel(Element root) {
        return root.getName().equalsIgnoreCase("channel")
                ? Optional.of(root)
                : root.getChildren().stream()
                        .filter(child -> child.getName().equalsIgnoreCase("channel"))
                        .findFirst();
    }

    private Optional<String> site(Element channel) {
        return Stream.concat(
                        Stream.concat(Names.children(channel, "link"), Names.children(channel, "atom:link")),
                        Stream.of(channel))
                .flatMap(link -> target(link).stream())
                .flatMap(link -> base.within(channel).resolve(link).stream())
                .map(Object::toString)
                .findFirst();
    }

    /** The text of a link, or its href when it is an alternate one. */
    private static Optional<String> target(Element link) {
        boolean alternate = Names.attribute(link, "rel").orElse("alternate").equalsIgnoreCase("alternate");
        Optional<String> href = Names.attribute(link, "href").filter(any -> alternate);
        String text = link.getChildren().isEmpty() ? link.getText().strip() : "";
        return text.isEmpty() ? href : Optional.of(text);
    }

    private Element item(Element from, Links within) {
        Element to = new Element("item");
        Names.first(from, "title", "atom:title", "dc:title", "media:title", "itunes:title")
                .or(() -> inMedia(from, "media:title"))
                .ifPresent(title -> to.addContent(new Element("title").setText(Names.words(title))));
        Names.first(from, "description", "abstract", "atom:summary", "summary", "dc:description")
                .ifPresent(text -> to.addContent(new Element("description").setText(Names.content(text))));
        Names.first(
                        from,
                        "content:encoded",
                        "atom:content",
                        "content",
                        "xhtml:body",
                        "body",
                        "fullitem",
                        "itunes:summary",
                        "media:description")
                .or(() -> inMedia(from, "media:description"))
                .ifPresent(text -> to.addContent(new Element("encoded", CONTENT).setText(Names.content(text))));
        Optional<String> guid = guid(from);
        guid.ifPresent(id -> to.addContent(new Element("guid").setText(id)));
        link(from, within).ifPresent(link -> to.addContent(new Element("link").setText(link)));
        date(from).ifPresent(date -> to.addContent(new Element("pubDate").setText(date)));
        source(from).ifPresent(source -> to.addContent(new Element("source").setText(source)));
        Names.first(from, "language", "dc:language")
                .map(Element::getText)
                .or(() -> Names.attribute(from, "lang"))
                .ifPresent(language -> to.addContent(new Element("language", DC).setText(language)));
        return to;
    }

    private static Optional<Element> inMedia(Element item, String name) {
        return Stream.of("media:group", "media:content")
                .flatMap(container -> Names.children(item, container))
                .flatMap(container -> Names.first(container, name).stream())
                .findFirst();
    }

    private static Optional<String> guid(Element item) {
        return Names.first(item, "guid", "atom:id", "id")
                .map(Element::getText)
                .or(() -> Names.attribute(item, "about"));
    }

    /** The link itself, else one that Atom's or CDF's way of writing gives, else a guid that is one. */
    private Optional<String> link(Element item, Links within) {
        Links links = within.within(item);
        return Stream.concat(
                        Stream.concat(
                                Stream.concat(Names.children(item, "link"), Names.children(item, "atom:link"))
                                        .flatMap(link -> target(link).stream()),
                                Stream.concat(
                                        Names.attribute(item, "href").stream(),
                                        Names.children(item, "a").flatMap(a -> target(a).stream()))),
                        Stream.concat(
                                permalink(item).stream(),
                                Names.attribute(item, "about").stream().filter(Links::isWebAddress)))
                .flatMap(link -> links.resolve(link).stream())
                .map(Object::toString)
                .findFirst();
    }

    private static Optional<String> permalink(Element item) {
        return Names.first(item, "guid", "atom:id", "id")
                .filter(guid ->
                        !Names.attribute(guid, "isPermaLink").orElse("true").equalsIgnoreCase("false"))
                .map(guid -> guid.getText().strip())
                .filter(Links::isWebAddress);
    }

    private static Optional<String> date(Element item) {
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
                .flatMap(name -> Names.children(item, name))
                .map(Element::getText)
                .flatMap(text -> FeedDates.parse(text).stream())
                .findFirst()
                .or(() -> Names.attribute(item, "lastmod").flatMap(FeedDates::parse))
                .map(Object::toString);
    }

    private static Optional<String> source(Element item) {
        return Names.first(item, "source", "dc:publisher", "atom:source")
                .filter(source -> source.getChildren().isEmpty())
                .map(Element::getText)
                .or(() -> Names.children(item, "atom:source")
                        .flatMap(source -> Names.first(source, "atom:title").stream())
                        .map(Element::getText)
                        .findFirst());
    }

    private static String format(Element root, List<Element> items) {
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
