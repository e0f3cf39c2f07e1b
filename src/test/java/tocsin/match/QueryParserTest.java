package tocsin.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.domain.Entity;

class QueryParserTest {
    private static final Entity ASAD = new Entity("ain-al-asad", Entity.Kind.BASE, "Ain al-Asad", Optional.of("IQ"));
    private static final QueryParser PARSER = new QueryParser(
            id -> Optional.of(ASAD).filter(entity -> entity.id().equals(id)),
            id -> id.startsWith("ain") ? List.of("ain-al-asad") : List.of());

    @Nested
    class A_query {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource(
                delimiter = '~',
                quoteCharacter = '`',
                value = {
                    "drone ~ drone",
                    "DRONE Base ~ (drone & base)",
                    "drone AND base ~ (drone & base)",
                    "drone & base ~ (drone & base)",
                    "drone OR rocket ~ (drone | rocket)",
                    "drone|rocket ~ (drone | rocket)",
                    "drone base OR rocket camp ~ ((drone & base) | (rocket & camp))",
                    "drone AND base OR rocket ~ ((drone & base) | rocket)",
                    "drone (base OR camp) ~ (drone & (base | camp))",
                    "drone(base|camp) ~ (drone & (base | camp))",
                    "drone -film ~ (drone & !film)",
                    "drone NOT film ~ (drone & !film)",
                    "drone –film ~ (drone & !film)",
                    "drone -(film OR game) ~ (drone & !(film | game))",
                    "drone NOT(film game) ~ (drone & !(film & game))",
                    "drone AND NOT film ~ (drone & !film)",
                    "drone -\"war game\" ~ (drone & !'war game')",
                    "drone NOT“war game” ~ (drone & !'war game')",
                    "drone NOT@ain-al-asad ~ (drone & !@ain-al-asad)",
                    "drone -al-asad ~ (drone & !'al asad')",
                    "al-asad ~ 'al asad'",
                    "AT&T ~ 'at t'",
                    "\"coalition forces\" exit ~ ('coalition forces' & exit)",
                    "“coalition forces” ~ 'coalition forces'",
                    "«قوات التحالف» ~ 'قوات التحالف'",
                    "مسيرة OR صاروخ ~ (مسيره | صاروخ)",
                    "דובר צה\"ל ~ (דובר & צהל)",
                    "\"דובר צה\"ל מסר\" ~ 'דובר צהל מסר'",
                    "\"OR\" \"AND\" ~ (or & and)",
                    "or and not ~ (or & and & not)",
                    "ORDER ANDROID NOTE ~ (order & android & note)",
                    "U.S. base ~ (us & base)",
                    "drones, rockets ~ (drones & rockets)",
                    "@ain-al-asad ~ @ain-al-asad",
                    "@AIN_AL_ASAD, drone ~ (@ain-al-asad & drone)",
                    "(@ain-al-asad.) ~ @ain-al-asad",
                    "\u200f@ain-al-asad\u00a0OR\u00a0\u200edrone ~ (@ain-al-asad | drone)",
                    "((drone)) ~ drone",
                    "drone -(-base) ~ (drone & !!base)"
                })
        void means(String query, String tree) throws BadQuery {
            assertThat(show(PARSER.parse(query))).isEqualTo(tree);
        }

        @Test
        void remembers_its_parts_as_they_were_written() throws BadQuery {
            assertThat(PARSER.parse("“ Coalition forces ”"))
                    .isEqualTo(new Query.Phrase("\"Coalition forces\"", List.of("coalition", "forces")));
            assertThat(PARSER.parse("Al-Asad")).isEqualTo(new Query.Phrase("Al-Asad", List.of("al", "asad")));
        }

        @Test
        void may_be_as_long_as_the_limit_and_as_deep() throws BadQuery {
            assertThat(PARSER.parse("x".repeat(QueryParser.LONGEST))).isInstanceOf(Query.Word.class);
            assertThat(PARSER.parse("(".repeat(20) + "x" + ")".repeat(20))).isInstanceOf(Query.Word.class);
        }
    }

    @Nested
    class A_mistake {
        @ParameterizedTest(name = "in {0} is told at {1}")
        @CsvSource(
                delimiter = '~',
                quoteCharacter = '`',
                value = {
                    "`` ~ 1 ~ the query is empty",
                    "` \u00a0 ` ~ 1 ~ the query is empty",
                    "\"\" ~ 1 ~ the quotes hold no word",
                    "drone \"air base ~ 7 ~ this quote is never closed",
                    "drone (base ~ 7 ~ this bracket is never closed",
                    "drone (base OR ~ 15 ~ something is missing here",
                    "drone ) ~ 7 ~ this closing bracket has no opening one",
                    ") drone ~ 1 ~ this closing bracket has no opening one",
                    "drone OR ) ~ 10 ~ this closing bracket has no opening one",
                    "(drone)) ~ 8 ~ this closing bracket has no opening one",
                    "drone () ~ 8 ~ something is missing here",
                    "drone OR ~ 9 ~ something is missing here",
                    "OR drone ~ 1 ~ something is missing here",
                    "drone | | base ~ 9 ~ something is missing here",
                    "drone AND ~ 10 ~ something is missing here",
                    "AND drone ~ 1 ~ AND joins two things",
                    "drone AND AND base ~ 11 ~ AND joins two things",
                    "drone AND OR base ~ 11 ~ something is missing here",
                    "drone NOT ~ 7 ~ nothing follows the exclusion",
                    "drone NOT OR base ~ 7 ~ nothing follows the exclusion",
                    "drone - base ~ 7 ~ '-' holds no letter or digit",
                    "drone - ~ 7 ~ '-' holds no letter or digit",
                    "🚨 drone ~ 1 ~ '🚨' holds no letter or digit",
                    "🚨\"a\" \" ~ 1 ~ '🚨' holds no letter or digit",
                    "-drone ~ 1 ~ this only says what must not be there",
                    "drone OR -base ~ 1 ~ this only says what must not be there",
                    "-(drone base) ~ 1 ~ this only says what must not be there",
                    "--drone ~ 1 ~ this only says what must not be there",
                    "@ drone ~ 1 ~ an id of the catalogue follows the @",
                    "drone @ain-asad ~ 7 ~ the catalogue has no @ain-asad: did you mean @ain-al-asad?",
                    "@xyz ~ 1 ~ the catalogue has no @xyz: write the name in quotes instead"
                })
        void is_told_with_its_place(String query, int character, String what) {
            BadQuery mistake = mistake(query);
            assertThat(mistake.sentence()).startsWith("at character " + character + ": " + what);
        }

        @Test
        void is_a_query_that_is_too_long_or_nested_too_deep() {
            assertThat(mistake("x".repeat(501)).sentence())
                    .isEqualTo("at character 501: a watch may have 500 characters, this has 501");
            assertThat(mistake("(".repeat(21) + "x" + ")".repeat(21)).sentence())
                    .startsWith("at character 22: brackets and exclusions are nested more than 20 deep");
            assertThat(mistake("-".repeat(499) + "x").getMessage()).contains("nested more than 20 deep");
        }

        @Test
        void counts_characters_as_people_do_and_points_at_it() {
            BadQuery mistake = mistake("\"🚨🚨 a\" )");
            assertThat(mistake.offset()).isEqualTo(9);
            assertThat(mistake.sentence()).startsWith("at character 8: ");
            assertThat(mistake("drone\n)").pointer()).isEqualTo("drone )\n      ^");
        }

        private static BadQuery mistake(String query) {
            return catchThrowableOfType(BadQuery.class, () -> PARSER.parse(query));
        }
    }

    private static String show(Query query) {
        return switch (query) {
            case Query.Word word -> word.term();
            case Query.Phrase phrase -> "'" + String.join(" ", phrase.terms()) + "'";
            case Query.Named named -> "@" + named.entity().id();
            case Query.Not not -> "!" + show(not.part());
            case Query.All all ->
                all.parts().stream().map(QueryParserTest::show).collect(Collectors.joining(" & ", "(", ")"));
            case Query.Any any ->
                any.parts().stream().map(QueryParserTest::show).collect(Collectors.joining(" | ", "(", ")"));
        };
    }
}
