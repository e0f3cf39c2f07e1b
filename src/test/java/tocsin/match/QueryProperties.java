package tocsin.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tocsin.domain.Because;
import tocsin.domain.Facts;
import tocsin.domain.Headline;
import tocsin.domain.Reading;
import tocsin.domain.Sender;
import tocsin.text.Tokenizer;

/** What holds for any query at all. */
class QueryProperties {
    private static final QueryParser PARSER = new QueryParser(Names.of("hamas"::equals, id -> List.of("hamas")));

    @Property
    void is_understood_or_refused_at_a_place_inside_it(@ForAll("queries") String query) {
        try {
            assertThat(PARSER.parse(query)).isNotNull();
        } catch (BadQuery e) {
            assertThat(e.offset()).isBetween(0, query.length());
            assertThat(e.sentence()).startsWith("at character ");
            assertThat(e.pointer()).endsWith("^");
        }
    }

    @Property
    void points_at_words_of_the_headline(@ForAll("queries") String query, @ForAll("queries") String title) {
        Headline headline = Headline.of(title, query);
        Reading reading = new Reading(headline, "und", Tokenizer.tokens(headline), List.of(), Facts.NONE);
        try {
            Optional<List<Because>> because = new Matcher(reading, Sender.UNKNOWN).match(PARSER.parse(query));
            because.ifPresent(reasons -> assertThat(reasons)
                    .isNotEmpty()
                    .allSatisfy(reason -> assertThat(reason.span())
                            .hasValueSatisfying(
                                    span -> assertThat(reason.text()).isEqualTo(span.of(headline)))));
        } catch (BadQuery e) {
            assertThat(e.offset()).isBetween(0, query.length());
        }
    }

    @Property
    void of_plain_words_matches_the_text_that_they_are(@ForAll("words") List<String> words) throws BadQuery {
        Headline headline = Headline.of(String.join(" ", words), "");
        Reading reading = new Reading(headline, "und", Tokenizer.tokens(headline), List.of(), Facts.NONE);
        assertThat(new Matcher(reading, Sender.UNKNOWN).match(PARSER.parse(String.join(" ", words))))
                .isPresent();
        assertThat(new Matcher(reading, Sender.UNKNOWN).match(PARSER.parse("\"" + String.join(" ", words) + "\"")))
                .isPresent();
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("drone", "Al-Asad", "صواريخ", "U.S.", "Kata'ib", "ДРОН", "1,200", "or", "ﷲ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> bits = Arbitraries.of(
                "(", ")", "\"", "“", "”", "-", "–", "|", "&", "OR", "AND", "NOT", "@", "@hamas", " ", " ", " ", "drone",
                "base", "صواريخ", "צה\"ל", "\u200f", "\u00a0", "\ud83d", "🚨", "\n");
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().withChars("-( ").ofMaxLength(600),
                bits.list().ofMaxSize(25).map(parts -> String.join("", parts)));
    }
}
