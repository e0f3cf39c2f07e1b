package tocsin.fetch;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A feed as a list of feeds names it.
 *
 * @param title empty when the list gives none
 * @param site the page that it belongs to
 * @param tags the folders that it lies in, in the form of {@link #tag}
 */
public record Subscription(URI address, String title, Optional<URI> site, Set<String> tags) {
    private static final int LONGEST_NAME = 100;
    private static final int DEEPEST = 20;

    public Subscription {
        tags = Set.copyOf(tags);
    }

    /** Also under these tags; a title and a site that are missing are filled in. */
    Subscription with(Subscription other) {
        Set<String> all = new TreeSet<>(tags);
        all.addAll(other.tags);
        return new Subscription(address, title.isEmpty() ? other.title : title, site.or(other::site), all);
    }

    /** The one spelling of an address by which lists are compared. */
    public static URI canonical(URI address) {
        return Links.withoutFragment(
                new Links(Optional.empty()).resolve(address.toString()).orElse(address));
    }

    /** A tag in its one form: names of folders from the outside in, parted by {@code /}; empty when no name is left. */
    static String tag(String raw) {
        StringBuilder tag = new StringBuilder();
        int depth = 0;
        for (String part : raw.split("/", -1)) {
            Optional<String> name = PlainText.word(part).map(word -> PlainText.shortened(word, LONGEST_NAME));
            if (name.isPresent() && depth < DEEPEST) {
                tag.append(depth++ == 0 ? "" : "/").append(name.get());
            }
        }
        return tag.toString();
    }
}
