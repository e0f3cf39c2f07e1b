package tocsin.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By what a headline is known again within its feed. Two headlines that share a key are one.
 *
 * <p>What the feed says counts first: guid or Atom id. A link with its title counts as well, since republished items come
 * with a new guid; a link to a site's front page does not, since feeds of sirens and notices put it under each item.
 * Without a guid, the link alone and the title alone are keys. Dates never are: they change when an item is republished.
 * Titles count without their typography.
 */
public final class SeenKeys {
    /** Parameters that say where a reader comes from, and nothing of what is read. */
    private static final Pattern TRACKING = Pattern.compile(
            "(?i)(utm_[a-z_]+|at_(medium|campaign|custom\\d|link_[a-z]+|format|ptr_name|bbc_team)|fbclid|gclid|gbraid|wbraid"
                    + "|dclid|msclkid|yclid|twclid|igshid|mc_[ce]id|_ga|_gl|cmpid|cmp|ocid|ito|smid|smtyp|xtor|icid|ncid"
                    + "|wt\\.mc_id|traffic_source|ns_(mchannel|source|campaign|linkname|fee)|taid|partner|ref|src|ftag"
                    + "|guccounter|guce_[a-z_]+|mkt_tok|hss_channel|s_cid|feed(name|type)?|rss)=.*");

    private SeenKeys() {}

    /** The keys of a headline, at least one. */
    public static Set<String> of(Headline headline) {
        String title = Typography.plain(headline.title());
        Set<String> keys = new LinkedHashSet<>();
        guid(headline).ifPresent(keys::add);
        boolean named = !keys.isEmpty();
        link(headline).ifPresent(link -> {
            keys.add("link+title:" + link + " " + title);
            if (!named) {
                keys.add("link:" + link);
            }
        });
        if (!named && (!title.isEmpty() || keys.isEmpty())) {
            keys.add("title:" + title);
        }
        return keys;
    }

    /** The key that a headline keeps when its title is edited; empty when it has none but its title. */
    public static Optional<String> lasting(Headline headline) {
        return guid(headline).or(() -> link(headline).map(link -> "link:" + link));
    }

    /**
     * The headlines of one document as its guids can be trusted: where one guid stands on items that share neither title
     * nor link, it names none of them, and they go without.
     */
    public static List<Headline> inOneDocument(List<Headline> headlines) {
        Map<String, Headline> first = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Headline headline : headlines) {
            guid(headline).ifPresent(guid -> {
                Headline earlier = first.putIfAbsent(guid, headline);
                if (earlier != null && !resemble(earlier, headline)) {
                    shared.add(guid);
                }
            });
        }
        return headlines.stream()
                .map(headline ->
                        guid(headline).filter(shared::contains).isPresent() ? headline.withoutGuid() : headline)
                .toList();
    }

    private static boolean resemble(Headline first, Headline second) {
        Optional<String> link = link(first);
        return Typography.plain(first.title()).equals(Typography.plain(second.title()))
                || (link.isPresent() && link.equals(link(second)));
    }

    /** Where a link leads, however it is written; empty when it is none, or leads to a site's front page. */
    public static Optional<String> place(String link) {
        try {
            URI address = new URI(link.contains("://") ? link : "https://" + link);
            return Optional.of(address)
                    .filter(uri -> uri.getHost() != null)
                    .filter(SeenKeys::pointsAtOneItem)
                    .map(SeenKeys::place);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> guid(Headline headline) {
        return headline.guid().filter(guid -> !guid.isBlank()).map(guid -> "guid:" + guid.strip());
    }

    private static Optional<String> link(Headline headline) {
        return headline.link().filter(SeenKeys::pointsAtOneItem).map(SeenKeys::place);
    }

    private static boolean pointsAtOneItem(URI link) {
        String path = link.getRawPath() == null ? "" : link.getRawPath();
        return link.getRawQuery() != null || !(path.isEmpty() || path.equals("/"));
    }

    /** Where a link leads, however it is written: without scheme, {@code www}, trailing slash and tracking parameters. */
    private static String place(URI link) {
        URI plain = link.normalize();
        String host = plain.getHost() == null ? "" : plain.getHost().toLowerCase(Locale.ROOT);
        String query = plain.getRawQuery() == null
                ? ""
                : Arrays.stream(plain.getRawQuery().split("&", -1))
                        .filter(parameter -> !parameter.isEmpty()
                                && !TRACKING.matcher(parameter).matches())
                        .collect(Collectors.joining("&"));
        String fragment = plain.getRawFragment() == null
                        || TRACKING.matcher(plain.getRawFragment()).matches()
                ? ""
                : "#" + plain.getRawFragment();
        String path = plain.getRawPath() == null ? "" : plain.getRawPath().replaceFirst("/+$", "");
        return (host.startsWith("www.") ? host.substring("www.".length()) : host)
                + (plain.getPort() < 0 ? "" : ":" + plain.getPort())
                + path
                + (query.isEmpty() ? "" : "?" + query)
                + fragment;
    }
}
