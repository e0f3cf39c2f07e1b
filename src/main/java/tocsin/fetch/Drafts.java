package tocsin.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.domain.Extras;
import tocsin.domain.Headline;

/** Fills in what an item leaves out. */
final class Drafts {
    /** Authors, categories and enclosures beyond this number are left out. */
    static final int MOST = 50;

    private static final int LONGEST = 200;

    private Drafts() {}

    /** A headline; without a title it gets the first words of its summary, or else its link. */
    static Headline headline(
            Optional<String> guid,
            String title,
            String summary,
            Optional<URI> link,
            Optional<Instant> published,
            Optional<String> language,
            Optional<String> publisher,
            Extras extras) {
        String named = title.isEmpty() ? PlainText.firstWords(summary) : title;
        if (named.isEmpty()) {
            named = PlainText.shortened(link.map(URI::toString).orElse(""), PlainText.TITLE);
        }
        return new Headline(
                guid, named, summary, link, published, language, publisher.filter(name -> !name.isEmpty()), extras);
    }

    /** What else an item says, each thing once; more than a reader can want is left out. */
    static Extras extras(Stream<String> authors, Stream<String> categories, Stream<URI> enclosures) {
        return new Extras(
                words(authors),
                words(categories),
                enclosures.distinct().limit(MOST).toList());
    }

    private static List<String> words(Stream<String> raw) {
        return raw.map(word -> PlainText.shortened(PlainText.title(word, true), LONGEST))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
