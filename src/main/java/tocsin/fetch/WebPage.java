package tocsin.fetch;

import java.net.URI;
import java.util.List;

/**
 * A web page, as far as it leads to feeds. No feed stands in both lists, and none twice.
 *
 * @param address where redirects led in the end
 * @param named the feeds that its head names ({@code <link rel=alternate>}), in the order of the page
 * @param linked links in its text that look like feeds of the same site
 */
public record WebPage(URI address, List<Choice> named, List<Choice> linked) {
    public WebPage {
        named = List.copyOf(named);
        linked = List.copyOf(linked);
    }
}
