package tocsin.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tocsin.fetch.Discovered.None;
import tocsin.fetch.FetchOutcome.Failed;

/**
 * Finds the feed of a web page. In this order, until a step finds one: the feeds that the page's head names, the links in its
 * text that look like feeds of the same site, the usual places. What it finds was fetched and read, so it is a feed; only of a long list the rest is taken at its word.
 *
 * <p>It is polite: {@value #MOST_PROBES} requests at most beside the one for the page, one after another, and none after the
 * server has asked for patience or had trouble twice.
 */
public final class Discovery {
    /** How many addresses are asked for one page at most. */
    static final int MOST_PROBES = 8;

    /** Where WordPress, Hugo, Jekyll, Ghost, Drupal, Blogger and most that is home-made put their feeds. */
    private static final List<String> USUAL_PLACES = List.of(
            "/feed", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/rss", "/feed.json", "/feeds/posts/default");

    /** What is tried below the page itself before, when it is not the front page: a section may have its own feed. */
    private static final List<String> BELOW = List.of("/feed", "/rss.xml");

    private final Function<URI, FetchOutcome> fetch;

    /** A discovery that asks for everything through {@code fetch}, unconditionally. */
    public Discovery(Function<URI, FetchOutcome> fetch) {
        this.fetch = fetch;
    }

    /** Asks for a page, and finds its feed. An address that is a feed itself is its own answer. */
    public Discovered at(URI page) {
        return switch (fetch.apply(page)) {
            case FetchOutcome.Fetched fetched ->
                new Discovered.One(new Choice(page, fetched.document().title(), Optional.of(fetched.document())));
            case FetchOutcome.NotModified same -> new None("the server says that nothing is new, to a first question");
            case FetchOutcome.Throttled throttled -> new None(throttled.why());
            case FetchOutcome.Gone gone -> new None(gone.why());
            case Failed failed ->
                failed.instead() instanceof Instead.Page found ? of(found.page()) : new None(failed.why());
        };
    }

    /** Finds the feed of a page that was fetched already. */
    public Discovered of(WebPage page) {
        Probes probes = new Probes(fetch, MOST_PROBES);
        List<Choice> found = probes.all(page.named());
        if (found.isEmpty()) {
            found = probes.all(page.linked());
        }
        if (found.isEmpty()) {
            // A site with many feeds has a page that lists them, and links to that one only.
            found = probes.all(probes.pages().stream()
                    .flatMap(list -> Stream.concat(list.named().stream(), list.linked().stream()))
                    .toList());
        }
        if (found.isEmpty()) {
            found = probes.first(usualPlaces(page.address()));
        }
        return switch (found.size()) {
            case 0 -> new None(why(page, probes));
            case 1 -> new Discovered.One(found.getFirst());
            default -> new Discovered.Several(commentsLast(found));
        };
    }

    private static List<Choice> usualPlaces(URI page) {
        Links links = Links.relativeTo(page);
        String path = Optional.ofNullable(page.getRawPath()).orElse("").replaceFirst("/+$", "");
        boolean document = path.toLowerCase(Locale.ROOT).matches(".*\\.(?:html?|php|aspx?)");
        Stream<String> below =
                path.isEmpty() || document ? Stream.empty() : BELOW.stream().map(place -> path + place);
        return Stream.concat(below, USUAL_PLACES.stream())
                .flatMap(place -> links.resolve(place).stream())
                .filter(address -> !address.equals(page))
                .map(address -> new Choice(address, "", Optional.empty()))
                .toList();
    }

    private static List<Choice> commentsLast(List<Choice> found) {
        return Stream.concat(
                        found.stream().filter(choice -> !choice.isComments()),
                        found.stream().filter(Choice::isComments))
                .toList();
    }

    private static String why(WebPage page, Probes probes) {
        String where = page.address().getHost();
        return probes.stopped()
                .map(trouble -> where + " has a web page there, and the search for its feed was given up: " + trouble)
                .orElseGet(() -> page.named().isEmpty()
                        ? where + " has a web page there that leads to no feed, and none in the usual places"
                        : where + " has a web page there that names a feed, but at "
                                + page.named().getFirst().address() + " there is none");
    }
}
