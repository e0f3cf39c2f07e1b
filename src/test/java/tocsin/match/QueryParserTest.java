package tocsin.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {
    private static final QueryParser PARSER = new QueryParser(
            Names.of("ain-al-asad"::equals, id -> id.startsWith("ain") ? List.of("ain-al-asad") : List.of()));

    @Nested
    class A_query {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource(
                delimiterString = " :: ",
                quoteCharacter = '`',
                value = {
                    "drone :: drone",
                    "DRONE Base :: (drone & base)",
                    "drone AND base :: (drone & base)",
                    "drone & base :: (drone & base)",
                    "drone OR rocket :: (drone | rocket)",
                    "drone|rocket :: (drone | rocket)",
                    "drone base OR rocket camp :: ((drone & base) | (rocket & camp))",
                    "drone AND base OR rocket :: ((drone & base) | rocket)",
                    "drone (base OR camp) :: (drone & (base | camp))",
                    "drone(base|camp) :: (drone & (base | camp))",
                    "drone -film :: (drone & !film)",
                    "drone NOT film :: (drone & !film)",
                    "drone –film :: (drone & !film)",
                    "drone -(film OR game) :: (drone & !(film | game))",
                    "drone NOT(film game) :: (drone & !(film & game))",
                    "drone AND NOT film :: (drone & !film)",
                    "drone -\"war game\" :: (drone & !'war game')",
                    "drone NOT“war game” :: (drone & !'war game')",
                    "drone NOT@ain-al-asad :: (drone & !@ain-al-asad)",
                    "drone -air-base :: (drone & !'air base')",
                    "air-base :: 'air base'",
                    "al-asad :: alasad",
                    "AT&T :: 'at t'",
                    "\"coalition forces\" exit :: ('coalition forces' & exit)",
                    "“coalition forces” :: 'coalition forces'",
                    "«قوات التحالف» :: 'قوات التحالف'",
                    "مسيرة OR صاروخ :: (مسيره | صاروخ)",
                    "דובר צה\"ל :: (דובר & צהל)",
                    "\"דובר צה\"ל מסר\" :: 'דובר צהל מסר'",
                    "\"OR\" \"AND\" :: ('or' & 'and')",
                    "or and not :: (or & and & not)",
                    "ORDER ANDROID NOTE :: (order & android & note)",
                    "U.S. base :: (us & base)",
                    "drones, rockets :: (drones & rockets)",
                    "@ain-al-asad :: @ain-al-asad",
                    "@AIN_AL_ASAD, drone :: (@ain-al-asad & drone)",
                    "(@ain-al-asad.) :: @ain-al-asad",
                    "\u200f@ain-al-asad\u00a0OR\u00a0\u200edrone :: (@ain-al-asad | drone)",
                    "((drone)) :: drone",
                    "((a b) c) :: (a & b & c)",
                    "(a|(b|c)) :: (a | b | c)",
                    "\"drone\" :: 'drone'",
                    "strik* :: strik*",
                    "STRIK* :: strik*",
                    "\"drone strik*\" :: 'drone strik*'",
                    "air-bas* :: 'air bas*'",
                    "al-asa* :: alasa*",
                    "“ain al asad” :: 'ain alasad'",
                    "“ain al asa* bas*” :: 'ain alasa* bas*'",
                    "صار* :: صار*",
                    "\"drone base\"~5 :: 'drone base'~5",
                    "«drone base»~05 :: 'drone base'~5",
                    "kataib~ :: kataib~1",
                    "hezbollah~ :: hezbollah~2",
                    "/kata.?i?b/ :: /kata.?i?b/",
                    "/a b|c\\/d/ e :: (/a b|c\\/d/ & e)",
                    "and/or :: 'and or'",
                    "@any:armed-group :: @ARMED_GROUP",
                    "@ANY:base :: @BASE",
                    "title:drone :: titledrone",
                    "TITLE:\"air base\" :: title'air base'",
                    "title:(drone | rocket) base :: (title(drone | rocket) & base)",
                    "-title:drone base :: (!titledrone & base)",
                    "title:@ain-al-asad :: title@ain-al-asad",
                    "source:bbc :: SOURCE=bbc",
                    "source:bbc.co.uk :: SOURCE=bbc co uk",
                    "publisher:“Al Jazeera” :: PUBLISHER=aljazeera",
                    "lang:ar :: LANG=ar",
                    "lang:Arabic :: LANG=ar",
                    "lang:العربية :: LANG=ar",
                    "country:iq :: COUNTRY=IQ",
                    "country:Iraq :: COUNTRY=IQ",
                    "country:\"United States\" :: COUNTRY=US",
                    "type:battles :: TYPE=ARMED_CLASH,GOVERNMENT_REGAINS_TERRITORY,NON_STATE_ACTOR_OVERTAKES_TERRITORY",
                    "type:air/drone-strike :: TYPE=AIR_DRONE_STRIKE",
                    "type:\"Air/drone strike\" :: TYPE=AIR_DRONE_STRIKE",
                    "weapon:drone :: WEAPON=DRONE",
                    "weapon:suicide-bomb :: WEAPON=SUICIDE_BOMB",
                    "severity>=high :: [HIGH, CRITICAL]",
                    "severity<MODERATE :: [LOW]",
                    "severity=low drone :: ([LOW] & drone)",
                    "http://news.example/a :: 'http news example a'",
                    "War: drone :: (war & drone)",
                    "drone -(-base) :: (drone & !!base)"
                })
        void means(String query, String tree) throws BadQuery {
            assertThat(show(PARSER.parse(query))).isEqualTo(tree);
        }

        @Test
        void remembers_its_parts_as_they_were_written() throws BadQuery {
            assertThat(PARSER.parse("“ Coalition forces ”"))
                    .isEqualTo(new Query.Phrase("\"Coalition forces\"", pieces("coalition", "forces")));
            assertThat(PARSER.parse("Air-Base")).isEqualTo(new Query.Phrase("Air-Base", pieces("air", "base")));
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
                delimiterString = " :: ",
                quoteCharacter = '`',
                value = {
                    "`` :: 1 :: the query is empty",
                    "` \u00a0 ` :: 1 :: the query is empty",
                    "\"\" :: 1 :: the quotes hold no word",
                    "drone \"air base :: 7 :: this quote is never closed",
                    "drone (base :: 7 :: this bracket is never closed",
                    "drone (base OR :: 15 :: something is missing here",
                    "drone ) :: 7 :: this closing bracket has no opening one",
                    ") drone :: 1 :: this closing bracket has no opening one",
                    "drone OR ) :: 10 :: this closing bracket has no opening one",
                    "(drone)) :: 8 :: this closing bracket has no opening one",
                    "drone () :: 8 :: something is missing here",
                    "drone OR :: 9 :: something is missing here",
                    "OR drone :: 1 :: something is missing here",
                    "drone | | base :: 9 :: something is missing here",
                    "drone AND :: 10 :: something is missing here",
                    "AND drone :: 1 :: AND joins two things",
                    "drone AND AND base :: 11 :: AND joins two things",
                    "drone AND OR base :: 11 :: something is missing here",
                    "drone NOT :: 7 :: nothing follows the exclusion",
                    "drone NOT OR base :: 7 :: nothing follows the exclusion",
                    "drone - base :: 7 :: '-' holds no letter or digit",
                    "drone - :: 7 :: '-' holds no letter or digit",
                    "🚨 drone :: 1 :: '🚨' holds no letter or digit",
                    "🚨\"a\" \" :: 1 :: '🚨' holds no letter or digit",
                    "-drone :: 1 :: this only says what must not be there",
                    "drone OR -base :: 1 :: this only says what must not be there",
                    "-(drone base) :: 1 :: this only says what must not be there",
                    "--drone :: 1 :: this only says what must not be there",
                    "@ drone :: 1 :: an id of the catalogue follows the @",
                    "drone @ain-asad :: 7 :: the catalogue has no @ain-asad: did you mean @ain-al-asad?",
                    "@xyz :: 1 :: the catalogue has no @xyz: write the name in quotes instead",
                    "@any:army :: 1 :: there is no kind 'army': write @any: and one of base, site, town",
                    "dr* :: 1 :: a star needs 3 letters before it",
                    "* :: 1 :: '*' holds no letter or digit",
                    "*drone :: 1 :: a star stands at the end of a word",
                    "drone st*ke :: 9 :: a star stands at the end of a word",
                    "\"a * b\" :: 4 :: a star stands at the end of a word",
                    "\"drone\"~5 :: 1 :: one word is near nothing",
                    "\"a b\"~0 :: 6 :: a number from 1 to 50 follows the ~",
                    "\"a b\"~x :: 6 :: a number from 1 to 50 follows the ~",
                    "abc~ :: 1 :: a ~ needs a word of 4 letters",
                    "air-base~ :: 1 :: a ~ stands behind one word",
                    "drone /kata :: 7 :: this / begins an expression that is never closed",
                    "/a(/ :: 1 :: this is no expression of RE2: missing closing )",
                    "/a*/ :: 1 :: this expression is found in every text",
                    "titel:drone :: 1 :: there is no field 'titel:': did you mean title:?",
                    "title:(source:bbc) :: 8 :: a field cannot stand within title",
                    "lang:xx :: 6 :: 'xx' is no language",
                    "country:Persia :: 9 :: 'Persia' is no country",
                    "type:earthquake :: 6 :: 'earthquake' is no event type of ACLED: write battles,",
                    "weapon:sword :: 8 :: 'sword' is no family of weapons: write drone,",
                    "severity>=bad :: 11 :: 'bad' is no severity: write low, moderate, high, critical",
                    "severity>critical :: 1 :: no severity is >critical",
                    "source:\"bbc :: 8 :: this quote is never closed",
                    "source:) :: 8 :: something is missing here",
                    "-title:drone :: 1 :: this only says what must not be there"
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

    private static List<Query.Piece> pieces(String... terms) {
        return Stream.of(terms).map(term -> new Query.Piece(term, false)).toList();
    }

    private static String show(Query query) {
        return switch (query) {
            case Query.Word word -> word.term();
            case Query.Phrase phrase -> "'" + show(phrase.pieces()) + "'";
            case Query.Near near -> "'" + show(near.pieces()) + "'~" + near.distance();
            case Query.Prefix prefix -> prefix.start() + "*";
            case Query.Fuzzy fuzzy -> fuzzy.term() + "~" + fuzzy.edits();
            case Query.Regex regex -> "/" + regex.expression() + "/";
            case Query.Named named -> "@" + named.id();
            case Query.Kind kind -> "@" + kind.kind();
            case Query.Known known ->
                known.field() + "=" + known.values().stream().sorted().collect(Collectors.joining(","));
            case Query.From from -> from.origin() + "=" + String.join(" ", from.terms());
            case Query.Grave grave -> grave.levels().stream().sorted().toList().toString();
            case Query.InTitle title -> "title" + show(title.part());
            case Query.Not not -> "!" + show(not.part());
            case Query.All all ->
                all.parts().stream().map(QueryParserTest::show).collect(Collectors.joining(" & ", "(", ")"));
            case Query.Any any ->
                any.parts().stream().map(QueryParserTest::show).collect(Collectors.joining(" | ", "(", ")"));
        };
    }

    private static String show(List<Query.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.term() + (piece.prefix() ? "*" : ""))
                .collect(Collectors.joining(" "));
    }
}
