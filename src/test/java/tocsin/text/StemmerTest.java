package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.Headline;
import tocsin.domain.Token;

class StemmerTest {
    private static final List<String> LANGUAGES = List.of("en", "fr", "tr", "ru", "ar", "fa", "he");

    /** A line of a list: words that are forms of one word ({@code =}), or words of which no two are ({@code /}). */
    record Line(String language, String text) {
        List<String> words() {
            return Stream.of(text.split("[=/]", 0)).map(String::strip).toList();
        }

        boolean meets() {
            return text.contains("=");
        }
    }

    static Stream<Line> lines() {
        return LANGUAGES.stream().flatMap(language -> read(language).map(text -> new Line(language, text)));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void forms_of_one_word_meet_and_other_words_do_not(Line line) {
        Stemmer stemmer = Stemmer.of(line.language());
        List<String> stems = line.words().stream()
                .map(word -> stemmer.stem(Folding.fold(word)))
                .toList();
        if (line.meets()) {
            assertThat(Set.copyOf(stems)).as(line.text()).hasSize(1);
        } else {
            assertThat(stems).as(line.text()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "tr", "ru", "ar", "fa", "he"})
    void each_language_is_held_by_forty_pairs_and_more(String language) {
        assertThat(read(language)
                        .mapToInt(line -> line.split("[=/]", 0).length - 1)
                        .sum())
                .isGreaterThanOrEqualTo(40);
    }

    @Property
    void stemming_a_second_time_changes_nothing(@ForAll("languages") String language, @ForAll("words") String word) {
        Stemmer stemmer = Stemmer.of(language);
        String once = stemmer.stem(Folding.fold(word));
        assertThat(once).startsWith(language + ":");
        assertThat(stemmer.stem(once.substring(language.length() + 1))).isEqualTo(once);
    }

    @Property
    void a_bare_word_has_the_stem_that_it_has_in_a_headline(@ForAll("forms") Form form) {
        Token token =
                Tokenizer.tokens(Headline.of(form.word(), ""), form.language()).getFirst();
        assertThat(Stemmer.all(token.term())).contains(token.stem(), token.term());
    }

    @Test
    void a_bare_word_has_a_stem_in_each_language_of_its_script_and_stands_for_itself() {
        assertThat(Stemmer.all("rockets")).containsExactlyInAnyOrder("rockets", "en:rocket", "fr:rocket", "tr:rockets");
        assertThat(Stemmer.all("ракеты")).containsExactlyInAnyOrder("ракеты", "ru:ракет");
        assertThat(Stemmer.all("טילימ")).containsExactlyInAnyOrder("טילימ", "he:טיל");
        assertThat(Stemmer.all("22")).contains("22", "en:22");
        assertThat(Stemmer.all("无")).containsExactly("无");
    }

    @Test
    void a_bare_Arabic_word_with_the_article_finds_the_word_without_it() {
        assertThat(Stemmer.all("الصواريخ")).contains("ar:صاروخ");
    }

    @Test
    void what_is_an_ending_in_one_language_is_none_in_another() {
        assertThat(Stemmer.all("saldirilar")).contains(Stemmer.of("tr").stem("saldiri"), "en:saldirilar");
        assertThat(Stemmer.all("plane")).doesNotContain("en:plan");
    }

    @Test
    void other_languages_have_no_stems() {
        assertThat(Stemmer.of("de").stem("raketen")).isEqualTo("raketen");
        assertThat(Stemmer.of("und")).isSameAs(Stemmer.NONE);
    }

    @Test
    void a_table_with_a_word_twice_is_refused() {
        assertThatThrownBy(() -> WordTable.pairs("men man men men")).hasMessageContaining("men stands twice");
    }

    /** A word of a language, with some of its endings or none. */
    record Form(String language, String word) {}

    @Provide
    Arbitrary<Form> forms() {
        return languages().flatMap(language -> words(language).map(word -> new Form(language, word)));
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(LANGUAGES);
    }

    @Provide
    Arbitrary<String> words() {
        return languages().flatMap(StemmerTest::words);
    }

    private static Arbitrary<String> words(String language) {
        List<String> known = read(language)
                .flatMap(line -> new Line(language, line).words().stream())
                .toList();
        Arbitrary<String> endings = Arbitraries.of(
                "s", "es", "ed", "ing", "ies", "lar", "da", "in", "i", "e", "ов", "ами", "й", "ات", "ين", "ها", "ه",
                "ان", "ימ", "ות", "ה", "ת", "aux", "d", "b", "n", "a");
        return Arbitraries.of(known)
                .flatMap(word -> endings.list().ofMaxSize(3).map(list -> word + String.join("", list)));
    }

    private static Stream<String> read(String language) {
        try (InputStream file =
                Objects.requireNonNull(StemmerTest.class.getResourceAsStream("stems/" + language + ".txt"), language)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
