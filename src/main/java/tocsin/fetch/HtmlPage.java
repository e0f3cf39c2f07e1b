package tocsin.fetch;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page where a feed should be, and the feeds that it leads to. */
final class HtmlPage {
    private static final String ALTERNATES =
            "link[rel~=(?i)\\balternate\\b][type~=(?i)(rss|atom|rdf|feed)][href], link[rel~=(?i)\\bfeed\\b][href]";

    private static final Set<String> ELEMENTS =
            Set.of("html", "head", "body", "title", "meta", "div", "p", "br", "b", "h1", "script", "center", "pre");
    private static final int WITHIN = 5_000;

    /** More of them are no choice for a person. */
    private static final int MOST = 50;

    /** More links than this no page has that people read. */
    private static final int LOOKED_AT = 5_000;

    /** How the addresses of feeds look: a folder, an ending or a question that says so. */
    private static final Pattern FEED_PATH = Pattern.compile(
            "/(?:feeds?|rss|atom|rdf)(?:[./].*)?$|\\.(?:rss|atom|rdf)$|(?:rss|atom|feed)[^/]*\\.xml$|/index\\.(?:xml|rdf)$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FEED_QUERY = Pattern.compile(
            "(?:^|&)(?:feed|format|alt|type|output|outputtype)=(?:rss|atom|rdf|feed|json)", Pattern.CASE_INSENSITIVE);

    private HtmlPage() {}

    /** Whether a document is a page, going by its DOCTYPE or its root element. */
    static boolean is(String text, String root) {
        return ELEMENTS.contains(root.toLowerCase(Locale.ROOT))
                || text.substring(0, Math.min(text.length(), WITHIN))
                        .toLowerCase(Locale.ROOT)
                        .contains("<!doctype html");
    }

    /** What the page leads to. */
    static WebPage read(String html, Links base, URI address) {
        Document page = Jsoup.parse(html);
        Element told = page.selectFirst("base[href]");
        Links within = told == null ? base : base.under(told.attr("href"));
        List<Choice> named = choices(page.select(ALTERNATES), within, any -> true);
        List<Choice> linked = choices(
                page.select("a[href]"),
                within,
                link -> looksLikeFeed(link)
                        && Sites.same(link, address)
                        && named.stream().noneMatch(one -> one.address().equals(link)));
        return new WebPage(address, named, linked);
    }

    /** Why this is no feed, and where one is. */
    static String why(WebPage page) {
        return "it is an HTML page, not a feed"
                + page.named().stream()
                        .findFirst()
                        .map(feed -> "; the page names this feed: " + feed.address())
                        .orElse("");
    }

    private static List<Choice> choices(List<Element> links, Links within, Predicate<URI> wanted) {
        Map<URI, Choice> found = new LinkedHashMap<>();
        for (Element link : links.subList(0, Math.min(links.size(), LOOKED_AT))) {
            if (found.size() >= MOST) {
                break;
            }
            String name = link.hasAttr("title") ? link.attr("title") : link.text();
            within.resolve(link.attr("href"))
                    .map(Links::withoutFragment)
                    .filter(wanted)
                    .ifPresent(address -> found.putIfAbsent(
                            address, new Choice(address, PlainText.title(name, false), Optional.empty())));
        }
        return List.copyOf(found.values());
    }

    private static boolean looksLikeFeed(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        return FEED_PATH.matcher(path).find() || FEED_QUERY.matcher(query).find();
    }
}
