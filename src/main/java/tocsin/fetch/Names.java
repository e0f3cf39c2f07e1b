package tocsin.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Content;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Text;
import org.jdom2.output.XMLOutputter;

/** One spelling for the elements of all dialects: {@code title}, {@code dc:date}, {@code atom:link}, always lower case. */
final class Names {
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel", "entry", "item");

    private Names() {}

    /** The element's name with the prefix that its vocabulary usually has; none for RSS and for no namespace at all. */
    static String of(Element element) {
        String local = element.getName().toLowerCase(Locale.ROOT);
        String prefix = prefix(element.getNamespace(), element);
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    private static String prefix(Namespace namespace, Element element) {
        String uri = namespace.getURI().strip().toLowerCase(Locale.ROOT);
        if (uri.isEmpty()) {
            return "";
        }
        if (uri.contains("purl.org/dc/")) {
            return "dc";
        }
        if (uri.contains("rdf-syntax-ns")) {
            return "rdf";
        }
        if (uri.contains("w3.org/2005/atom") || uri.contains("purl.org/atom")) {
            return "atom";
        }
        if (uri.contains("/modules/content")) {
            return "content";
        }
        if (uri.contains("/mrss")) {
            return "media";
        }
        if (uri.contains("itunes.com")) {
            return "itunes";
        }
        if (uri.contains("/1999/xhtml")) {
            return "xhtml";
        }
        boolean rss = (uri.contains("rss") && !uri.contains("/module")) || uri.contains("netscape.com");
        return rss || isNamespaceOfRoot(namespace, element) ? "" : "x";
    }

    /** A document whose default namespace nobody knows still means its own root's vocabulary by it. */
    private static boolean isNamespaceOfRoot(Namespace namespace, Element element) {
        Element root =
                element.getDocument() == null ? element : element.getDocument().getRootElement();
        return root.getNamespaceURI().equals(namespace.getURI())
                && ROOTS.contains(root.getName().toLowerCase(Locale.ROOT));
    }

    /** The children of that name, in order. */
    static Stream<Element> children(Element parent, String name) {
        return parent.getChildren().stream().filter(child -> of(child).equals(name));
    }

    /** The first of the names for which there is a child that is not blank; names count before order in the document. */
    static Optional<Element> first(Element parent, String... names) {
        return Stream.of(names)
                .flatMap(name -> children(parent, name))
                .filter(child -> !isBlank(child))
                .findFirst();
    }

    /** An attribute whatever the case of its name, if it says anything. */
    static Optional<String> attribute(Element element, String name) {
        return element.getAttributes().stream()
                .filter(attribute -> attribute.getName().equalsIgnoreCase(name))
                .map(attribute -> attribute.getValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** What stands in an element; markup that was not escaped is written out again. */
    static String content(Element element) {
        List<Element> inside = element.getChildren();
        if (inside.isEmpty()) {
            return element.getText();
        }
        return new XMLOutputter().outputString(element.getContent());
    }

    /** What stands in an element of RSS, where escaped markup and markup that was not escaped mean the same. */
    static String mixed(Element element) {
        if (element.getChildren().isEmpty()) {
            return element.getText();
        }
        XMLOutputter outputter = new XMLOutputter();
        StringBuilder mixed = new StringBuilder();
        for (Content part : element.getContent()) {
            if (part instanceof Element inside) {
                mixed.append(outputter.outputString(inside));
            } else if (part instanceof Text) {
                mixed.append(part.getValue());
            }
        }
        return mixed.toString();
    }

    /** What stands in a title: of markup that was not escaped, only its words. */
    static String words(Element element) {
        return element.getChildren().isEmpty() ? element.getText() : element.getValue();
    }

    static boolean isBlank(Element element) {
        return element.getChildren().isEmpty() && element.getText().isBlank();
    }
}
