package tocsin.fetch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Sets Atom 1.0, 0.3 and earlier drafts, with or without their namespaces, right as Atom 1.0. */
final class AtomShape {
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

    private final Links base;

    AtomShape(Links base) {
        this.base = base;
    }

    /** The shape of a feed document, or of an entry document. */
    Shape of(Element root) {
        Element feed = new Element("feed", ATOM);
        boolean single = root.getName().equalsIgnoreCase("entry");
        Links within = base;
        if (!single) {
            Optional<String> site = site(root);
            within = site.map(base::under).orElse(base);
            copyTitle(root, feed);
            site.ifPresent(link -> feed.addContent(link(link)));
        }
        Xml.language(root).ifPresent(language -> feed.setAttribute("lang", language, Namespace.XML_NAMESPACE));
        if (!single) {
            addAuthors(extras(Parts.of(root)), feed);
        }
        for (Element entry : entries(root)) {
            feed.addContent(entry(entry, within));
        }
        return new Shape(format(root), new Document(feed));
    }

    /** The entries, wherever they stand. */
    static List<Element> entries(Element root) {
        List<Element> entries = Shape.items(root, "entry");
        return entries.isEmpty() ? Shape.items(root, "item") : entries;
    }

    private Optional<String> site(Element feed) {
        return alternates(feed, base).findFirst();
    }

    /** Alternate links, those to HTML first; other relations only when there is no alternate one. */
    private static Stream<String> alternates(Element parent, Links base) {
        List<Element> links = Stream.concat(
                        words(parent, "link"), words(parent, "content").filter(e -> e.getAttribute("src") != null))
                .toList();
        return Stream.of(
                        links.stream().filter(link -> is(link, "alternate") && isHtml(link)),
                        links.stream().filter(link -> is(link, "alternate")),
                        links.stream().filter(link -> !is(link, "alternate") && isReadable(link)))
                .flatMap(some -> some)
                .flatMap(link -> target(link).flatMap(href -> base.within(link).resolve(href)).stream())
                .map(Object::toString);
    }

    private static boolean is(Element link, String relation) {
        return link.getName().equalsIgnoreCase("link")
                && Names.attribute(link, "rel")
                        .orElse("alternate")
                        .toLowerCase(Locale.ROOT)
                        .endsWith(relation);
    }

    private static boolean isHtml(Element link) {
        return Names.attribute(link, "type").map(type -> type.contains("html")).orElse(true);
    }

    private static boolean isReadable(Element link) {
        return switch (Names.attribute(link, "rel").orElse("")) {
            case "related", "via", "" -> true;
            default -> false;
        };
    }

    private static Optional<String> target(Element link) {
        return Names.attribute(link, "href")
                .or(() -> Names.attribute(link, "src"))
                .or(() -> Optional.of(link.getText().strip()).filter(text -> !text.isEmpty()));
    }

    private Element entry(Element from, Links within) {
        Element to = new Element("entry", ATOM);
        Parts parts = Parts.of(from);
        copyTitle(from, to);
        copyText(from, to, "summary");
        copyText(from, to, "content");
        Optional<String> id = word(from, "id", "guid").map(e -> e.getText().strip());
        id.ifPresent(text -> to.addContent(new Element("id", ATOM).setText(text)));
        alternates(from, within)
                .findFirst()
                .or(() ->
                        id.filter(Links::isWebAddress).flatMap(within::resolve).map(Object::toString))
                .ifPresent(link -> to.addContent(link(link)));
        date(parts).ifPresent(date -> to.addContent(new Element("published", ATOM).setText(date.toString())));
        word(from, "source")
                .flatMap(source -> word(source, "title"))
                .ifPresent(title -> to.addContent(
                        new Element("source", ATOM).addContent(new Element("title", ATOM).setText(title.getText()))));
        ownLanguage(from, parts).ifPresent(language -> to.setAttribute("lang", language, Namespace.XML_NAMESPACE));
        addExtras(extras(parts), to, within.within(from));
        return to;
    }

    private static void addAuthors(Attached from, Element to) {
        from.authors()
                .forEach(name ->
                        to.addContent(new Element("author", ATOM).addContent(new Element("name", ATOM).setText(name))));
    }

    private static void addExtras(Attached from, Element to, Links links) {
        addAuthors(from, to);
        from.categories()
                .forEach(category -> to.addContent(new Element("category", ATOM).setAttribute("term", category)));
        from.enclosures().stream()
                .flatMap(url -> links.resolve(url).stream())
                .forEach(url -> to.addContent(new Element("link", ATOM)
                        .setAttribute("rel", "enclosure")
                        .setAttribute("href", url.toString())));
    }

    /** Authors, categories and enclosures as they are written. */
    static Attached extras(Parts entry) {
        Stream<String> linked = Stream.of("atom:link", "link")
                .flatMap(entry::all)
                .filter(link -> Names.attribute(link, "rel").orElse("").equalsIgnoreCase("enclosure"))
                .flatMap(link -> Names.attribute(link, "href").stream());
        return Attached.of(
                entry,
                List.of("atom:author", "author", "dc:creator"),
                List.of("atom:category", "category", "dc:subject"),
                Stream.concat(linked, MediaRss.addresses(entry.all())));
    }

    /** The language that an entry says for itself, as it is written. */
    static Optional<String> ownLanguage(Element entry, Parts parts) {
        return Names.attribute(entry, "lang")
                .or(() -> parts.first("dc:language").map(Element::getText));
    }

    /** When an entry came out, as far as it can be read. */
    static Optional<Instant> date(Parts entry) {
        return Stream.of("published", "issued", "created", "updated", "modified", "pubdate")
                .flatMap(name -> Stream.concat(entry.all("atom:" + name), entry.all(name)))
                .map(Element::getText)
                .flatMap(text -> FeedDates.parse(text).stream())
                .findFirst()
                .or(() -> entry.all("dc:date")
                        .map(Element::getText)
                        .flatMap(text -> FeedDates.parse(text).stream())
                        .findFirst());
    }

    private static Element link(String target) {
        return new Element("link", ATOM).setAttribute("rel", "alternate").setAttribute("href", target);
    }

    private static void copyTitle(Element from, Element to) {
        word(from, "title").ifPresent(title -> {
            boolean marked = !title.getChildren().isEmpty();
            to.addContent(new Element("title", ATOM)
                    .setAttribute("type", marked ? "text" : type(title))
                    .setText(marked ? Names.words(title) : value(title)));
        });
    }

    /** Copies a text construct; the type becomes {@code text} or {@code html}, and markup is escaped. */
    private static void copyText(Element from, Element to, String name) {
        Optional<Element> text = word(from, name);
        if (text.isEmpty() && name.equals("summary")) {
            text = MediaRss.first(from.getChildren(), "media:description", "media:group");
        }
        text.ifPresent(element -> to.addContent(
                new Element(name, ATOM).setAttribute("type", type(element)).setText(value(element))));
    }

    private static String type(Element text) {
        String type = Names.attribute(text, "type").orElse("text").toLowerCase(Locale.ROOT);
        boolean marked = type.contains("html")
                || !text.getChildren().isEmpty()
                || Names.attribute(text, "mode").orElse("").equalsIgnoreCase("escaped");
        return marked ? "html" : "text";
    }

    private static String value(Element text) {
        boolean encoded = Names.attribute(text, "mode").orElse("").equalsIgnoreCase("base64");
        if (encoded && text.getChildren().isEmpty()) {
            String digits = text.getText().replaceAll("[^A-Za-z0-9+/]", "");
            byte[] bytes = Base64.getDecoder().decode(digits.substring(0, digits.length() / 4 * 4));
            return LenientXml.characters(new String(bytes, StandardCharsets.UTF_8));
        }
        return Names.content(text);
    }

    /** The dialect that the document was written in. */
    static String format(Element root) {
        boolean old = root.getNamespaceURI().contains("purl.org/atom")
                || Names.attribute(root, "version").orElse("").startsWith("0.");
        String version = Names.attribute(root, "version")
                .filter(any -> old && any.matches("0\\.\\d"))
                .orElse("0.3");
        return old ? "atom_" + version : "atom_1.0";
    }

    private static Stream<Element> words(Element parent, String name) {
        return parent.getChildren().stream().filter(child -> isWord(child, name));
    }

    private static Optional<Element> word(Element parent, String... names) {
        return Stream.of(names)
                .flatMap(name -> words(parent, name))
                .filter(e -> !e.getText().isBlank() || !e.getChildren().isEmpty())
                .findFirst();
    }

    private static boolean isWord(Element element, String name) {
        String full = Names.of(element);
        return full.equals(name) || full.equals("atom:" + name);
    }
}
