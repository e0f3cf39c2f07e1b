package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tocsin.domain.Headline;
import tocsin.domain.Token;

/** What holds for the tokens of any text at all, broken surrogates included. */
class TokenizerProperties {
    @Property
    void every_token_points_at_the_raw_words_that_fold_to_it(
            @ForAll("texts") String title, @ForAll("texts") String summary) {
        Headline headline = Headline.of(title, summary);
        List<Token> tokens = Tokenizer.tokens(headline);
        for (Token token : tokens) {
            String raw = token.span().of(headline);
            String folded = Folding.fold(raw);
            assertThat(token.term()).isNotEmpty();
            assertThat(tokens)
                    .anyMatch(first -> first.position() == token.position()
                            && first.span().equals(token.span())
                            && (first.term().equals(folded) || isArticleWith(first.term(), folded)));
        }
    }

    /** Whether a term is the Arabic article and what is left of the raw words without an article as they write it. */
    private static boolean isArticleWith(String term, String folded) {
        return term.startsWith("al")
                && Set.of("al", "el", "as", "es", "ad", "ed", "an", "en", "ar", "er", "at", "et", "az", "ez").stream()
                        .anyMatch(folded::startsWith)
                && folded.endsWith(term.substring(2).replaceFirst("^h", ""));
    }

    @Property
    void a_buffer_that_was_used_before_makes_no_difference(@ForAll("texts") String one, @ForAll("texts") String other) {
        Line line = new Line();
        line.read(Headline.of(other, one), Stemmer.of("en"));
        line.read(Headline.of(one, other), Stemmer.of("tr"));
        List<Token> tokens =
                IntStream.range(0, line.size()).mapToObj(line::token).toList();
        assertThat(tokens).isEqualTo(Tokenizer.tokens(Headline.of(one, other), "tr"));
    }

    @Property
    void a_phrase_has_the_same_words_wherever_it_stands(@ForAll("texts") String text) {
        List<String> terms = Tokenizer.tokens(Headline.of("Strike near " + text, "")).stream()
                .map(Token::term)
                .toList();
        assertThat(terms).containsAll(Tokenizer.words(text + " ."));
    }

    @Property
    void words_of_a_text_are_the_first_tokens_at_its_positions(@ForAll("texts") String text) {
        List<Token> tokens = Tokenizer.tokens(Headline.of(text, ""));
        List<String> firsts = tokens.stream().collect(Collectors.groupingBy(Token::position)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().getFirst().term())
                .toList();
        assertThat(Tokenizer.words(text)).isEqualTo(firsts);
    }

    @Property
    void positions_and_offsets_only_rise(@ForAll("texts") String title, @ForAll("texts") String summary) {
        assertThat(Tokenizer.tokens(Headline.of(title, summary)))
                .isSortedAccordingTo(Comparator.comparingInt(Token::position)
                        .thenComparing(token -> token.span().part())
                        .thenComparingInt(token -> token.span().start()));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> bits = Arbitraries.of(
                "U.S.", "Iraq's", "al-", "Al ", "el-", "as-", "ash-Sh", "Asad", "לשבב", "Irak'ta", "क", "\u093c", "'",
                "’", "\"", "صواريخ", "ولل", "ال", "\u200c", "\u200f", "צה\"ל", " ", " ", ".", ",", "1,200", "٢٢",
                "\ud835", "\udc00", "🚨", "Й", "e\u0301", "\u0301", "ﷺ", "ß", "无人", "\u0640");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.oneOf(bits, Arbitraries.strings().ofMaxLength(2))
                        .list()
                        .ofMaxSize(12)
                        .map(parts -> String.join("", parts)));
    }
}
