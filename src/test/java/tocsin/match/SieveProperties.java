package tocsin.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tocsin.domain.FeedId;
import tocsin.domain.Glance;
import tocsin.domain.Headline;
import tocsin.domain.HeadlineId;
import tocsin.domain.Imprint;
import tocsin.domain.Reading;
import tocsin.domain.Sender;
import tocsin.domain.Wording;
import tocsin.read.CatalogueFiles;
import tocsin.read.Reader;

/** What holds for the sieve of any query and any headline. */
class SieveProperties {
    private static final Reader READER = Reader.with(CatalogueFiles.shipped());
    private static final QueryParser PARSER =
            new QueryParser(Names.of(READER.catalogue()::isKnown, READER.catalogue()::idsLike));
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Sender SENDER = new Sender("Gulf Wire", "World news", "feeds.gulf.example");

    private static final List<String> LEAVES = List.of(
            "drone",
            "drones",
            "\"drones\"",
            "rocket",
            "struck",
            "strik*",
            "\"drone strik*\"",
            "\"air base\"",
            "air-base",
            "\"drone base\"~3",
            "\"hit killed\"~1",
            "bagdad~",
            "katayib~",
            "erbill~",
            "/kata.?[ie]b/",
            "/b[ao]se|camp/",
            "/[0-9]+ (dead|killed)/",
            "/Ain\\s+al.Asad/",
            "/\\bus\\b/",
            "@ain-al-asad",
            "@iraq",
            "@us-bases-in-iraq",
            "@any:armed-group",
            "@any:town",
            "source:gulf",
            "source:world",
            "source:bbc",
            "publisher:gulf",
            "publisher:\"gulf wire\"",
            "lang:en",
            "lang:ar",
            "country:IQ",
            "country:US",
            "type:air-drone-strike",
            "type:battles",
            "weapon:drone",
            "weapon:rocket",
            "severity>=high",
            "severity<high",
            "طائرة",
            "صاروخ",
            "asad",
            "حشد",
            "kata'ib",
            "US",
            "ракета",
            "forces",
            "force",
            "al-asad",
            "killed");

    private static final List<String> WORDS = List.of(
            "Drone",
            "drones",
            "strike",
            "struck",
            "strikes",
            "base",
            "bases",
            "Ain al-Asad",
            "air base",
            "rockets",
            "Rocket",
            "Kata'ib Hezbollah",
            "kataib",
            "Baghdad",
            "Bagdad",
            "Erbil",
            "killed",
            "kills",
            "two",
            "12 dead",
            "U.S.",
            "US",
            "forces",
            "Iraq",
            "Iraq's",
            "Basra",
            "camp",
            "hit",
            "hits",
            "Hamas",
            "الطائرات",
            "صواريخ",
            "على",
            "قاعدة",
            "عين الأسد",
            "والحشد الشعبي",
            "ракеты",
            "near",
            "the",
            "football",
            "club",
            "-",
            ".",
            ",",
            "\u212aataib",
            "air",
            "in",
            "Al Asad");

    @Property(tries = 6_000, edgeCases = EdgeCasesMode.NONE)
    void It_holds_back_nothing_that_matches(
            @ForAll("queries") String written,
            @ForAll("texts") String title,
            @ForAll("texts") String summary,
            @ForAll("said") Optional<String> said,
            @ForAll boolean learned) {
        Query query = parsed(written);
        Headline headline = Headline.of(title, summary).orElseIn(said);
        Reading reading = READER.read(headline, NOW);
        boolean matches = new Matcher(reading, SENDER).match(query).isPresent();
        Optional<Imprint> imprint = Optional.of(Imprint.of(reading)).filter(known -> learned);
        Optional<Wording> wording = Optional.of(new Wording(title, summary));

        assertThat(matches && !lets(query, headline, wording, imprint))
                .as("held back by its words")
                .isFalse();
        assertThat(matches && !lets(query, headline, Optional.empty(), imprint))
                .as("held back unread")
                .isFalse();
        boolean exact = learned && !imprint.orElseThrow().particulars().names() && !written.contains("~");
        assertThat(exact && !matches && lets(query, headline, wording, imprint))
                .as("let through without need")
                .isFalse();
    }

    private static boolean lets(Query query, Headline headline, Optional<Wording> wording, Optional<Imprint> imprint) {
        Sieve sieve = Sieve.of(query, READER.catalogue().entities(), feed -> Optional.of(SENDER));
        Glance other = new Glance(
                new HeadlineId(1),
                new FeedId(1),
                "Other",
                Optional.of(new Glance.Said(Optional.empty(), new Wording("Other words", "here"))),
                Optional.empty());
        sieve.lets(other);
        return sieve.lets(new Glance(
                new HeadlineId(2),
                new FeedId(1),
                SENDER.publisher(),
                wording.map(words -> new Glance.Said(headline.language(), words)),
                imprint));
    }

    private static Query parsed(String written) {
        try {
            return PARSER.parse(written);
        } catch (BadQuery e) {
            throw new AssertionError(written, e);
        }
    }

    @Property(tries = 6_000, edgeCases = EdgeCasesMode.NONE)
    void The_letters_of_an_expression_stand_in_every_text_that_holds_it(
            @ForAll("expressions") String expression, @ForAll("letters") String text) {
        com.google.re2j.Pattern pattern;
        try {
            pattern = com.google.re2j.Pattern.compile(expression, com.google.re2j.Pattern.CASE_INSENSITIVE);
        } catch (com.google.re2j.PatternSyntaxException e) {
            return;
        }
        boolean found = pattern.matcher(text).find();
        assertThat(found && !Literal.longestIn(expression).isIn(text))
                .as(expression + " in " + text)
                .isFalse();
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of(
                        "a",
                        "b",
                        "K",
                        "ka",
                        "ss",
                        "\\b",
                        "\\w",
                        "\\d",
                        ".",
                        "?",
                        "*",
                        "+",
                        "|",
                        "(",
                        ")",
                        "(?:",
                        "[ab]",
                        "[^a]",
                        "[]k]",
                        "[[:alpha:]]",
                        "{2}",
                        "{1,2}",
                        "{",
                        "}",
                        "^",
                        "$",
                        "\\.",
                        "\\Qa|b\\E",
                        "\\x6b",
                        "\\pL",
                        " ",
                        "é",
                        "(?i)",
                        "(a|k)",
                        "(?P<n>a)",
                        "1",
                        "2",
                        ",")
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(bits -> String.join("", bits));
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.of(
                        "a", "b", "k", "K", "\u212a", "s", "\u017f", "S", " ", ".", "é", "1", "2", "|", "{", ",", "A")
                .list()
                .ofMaxSize(8)
                .map(bits -> String.join("", bits));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(WORDS).list().ofMaxSize(9).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<Optional<String>> said() {
        return Arbitraries.of("en", "ar", "ru", "tr", "fr").optional();
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> leaf = Arbitraries.of(LEAVES);
        Arbitrary<String> inTitle = leaf.filter(one -> !one.contains(":") && !one.startsWith("severity"))
                .map(one -> "title:" + one);
        return Arbitraries.recursive(() -> Arbitraries.oneOf(leaf, inTitle), SieveProperties::joined, 0, 3);
    }

    private static Arbitrary<String> joined(Arbitrary<String> parts) {
        return Combinators.combine(parts, parts, Arbitraries.of("%s %s", "(%s | %s)", "%s -(%s)", "(%s) (%s)"))
                .as((one, other, join) -> join.formatted(one, other));
    }
}
