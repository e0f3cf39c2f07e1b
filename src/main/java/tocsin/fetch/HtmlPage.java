package tocsin.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page where a feed should be, and the feed that it advertises. */
final class HtmlPage {
    private static final String ALTERNATES =
            "link[rel~=(?i)\\balternate\\b][type~=(?i)(rss|atom|rdf|feed)][href], link[rel~=(?i)\\bfeed\\b][href]";

    private static final Set<String> ELEMENTS =
            Set.of("html", "head", "body", "title", "meta", "div", "p", "br", "b", "h1", "script", "center", "pre");
    private static final int WITHIN = 5_000;

    private HtmlPage() {}

    /** Whether a document is a page, going by its DOCTYPE or its root element. */
    static boolean is(String text, String root) {
        return ELEMENTS.contains(root.toLowerCase(Locale.ROOT))
                || text.substring(0, Math.min(text.length(), WITHIN))
                        .toLowerCase(Locale.ROOT)
                        .contains("<!doctype html");
    }

    /** Why this is no feed, and where one is. */
    static String why(String html, Links base) {
        Document page = Jsoup.parse(html);
        Element named = page.selectFirst("base[href]");
        Links within = named == null ? base : base.under(named.attr("href"));
        Optional<URI> feed = page.select(ALTERNATES).stream()
                .flatMap(link -> within.resolve(link.attr("href")).stream())
                .findFirst();
        return "it is an HTML page, not a feed"
                + feed.map(address -> "; the page names this feed: " + address).orElse("");
    }
}
