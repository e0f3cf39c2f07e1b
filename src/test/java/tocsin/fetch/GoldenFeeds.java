package tocsin.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.domain.Headline;

/** The small feeds beside this class, and one way to write down what was read of them. */
final class GoldenFeeds {
    static final URI ADDRESS = URI.create("https://feeds.example/dir/feed.xml");
    private static final Path FOLDER = Path.of("src/test/resources/tocsin/fetch");

    private GoldenFeeds() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    static Path expectation(Path file) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.\\w+$", ".txt"));
    }

    static FeedDocument parsed(byte[] body) {
        return switch (new FeedParser().parse(body, Optional.empty(), ADDRESS)) {
            case ParseOutcome.Parsed parsed -> parsed.document();
            case ParseOutcome.Unreadable unreadable -> throw new AssertionError(unreadable.why());
        };
    }

    static String written(FeedDocument document) {
        StringBuilder text = new StringBuilder(document.format() + " | " + document.title());
        document.site().ifPresent(site -> text.append("\nsite: ").append(site));
        document.language().ifPresent(language -> text.append("\nlanguage: ").append(language));
        document.headlines().forEach(headline -> text.append("\n\n").append(written(headline)));
        return text.append('\n').toString();
    }

    private static String written(Headline headline) {
        StringBuilder text = new StringBuilder("* " + headline.title());
        if (!headline.summary().isEmpty()) {
            text.append("\n  summary: ").append(headline.summary());
        }
        headline.link().ifPresent(link -> text.append("\n  link: ").append(link));
        headline.published()
                .ifPresent(published -> text.append("\n  published: ").append(published));
        headline.guid().ifPresent(guid -> text.append("\n  guid: ").append(guid));
        headline.language().ifPresent(language -> text.append("\n  language: ").append(language));
        headline.publisher()
                .ifPresent(publisher -> text.append("\n  publisher: ").append(publisher));
        return text.toString();
    }
}
