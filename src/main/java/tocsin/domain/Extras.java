package tocsin.domain;

import java.net.URI;
import java.util.List;

/**
 * What an item says beside its text.
 *
 * @param authors names, or addresses where there is no name
 * @param categories under which headings the feed files it
 * @param enclosures files that belong to it: pictures, sound, films
 */
public record Extras(List<String> authors, List<String> categories, List<URI> enclosures) {
    /** Nothing. */
    public static final Extras NONE = new Extras(List.of(), List.of(), List.of());

    public Extras {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }
}
