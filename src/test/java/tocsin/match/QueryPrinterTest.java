package tocsin.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed is read back as the same tree. */
class QueryPrinterTest {
    private static final QueryParser PARSER = new QueryParser(Names.of(id -> true, id -> List.of()));

    @Property(tries = 2000)
    void reads_back_as_the_same_tree(@ForAll("trees") Query tree) throws BadQuery {
        assertThat(PARSER.parse("x " + bracketed(tree))).isEqualTo(withX(tree));
    }

    /** A tree may be one that would be refused by itself, as when it only excludes, so it stands beside a word. */
    private static Query withX(Query tree) throws BadQuery {
        Query x = PARSER.parse("x");
        return tree instanceof Query.All all
                ? new Query.All(
                        Stream.concat(Stream.of(x), all.parts().stream()).toList())
                : new Query.All(List.of(x, tree));
    }

    private static String bracketed(Query tree) {
        return "(" + QueryPrinter.print(tree) + ")";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "drone AND base ~ drone base",
                "drone OR (rocket|mortar) base ~ drone | (rocket | mortar) base",
                "((drone base)) NOT “war game” ~ drone base -\"war game\"",
                "NOT(film OR game) drone ~ -(film | game) drone",
                "drone -(-(film game)) ~ drone --(film game)",
                "TITLE:(drone OR rocket) ~ title:(drone | rocket)",
                "@AIN_AL_ASAD, ~ @ain-al-asad"
            })
    void uses_no_more_brackets_than_are_needed(String query, String printed) throws BadQuery {
        assertThat(QueryPrinter.print(PARSER.parse(query))).isEqualTo(printed);
    }

    @Provide
    Arbitrary<Query> trees() {
        return tree(3);
    }

    private static Arbitrary<Query> tree(int depth) {
        if (depth == 0) {
            return leaf();
        }
        Arbitrary<Query> part = tree(depth - 1);
        return Arbitraries.oneOf(
                leaf(),
                part.map(Query.Not::new),
                part.filter(one -> !(one instanceof Query.All))
                        .list()
                        .ofMinSize(2)
                        .ofMaxSize(3)
                        .map(Query.All::new),
                part.filter(one -> !(one instanceof Query.Any))
                        .list()
                        .ofMinSize(2)
                        .ofMaxSize(3)
                        .map(Query.Any::new),
                words(depth - 1).map(Query.InTitle::new));
    }

    /** Trees without fields, as they may stand within the title. */
    private static Arbitrary<Query> words(int depth) {
        Arbitrary<Query> word = Arbitraries.of("drone", "\"air base\"", "strik*", "@ain-al-asad", "/a|b/")
                .map(QueryPrinterTest::parsed);
        return depth == 0
                ? word
                : Arbitraries.oneOf(
                        word,
                        word.list().ofMinSize(2).ofMaxSize(3).map(Query.All::new),
                        word.list().ofMinSize(2).ofMaxSize(3).map(Query.Any::new),
                        word.map(Query.Not::new));
    }

    private static Arbitrary<Query> leaf() {
        return Arbitraries.of(
                        "drone",
                        "al-Asad",
                        "صواريخ",
                        "\"coalition forces\"",
                        "«قوات التحالف»",
                        "\"drone strik*\"",
                        "\"drone base\"~5",
                        "strik*",
                        "kataib~",
                        "/a b|c\\/d/",
                        "@hamas",
                        "@any:armed-group",
                        "source:bbc",
                        "publisher:“Al Jazeera”",
                        "lang:Arabic",
                        "country:\"United States\"",
                        "type:battles",
                        "weapon:drone",
                        "severity>=high",
                        "צה\"ל",
                        "http://news.example/a",
                        "or")
                .map(QueryPrinterTest::parsed);
    }

    private static Query parsed(String query) {
        try {
            return PARSER.parse(query);
        } catch (BadQuery e) {
            throw new IllegalStateException(e);
        }
    }
}
