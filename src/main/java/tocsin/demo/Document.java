package tocsin.demo;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A body that the demo's server answers with.
 *
 * @param mediaType with its charset
 */
record Document(String mediaType, String text) {
    /** A feed in its outlet's own format, with the items in the order given. */
    static Document feed(Outlet outlet, List<NewsItem> newestFirst) {
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(outlet.format().rome());
        feed.setEncoding(StandardCharsets.UTF_8.name());
        feed.setTitle(outlet.title());
        feed.setDescription(outlet.title());
        feed.setLanguage(outlet.language());
        feed.setLink(outlet.address("/").toString());
        feed.setUri(outlet.address().toString());
        newestFirst.stream().findFirst().ifPresent(newest -> feed.setPublishedDate(Date.from(newest.published())));
        feed.setEntries(newestFirst.stream().map(Document::entry).toList());
        try {
            return new Document(
                    outlet.format().mediaType() + "; charset=utf-8", new SyndFeedOutput().outputString(feed));
        } catch (FeedException e) {
            throw new IllegalStateException("ROME cannot write the feed " + outlet.id(), e);
        }
    }

    private static SyndEntry entry(NewsItem item) {
        SyndContentImpl summary = new SyndContentImpl();
        summary.setType(item.html() ? "text/html" : "text/plain");
        summary.setValue(item.summary());
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri(item.guid());
        entry.setLink(item.link().toString());
        entry.setTitle(item.title());
        entry.setDescription(summary);
        entry.setPublishedDate(Date.from(item.published()));
        entry.setUpdatedDate(Date.from(item.published()));
        if (item.outlet().format() == Outlet.Format.ATOM_1_0) {
            SyndPersonImpl author =
                    new SyndPersonImpl(); // RFC 4287 section 4.1.2 wants one, and ROME writes an empty one
            author.setName(item.outlet().title());
            entry.setAuthors(List.of(author));
        }
        return entry;
    }

    /** The page of one item. */
    static Document page(NewsItem item) {
        org.jsoup.nodes.Document page =
                org.jsoup.nodes.Document.createShell(item.link().toString());
        page.title(item.title());
        page.expectFirst("html").attr("lang", item.outlet().language());
        page.body().appendElement("h1").text(item.title());
        page.body().appendElement("p").text(item.outlet().title() + ", " + item.published());
        Element text = page.body().appendElement("div");
        if (item.html()) {
            text.html(item.summary());
        } else {
            text.text(item.summary());
        }
        return new Document("text/html; charset=utf-8", "<!doctype html>\n" + page.outerHtml());
    }
}
