package tocsin.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tocsin.fetch.OpmlOutcome.Listed;
import tocsin.fetch.OpmlOutcome.Read;
import tocsin.fetch.OpmlOutcome.Remark;

/** Gathers the feeds of the outlines of one file. */
final class Outlines {
    private static final int LONGEST_TITLE = 300;
    private static final Pattern SPILLED =
            Pattern.compile("\\bxmlUrl\\s*=\\s*[\"']([^\"'<>]+)", Pattern.CASE_INSENSITIVE);
    private static final Links ANYWHERE = new Links(Optional.empty());

    private final int linesBefore;
    private final Map<URI, Listed> feeds = new LinkedHashMap<>();
    private final List<Remark> merged = new ArrayList<>();
    private final List<Remark> refused = new ArrayList<>();
    private final List<Remark> ignored = new ArrayList<>();

    /** Outlines of a text that starts behind so many lines of its file. */
    Outlines(int linesBefore) {
        this.linesBefore = linesBefore;
    }

    /** Takes in all outlines within; false when there is neither one nor a place for one. */
    boolean walk(Element within) {
        return walk(within, "");
    }

    /** Remarks that the file has no end. */
    void brokenOff(int line) {
        ignored.add(new Remark(line, "", "the file breaks off; what was whole was read"));
    }

    Read read() {
        return new Read(List.copyOf(feeds.values()), merged, refused, ignored);
    }

    private boolean walk(Element parent, String folder) {
        boolean any = false;
        for (Element child : parent.children()) {
            String name = child.tagName().toLowerCase(Locale.ROOT);
            boolean outline = name.substring(name.indexOf(':') + 1).equals("outline");
            String inside = outline ? outline(child, folder) : folder;
            boolean place = outline || name.endsWith("body");
            any |= walk(child, inside) || place;
        }
        return any;
    }

    /** Takes in one outline; the answer is the folder that its children lie in. */
    private String outline(Element outline, String folder) {
        String type = attribute(outline, "type").toLowerCase(Locale.ROOT);
        String address = attribute(outline, "xmlUrl");
        if (address.isEmpty() && (type.equals("link") || type.equals("include"))) {
            ignored.add(remark(outline, "is of type " + type + ", which is no feed, and was passed over"));
            return folder;
        }
        if (address.isEmpty()) {
            address = attribute(outline, "url");
        }
        if (address.isEmpty()) {
            address = spilled(outline);
        }
        if (!address.isEmpty()) {
            feed(outline, address, folder);
            return folder;
        }
        boolean holdsOthers = outline.childrenSize() > 0;
        if (!holdsOthers && (isFeed(type) || !attribute(outline, "htmlUrl").isEmpty())) {
            refused.add(remark(outline, "has no address of a feed (xmlUrl)"));
        }
        return Subscription.tag(folder + "/" + first(outline, "text", "title"));
    }

    /** A description with unescaped tags ends its outline early: the attributes behind it have become text. */
    private static String spilled(Element outline) {
        Matcher address = SPILLED.matcher(outline.ownText());
        return address.find() ? Parser.unescapeEntities(address.group(1), true) : "";
    }

    private static boolean isFeed(String type) {
        return switch (type) {
            case "rss", "atom", "rdf", "feed", "json" -> true;
            default -> false;
        };
    }

    private void feed(Element outline, String written, String folder) {
        Optional<URI> address = ANYWHERE.resolve(web(written)).map(Links::withoutFragment);
        if (address.isEmpty()) {
            refused.add(remark(outline, "has an xmlUrl that is no web address: " + PlainText.shortened(written, 100)));
        } else if (address.get().getRawUserInfo() != null) {
            refused.add(remark(outline, "has a password in its address"));
        } else {
            String title = first(outline, "title", "text");
            Subscription feed = new Subscription(
                    address.get(),
                    title.equals(PlainText.shortened(written, LONGEST_TITLE)) ? "" : title,
                    ANYWHERE.resolve(attribute(outline, "htmlUrl")),
                    tags(outline, folder));
            take(outline, feed);
        }
    }

    private void take(Element outline, Subscription feed) {
        Listed known = feeds.get(feed.address());
        if (known == null) {
            feeds.put(feed.address(), new Listed(line(outline), feed));
        } else {
            feeds.put(feed.address(), new Listed(known.line(), known.feed().with(feed)));
            merged.add(remark(outline, "is the feed of line " + known.line() + " again"));
        }
    }

    /** Browsers once wrote {@code feed:} for the address of a feed. */
    private static String web(String address) {
        if (address.regionMatches(true, 0, "feed://", 0, 7)) {
            return "http://" + address.substring(7);
        }
        return address.regionMatches(true, 0, "feed:", 0, 5) ? address.substring(5) : address;
    }

    private static Set<String> tags(Element outline, String folder) {
        Set<String> tags = new TreeSet<>();
        Stream.concat(
                        Stream.of(folder),
                        Stream.of(attribute(outline, "category").split(",", -1)))
                .map(Subscription::tag)
                .filter(tag -> !tag.isEmpty())
                .forEach(tags::add);
        return tags;
    }

    private Remark remark(Element outline, String what) {
        return new Remark(line(outline), PlainText.shortened(first(outline, "title", "text"), 80), what);
    }

    private int line(Element outline) {
        return linesBefore + outline.sourceRange().start().lineNumber();
    }

    private static String first(Element outline, String... names) {
        return Stream.of(names)
                .map(name -> attribute(outline, name))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value -> PlainText.shortened(value, LONGEST_TITLE))
                .orElse("");
    }

    /** An attribute whatever the case of its name, on one line; empty when it is missing. */
    private static String attribute(Element outline, String name) {
        return outline.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().equalsIgnoreCase(name))
                .map(Attribute::getValue)
                .flatMap(value -> PlainText.word(value).stream())
                .findFirst()
                .orElse("");
    }
}
