package tocsin.fetch;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/**
 * Reads broken XML into the same tree as {@link StrictXml}, by way of jsoup's forgiving XML parser: undeclared entities, bare
 * ampersands, control characters, tags that are never closed or closed twice, prefixes that nobody declared, missing ends.
 */
final class LenientXml {
    /** What an undeclared prefix is most likely to mean. */
    private static final Map<String, String> USUAL = Map.of(
            "dc", "http://purl.org/dc/elements/1.1/",
            "dcterms", "http://purl.org/dc/terms/",
            "content", "http://purl.org/rss/1.0/modules/content/",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "atom", "http://www.w3.org/2005/Atom",
            "media", "http://search.yahoo.com/mrss/",
            "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd",
            "rss", "http://purl.org/rss/1.0/");

    private LenientXml() {}

    /** The tree, or nothing when there is not one element. */
    static Optional<Document> read(String text) {
        Parser parser = Parser.xmlParser().setMaxDepth(FeedParser.MAX_DEPTH);
        org.jsoup.nodes.Document page = parser.parseInput(text, "");
        return page.children().stream()
                .filter(LenientXml::isFeedRoot)
                .findFirst()
                .or(() -> page.children().stream().findFirst())
                .map(root -> {
                    dropCutItem(root, text);
                    return new Document(convert(root, Map.of(), 0));
                });
    }

    /** The last item of a document that breaks off is half a headline, and would come again as another one. */
    private static void dropCutItem(Element root, String text) {
        if (lastIndexOf(text, "</" + root.tagName()) >= 0) {
            return;
        }
        Elements items = root.select("item, entry, *|item, *|entry");
        Element last = items.last();
        if (last != null) {
            String tags = withoutQuotations(text);
            if (lastIndexOf(tags, "</" + last.tagName()) < lastIndexOf(tags, "<" + last.tagName())) {
                last.remove();
            }
        }
    }

    /** Without comments and CDATA, whose tags are none; of those without end the rest goes. */
    private static String withoutQuotations(String text) {
        StringBuilder rest = new StringBuilder(text.length());
        int from = 0;
        for (int i = text.indexOf("<!"); i >= 0; i = text.indexOf("<!", Math.max(from, i + 1))) {
            String end = text.startsWith("<!--", i) ? "-->" : text.startsWith("<![CDATA[", i) ? "]]>" : "";
            if (!end.isEmpty()) {
                rest.append(text, from, i);
                int found = text.indexOf(end, i);
                from = found < 0 ? text.length() : found + end.length();
            }
        }
        return rest.append(text, from, text.length()).toString();
    }

    /** Where the last tag starts that begins like this; one that the end of the text cuts through is none. */
    private static int lastIndexOf(String text, String start) {
        for (int i = text.lastIndexOf('<', text.lastIndexOf('>')); i >= 0; i = text.lastIndexOf('<', i - 1)) {
            if (text.regionMatches(true, i, start, 0, start.length())
                    && (i + start.length() == text.length()
                            || !Character.isLetterOrDigit(text.charAt(i + start.length())))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isFeedRoot(Element element) {
        return switch (local(element.tagName()).toLowerCase(Locale.ROOT)) {
            case "rss", "rdf", "feed", "channel", "entry", "opml", "html" -> true;
            default -> false;
        };
    }

    private static org.jdom2.Element convert(Element from, Map<String, String> outer, int depth) {
        Map<String, String> scope = scope(from, outer);
        org.jdom2.Element to =
                new org.jdom2.Element(name(local(from.tagName())), namespace(prefix(from.tagName()), scope));
        for (Attribute attribute : from.attributes()) {
            copy(attribute, to, scope);
        }
        for (Node child : from.childNodes()) {
            if (child instanceof TextNode words) {
                to.addContent(characters(words.getWholeText()));
            } else if (child instanceof Element element && depth >= FeedParser.MAX_DEPTH) {
                to.addContent(characters(element.wholeText()));
            } else if (child instanceof Element element) {
                to.addContent(convert(element, scope, depth + 1));
            }
        }
        return to;
    }

    private static Map<String, String> scope(Element from, Map<String, String> outer) {
        Map<String, String> declared = new HashMap<>();
        for (Attribute attribute : from.attributes()) {
            String key = attribute.getKey();
            if (key.equals("xmlns") || key.startsWith("xmlns:")) {
                declared.put(
                        key.equals("xmlns") ? "" : key.substring(6),
                        attribute.getValue().strip());
            }
        }
        if (declared.isEmpty()) {
            return outer;
        }
        Map<String, String> scope = new HashMap<>(outer);
        scope.putAll(declared);
        return scope;
    }

    private static void copy(Attribute attribute, org.jdom2.Element to, Map<String, String> scope) {
        String key = attribute.getKey();
        if (key.equals("xmlns") || key.startsWith("xmlns:")) {
            return;
        }
        String prefix = prefix(key);
        Namespace namespace = switch (prefix) {
            case "" -> Namespace.NO_NAMESPACE;
            case "xml" -> Namespace.XML_NAMESPACE;
            default -> namespace(prefix, scope);
        };
        if (!namespace.getURI().isEmpty() && namespace.getPrefix().isEmpty()) {
            return;
        }
        boolean free = to.getAttribute(name(local(key)), namespace) == null;
        boolean sound = prefix.isEmpty() || Verifier.checkNamespaceCollision(namespace, to.getNamespace()) == null;
        if (free && sound) {
            // Line breaks and tabs become blanks, as in sound XML (section 3.3.3).
            String value = attribute.getValue().replaceAll("[\\t\\r\\n]", " ");
            to.setAttribute(name(local(key)), characters(value), namespace);
        }
    }

    private static Namespace namespace(String prefix, Map<String, String> scope) {
        String uri = characters(scope.getOrDefault(prefix, USUAL.getOrDefault(prefix.toLowerCase(Locale.ROOT), "")));
        boolean sound = Verifier.checkNamespacePrefix(prefix) == null
                && Verifier.checkNamespaceURI(uri) == null
                && !prefix.equals("xml")
                && !uri.isEmpty()
                && !uri.equals(Namespace.XML_NAMESPACE.getURI());
        return sound ? Namespace.getNamespace(prefix, uri) : Namespace.NO_NAMESPACE;
    }

    private static String prefix(String qualified) {
        int colon = qualified.indexOf(':');
        return colon < 0 ? "" : qualified.substring(0, colon);
    }

    private static String local(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }

    private static String name(String wanted) {
        if (Verifier.checkElementName(wanted) == null && Verifier.checkAttributeName(wanted) == null) {
            return wanted;
        }
        StringBuilder name = new StringBuilder("_");
        wanted.codePoints()
                .filter(c -> c < 0x10000 && c != ':' && Verifier.isXMLNameCharacter((char) c))
                .forEach(name::appendCodePoint);
        return name.toString();
    }

    /** Without the characters that XML forbids. */
    static String characters(String text) {
        if (Verifier.checkCharacterData(text) == null) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(Verifier::isXMLCharacter).forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
