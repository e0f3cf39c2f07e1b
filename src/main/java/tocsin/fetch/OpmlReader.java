package tocsin.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import tocsin.fetch.OpmlOutcome.Unreadable;

/**
 * Reads OPML 1.0, 1.1 and 2.0 (opml.org), sound or broken: the XML is mended as that of feeds is, nothing external is loaded,
 * no entity is expanded, and size, depth and number of elements are bounded.
 */
public final class OpmlReader {
    /** A list that is larger is refused. */
    public static final int MAX_BYTES = 10_000_000;

    /** Folders that nest deeper are flattened. */
    private static final int MAX_DEPTH = 200;

    private static final Pattern LIST = Pattern.compile("<(?:\\w+:)?opml\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOT = Pattern.compile("<([\\w:.-]+)");
    private static final Pattern END = Pattern.compile("</(?:\\w+:)?opml\\s*>", Pattern.CASE_INSENSITIVE);

    private OpmlReader() {}

    /** Reads a file. */
    public static OpmlOutcome read(byte[] file) {
        if (file.length > MAX_BYTES) {
            return new Unreadable("it is larger than " + MAX_BYTES / 1_000_000 + " MB");
        }
        Optional<byte[]> unpacked = Unpacking.unpacked(file, MAX_BYTES);
        if (unpacked.isEmpty()) {
            return new Unreadable("it unpacks to more than " + MAX_BYTES / 1_000_000 + " MB");
        }
        String text = Decoding.text(unpacked.get(), Optional.empty());
        if (text.isBlank()) {
            return new Unreadable("it is empty");
        }
        int start = Prologue.rootAt(text);
        String root = root(text, start);
        if (!root.equals("opml")) {
            Matcher list = LIST.matcher(text);
            if (isSomethingElse(root) || !list.find()) {
                return new Unreadable(whyNot(root));
            }
            start = list.start();
        }
        return outlines(text, start);
    }

    private static OpmlOutcome outlines(String text, int start) {
        Parser parser = Parser.xmlParser().setMaxDepth(MAX_DEPTH).setTrackPosition(true);
        Document document = parser.parseInput(Prologue.cut(text, start), "");
        Outlines outlines = new Outlines(lines(text, start));
        boolean any = outlines.walk(document);
        if (!any) {
            return new Unreadable("it is OPML, but breaks off before its body, or has none");
        }
        if (!END.matcher(text).find(start)) {
            outlines.brokenOff(lines(text, text.length()) + 1);
        }
        return outlines.read();
    }

    private static int lines(String text, int end) {
        int lines = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        return lines;
    }

    private static String root(String text, int start) {
        Matcher root = ROOT.matcher(text).region(start, text.length());
        String name = root.lookingAt() ? root.group(1).toLowerCase(Locale.ROOT) : "";
        return name.substring(name.indexOf(':') + 1);
    }

    private static boolean isSomethingElse(String root) {
        return switch (root) {
            case "rss", "rdf", "feed", "channel", "html" -> true;
            default -> false;
        };
    }

    private static String whyNot(String root) {
        return switch (root) {
            case "" -> "it is no XML";
            case "rss", "rdf", "feed", "channel" -> "it is a feed, not a list of feeds";
            case "html" -> "it is a web page, not a list of feeds";
            default -> "it is no OPML: it starts with <" + PlainText.shortened(root, 40) + ">";
        };
    }
}
