package tocsin.domain;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * By what a headline is known again within its feed. Two headlines that share a key are one.
 *
 * <p>What the feed says counts first: guid or Atom id. A link with its title counts as well, since republished items come
 * with a new guid; a link to a site's front page does not, since feeds of sirens and notices put it under each item.
 * Without guid, the link alone is the identity, and without either the title.
 */
public final class SeenKeys {
    private SeenKeys() {}

    /** The keys of a headline, at least one. */
    public static Set<String> of(Headline headline) {
        String title = String.join(
                " ", headline.title().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        Set<String> keys = new LinkedHashSet<>();
        headline.guid().filter(guid -> !guid.isBlank()).ifPresent(guid -> keys.add("guid:" + guid.strip()));
        headline.link().filter(SeenKeys::pointsAtOneItem).ifPresent(link -> {
            String where = link.normalize().toString();
            keys.add("link+title:" + where + " " + title);
            if (headline.guid().isEmpty()) {
                keys.add("link:" + where);
            }
        });
        if (keys.isEmpty()) {
            keys.add("title:" + title + " "
                    + headline.published().map(Object::toString).orElse(""));
        }
        return keys;
    }

    private static boolean pointsAtOneItem(URI link) {
        String path = link.getRawPath() == null ? "" : link.getRawPath();
        return link.getRawQuery() != null || !(path.isEmpty() || path.equals("/"));
    }
}
