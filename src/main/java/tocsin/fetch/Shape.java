package tocsin.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * A document in one of the two shapes that ROME reads best, RSS 2.0 and Atom 1.0, with nothing in it but what is read later.
 *
 * <p>Each RSS before 2.0 is an RSS 2.0 by that standard's own word, and feeds in the wild mix dialects, leave out namespaces
 * and put items where they do not belong. So the tree is set right first, which also keeps away from ROME all that makes it
 * throw: ports, hours and periods that are no numbers.
 *
 * @param format the dialect that the document was written in
 */
record Shape(String format, Document tree) {
    private static final int SEARCHED = 300;
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel", "entry", "item");
    private static final Set<String> FEEDS = Set.of("rss", "rdf", "feed");
    private static final Set<String> CLOSED = Set.of(
            "title", "description", "image", "textinput", "summary", "content", "encoded", "source", "author", "html");

    /** Sets a tree right, resolving links against {@code base}; empty when it is no feed. */
    static Optional<Shape> of(Document document, Links base) {
        return root(document.getRootElement()).map(root -> switch (local(root)) {
            case "feed", "entry" -> new AtomShape(base).of(root);
            default -> new RssShape(base).of(root);
        });
    }

    /** The dialect of a sound document. */
    static String format(Element root) {
        return switch (local(root)) {
            case "feed", "entry" -> AtomShape.format(root);
            default -> RssShape.format(root, List.of());
        };
    }

    /** The root, or the first feed within a wrapper that nobody knows. */
    private static Optional<Element> root(Element top) {
        List<Element> queue = new ArrayList<>(List.of(top));
        for (int i = 0; i < queue.size() && i < SEARCHED; i++) {
            Element element = queue.get(i);
            String name = local(element);
            if (i == 0 ? ROOTS.contains(name) : FEEDS.contains(name)) {
                return Optional.of(element);
            }
            if (!name.equals("opml")) {
                queue.addAll(element.getChildren());
            }
        }
        return Optional.empty();
    }

    private static String local(Element element) {
        return element.getName().toLowerCase(Locale.ROOT);
    }

    /** All elements of a name wherever they stand, but none that is quoted in a text or lies deep within another. */
    static List<Element> items(Element root, String name) {
        List<Element> found = new ArrayList<>();
        collect(root, name, false, found);
        return found;
    }

    private static void collect(Element element, String name, boolean within, List<Element> found) {
        if (found.size() >= FeedParser.MAX_HEADLINES) {
            return;
        }
        boolean item = local(element).equals(name) && isFeedWord(element);
        if (item) {
            if (!isShell(element, name, within)) {
                found.add(element);
            }
        } else if (within || CLOSED.contains(local(element))) {
            return;
        }
        for (Element child : element.getChildren()) {
            collect(child, name, item || within, found);
        }
    }

    /** Whether an item is only a wrapper around items, or an empty one within another. */
    private static boolean isShell(Element item, String name, boolean within) {
        List<Element> children = item.getChildren();
        return children.isEmpty()
                ? within
                : children.stream().allMatch(child -> local(child).equals(name) && isFeedWord(child));
    }

    private static boolean isFeedWord(Element element) {
        String name = Names.of(element);
        return name.indexOf(':') < 0 || name.startsWith("atom:") || name.startsWith("rdf:");
    }

    /** The name of an author, or else the address. */
    static Optional<String> person(Element author) {
        return author.getChildren().isEmpty()
                ? text(author)
                : Names.first(author, "atom:name", "name", "atom:email", "email")
                        .flatMap(Shape::text);
    }

    /** The words of a category: RSS writes them as text, Atom as attributes. */
    static Optional<String> category(Element category) {
        return Names.attribute(category, "label")
                .or(() -> Names.attribute(category, "term"))
                .or(() -> text(category));
    }

    private static Optional<String> text(Element element) {
        return Optional.of(element.getValue().strip()).filter(text -> !text.isEmpty());
    }
}
