package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the examples of docs/watches.md, "What counts as the same word". */
class SameWordTest {
    private static final Pattern SPELLING = Pattern.compile("\\| \\p{Lu}[^|]* \\| ([^|]* = [^|]*) \\|");
    private static final Pattern FORMS = Pattern.compile("\\| `([a-z]{2})` \\| ([^|]+) \\| ([^|]+) \\|");

    @ParameterizedTest
    @MethodSource("spellings")
    void spellings_of_the_page_are_one_word(String row) {
        assertThat(split(row, "=").map(Tokenizer::words).distinct()).hasSize(1).allMatch(words -> words.size() == 1);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void forms_of_the_page_have_one_stem_and_other_words_have_not(Matcher row) {
        split(row.group(2), ",")
                .forEach(one -> assertThat(stems(row.group(1), one, "=")).hasSize(1));
        split(row.group(3), ",")
                .forEach(pair -> assertThat(stems(row.group(1), pair, "/")).hasSize(2));
    }

    static List<String> spellings() throws IOException {
        List<String> rows = found(SPELLING).map(row -> row.group(1)).toList();
        assertThat(rows).hasSizeGreaterThan(10);
        return rows;
    }

    static List<Matcher> rows() throws IOException {
        List<Matcher> rows = found(FORMS).toList();
        assertThat(rows).hasSize(7);
        return rows;
    }

    private static List<String> stems(String language, String words, String between) {
        Stemmer stemmer = Stemmer.of(language);
        return split(words, between)
                .map(Folding::fold)
                .map(stemmer::stem)
                .distinct()
                .toList();
    }

    private static Stream<String> split(String text, String between) {
        return Stream.of(text.split(between, 0)).map(String::strip);
    }

    private static Stream<Matcher> found(Pattern row) throws IOException {
        return Files.readString(Path.of("docs", "watches.md"))
                .lines()
                .map(row::matcher)
                .filter(Matcher::matches);
    }
}
