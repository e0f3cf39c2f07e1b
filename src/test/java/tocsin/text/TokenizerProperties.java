package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
            assertThat(token.term()).isNotEmpty();
            assertThat(tokens)
                    .anyMatch(first -> first.position() == token.position()
                            && first.span().equals(token.span())
                            && first.term().equals(Folding.fold(raw)));
        }
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
                "U.S.", "Iraq's", "al-", "'", "’", "\"", "صواريخ", "ولل", "ال", "\u200c", "\u200f", "צה\"ל", " ", " ",
                ".", ",", "1,200", "٢٢", "\ud835", "\udc00", "🚨", "Й", "e\u0301", "\u0301", "ﷺ", "ß", "无人", "\u0640");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.oneOf(bits, Arbitraries.strings().ofMaxLength(2))
                        .list()
                        .ofMaxSize(12)
                        .map(parts -> String.join("", parts)));
    }
}
