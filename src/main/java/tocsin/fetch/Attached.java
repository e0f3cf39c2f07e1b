package tocsin.fetch;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdom2.Element;
import tocsin.domain.Extras;

/** What an item says beside its text, as it is written. */
record Attached(List<String> authors, List<String> categories, List<String> enclosures) {
    /** Reads authors and categories from elements of these names. */
    static Attached of(Parts item, List<String> authors, List<String> categories, Stream<String> enclosures) {
        return new Attached(
                words(item, authors, Shape::person), words(item, categories, Shape::category), enclosures.toList());
    }

    private static List<String> words(Parts item, List<String> names, Function<Element, Optional<String>> read) {
        return names.stream()
                .flatMap(item::all)
                .flatMap(element -> read.apply(element).stream())
                .toList();
    }

    /** Whether somebody read less of it. */
    boolean areMoreThan(Extras read) {
        return areMore(authors, read.authors())
                || areMore(categories, read.categories())
                || (read.enclosures().isEmpty() && !enclosures.isEmpty());
    }

    private static boolean areMore(List<String> written, List<String> read) {
        return read.size() < Drafts.MOST && different(written) > read.size();
    }

    private static long different(List<String> words) {
        return words.size() < 2
                ? words.size()
                : words.stream()
                        .map(word -> PlainText.title(word, true))
                        .distinct()
                        .count();
    }
}
