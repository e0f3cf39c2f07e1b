package tocsin.fetch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes OPML 2.0 (opml.org/spec2.opml). A feed of several tags stands in each of their folders, as readers expect it. */
public final class OpmlWriter {
    private final StringBuilder text = new StringBuilder();

    private OpmlWriter() {}

    /** The list as a file in UTF-8 would hold it. */
    public static String write(String title, Instant now, Collection<Subscription> feeds) {
        OpmlWriter writer = new OpmlWriter();
        writer.document(title, now, feeds);
        return writer.text.toString();
    }

    /** Folders by name, and the feeds beside them. */
    private record Folder(Map<String, Folder> folders, List<Subscription> feeds) {
        static Folder empty() {
            return new Folder(new TreeMap<>(), new ArrayList<>());
        }

        Folder at(String tag) {
            Folder folder = this;
            for (String name : tag.split("/", -1)) {
                folder = name.isEmpty() ? folder : folder.folders.computeIfAbsent(name, any -> empty());
            }
            return folder;
        }
    }

    private void document(String title, Instant now, Collection<Subscription> feeds) {
        Folder top = Folder.empty();
        for (Subscription feed : feeds) {
            Set<String> tags = feed.tags().isEmpty() ? Set.of("") : feed.tags();
            tags.forEach(tag -> top.at(Subscription.tag(tag)).feeds().add(feed));
        }
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n    <title>")
                .append(escaped(title))
                .append("</title>\n    <dateCreated>")
                .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)))
                .append("</dateCreated>\n  </head>\n  <body>\n");
        folder(top, "    ");
        text.append("  </body>\n</opml>\n");
    }

    private void folder(Folder folder, String indent) {
        folder.feeds().forEach(feed -> feed(feed, indent));
        folder.folders().forEach((name, inner) -> {
            text.append(indent).append("<outline");
            attribute("text", name);
            text.append(">\n");
            folder(inner, indent + "  ");
            text.append(indent).append("</outline>\n");
        });
    }

    private void feed(Subscription feed, String indent) {
        text.append(indent).append("<outline type=\"rss\"");
        // The standard wants a text in every outline.
        attribute("text", feed.title().isEmpty() ? feed.address().toString() : feed.title());
        if (!feed.title().isEmpty()) {
            attribute("title", feed.title());
        }
        attribute("xmlUrl", feed.address().toString());
        feed.site().ifPresent(site -> attribute("htmlUrl", site.toString()));
        text.append("/>\n");
    }

    private void attribute(String name, String value) {
        text.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String escaped(String raw) {
        return LenientXml.characters(raw)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;")
                .replace("\t", "&#9;");
    }
}
