package tocsin.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.domain.Because;
import tocsin.domain.ChatId;
import tocsin.domain.Headline;
import tocsin.domain.Match;
import tocsin.domain.Origin;
import tocsin.domain.Part;
import tocsin.domain.Reading;
import tocsin.domain.Sender;
import tocsin.domain.Span;
import tocsin.domain.Watch;
import tocsin.domain.WatchId;
import tocsin.read.CatalogueFiles;
import tocsin.read.Reader;

class MatchingTest {
    private static final Reader READER = Reader.with(CatalogueFiles.shipped());
    private static final QueryParser PARSER =
            new QueryParser(Names.of(READER.catalogue()::isKnown, READER.catalogue()::idsLike));

    @Nested
    class A_watch {
        @ParameterizedTest(name = "{0} matches {1}")
        @CsvSource(
                delimiter = '~',
                quoteCharacter = '`',
                value = {
                    "drone base ~ Base hit by DRONE",
                    "\"air base\" ~ The air-base was hit",
                    "al-asad ~ Ain al Asad",
                    "al-asad ~ Ayn Alasad",
                    "\"ain al asad\" ~ Ain el-Asad base",
                    "al asad ~ Ain al-Asad",
                    "asad ~ Ain al-Asad",
                    "\"weird al\" ~ Weird Al Yankovic",
                    "türkiye ~ TURKIYE says",
                    "مسيره ~ استهداف بمسيّرة",
                    "الأسد ~ قاعدة عين الاسد",
                    "US ~ U.S. forces",
                    "u.s. ~ US forces",
                    "base -film ~ Base hit",
                    "base OR camp ~ Camp hit",
                    "@ain-al-asad ~ هجوم على قاعدة عين الأسد",
                    "@hezbollah OR @hamas ~ Hamas says",
                    "kata'ib ~ Kataib fighters",
                    "drone (base OR camp) -film ~ Drone over camp",
                    "טקסט ~ זה טקסט",
                    "rocket ~ Rockets hit the base",
                    "attacked ~ Attack on the base",
                    "strik* ~ Strikes hit the base",
                    "\"drone strik*\" ~ Drone strikes in Erbil",
                    "صار* ~ صاروخ على القاعدة",
                    "/kata.?[ie]b/ ~ KATAEB fighters",
                    "@any:armed-group ~ Kataib Hezbollah says",
                    "title:drone ~ Drone over camp",
                    "title:(drone | rocket) -title:film ~ Rocket over camp",
                    "@us-bases-in-iraq ~ Attack on Ain al-Asad",
                    "@anbar ~ Attack on Ain al-Asad",
                    "@iraq ~ Attack on Ain al-Asad",
                    "country:IQ ~ Attack on Ain al-Asad",
                    "country:Iraq -country:Syria ~ Attack on Ain al-Asad",
                    "lang:ar ~ هجوم على قاعدة عين الأسد",
                    "weapon:drone type:air-drone-strike ~ Drone attack on Ain al-Asad air base",
                    "severity>=moderate ~ Drone attack on Ain al-Asad air base",
                    "severity=high ~ Drone attack on Ain al-Asad air base kills two soldiers",
                    "severity=high ~ Drone attack on Ain al-Asad air base",
                    "severity=moderate ~ No casualties in drone attack on Ain al-Asad air base"
                })
        void matches(String query, String title) {
            assertThat(match(Headline.of(title, ""), query)).hasSize(1);
        }

        @ParameterizedTest(name = "{0} does not match {1}")
        @CsvSource(
                delimiter = '~',
                quoteCharacter = '`',
                value = {
                    "base ~ Clinic admits breach of its database",
                    "base ~ Baseball and basement",
                    "حرير ~ تحرير المدينة",
                    "harir ~ Tahrir Square",
                    "@al-harir ~ تحرير المدينة",
                    "\"air base\" ~ base of air",
                    "\"coalition forces\" ~ The coalition of forces",
                    "base -film ~ Film shot at base",
                    "base -\"military base pay\" ~ Military base pay rises",
                    "drone (base OR camp) ~ Drone show",
                    "@hezbollah ~ Kata'ib Hezbollah says",
                    "drone OR base camp ~ base",
                    "\"rocket\" ~ Rockets hit the base",
                    "attack ~ The attacker fled",
                    "strik* ~ Airstrike on the base",
                    "\"drone strik*\" ~ Drone that strikes",
                    "/^kataib/ ~ The Kataib",
                    "@any:armed-group ~ Army says",
                    "title:(drone base) ~ Drone over camp",
                    "@us-bases-in-syria ~ Attack on Ain al-Asad",
                    "@syria ~ Attack on Ain al-Asad",
                    "country:SY ~ Attack on Ain al-Asad",
                    "lang:ar ~ Attack on Ain al-Asad",
                    "weapon:mortar ~ Drone attack on Ain al-Asad air base",
                    "severity>=high ~ No casualties in drone attack on Ain al-Asad air base",
                    "severity>=low ~ Talks about the exit of coalition forces"
                })
        void does_not_match(String query, String title) {
            assertThat(match(Headline.of(title, ""), query)).isEmpty();
        }

        @Test
        void joins_no_phrase_across_title_and_summary_but_all_its_words() {
            Headline headline = Headline.of("Talks with the coalition", "Forces may exit");
            assertThat(match(headline, "\"coalition forces\"")).isEmpty();
            assertThat(match(headline, "coalition forces exit")).hasSize(1);
        }
    }

    @Nested
    class Words_near_each_other {
        private boolean near(String query, String title) {
            return !match(Headline.of(title, ""), query).isEmpty();
        }

        @Test
        void may_have_so_many_others_between_them_and_stand_in_any_order() {
            assertThat(near("\"drone base\"~2", "drone one two base")).isTrue();
            assertThat(near("\"drone base\"~2", "base one two drone")).isTrue();
            assertThat(near("\"drone base\"~2", "drone one two three base")).isFalse();
            assertThat(near("\"drone base\"~2", "drone drone one two three base drone"))
                    .isTrue();
            assertThat(near("\"drone strik* base\"~1", "strikes by drone on base"))
                    .isFalse();
            assertThat(near("\"drone strik* base\"~2", "strikes by drone on base"))
                    .isTrue();
        }

        @Test
        void stand_at_places_of_their_own() {
            assertThat(near("\"drone drone\"~5", "a drone")).isFalse();
            assertThat(near("\"drone drone\"~5", "drone on drone")).isTrue();
        }

        @Test
        void stand_within_the_title_or_within_the_summary() {
            assertThat(match(Headline.of("a drone", "base"), "\"drone base\"~50"))
                    .isEmpty();
        }
    }

    @Nested
    class A_fuzzy_word {
        @ParameterizedTest
        @CsvSource({"kataib~,Kataeb", "kataib~,Kattaib", "kataib~,Katib", "kataib~,Kataibs", "hezbollah~,Hizballah"})
        void is_found_in_other_spellings(String query, String title) {
            assertThat(match(Headline.of(title, ""), query)).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({"kataib~,Kutayb", "base~,basement", "hezbollah~,Abdullah"})
        void is_not_found_in_other_words(String query, String title) {
            assertThat(match(Headline.of(title, ""), query)).isEmpty();
        }
    }

    @Nested
    class What_is_known_of_a_headline_beside_its_text {
        private final Sender bbc = new Sender("BBC", "BBC News, Middle East", "feeds.bbci.co.uk");

        @ParameterizedTest
        @CsvSource(
                delimiter = '~',
                quoteCharacter = '`',
                value = {
                    "source:bbc ~ BBC News, Middle East",
                    "source:bbci ~ feeds.bbci.co.uk",
                    "source:\"middle east\" ~ BBC News, Middle East",
                    "publisher:bbc ~ BBC"
                })
        void may_be_its_sender(String query, String what) {
            List<Match> matches = index(query).match(read(Headline.of("Drone", "")), bbc);

            assertThat(matches)
                    .singleElement()
                    .satisfies(match ->
                            assertThat(match.because()).containsExactly(new Because(query, what, Optional.empty())));
        }

        @ParameterizedTest
        @CsvSource({"source:aljazeera", "publisher:middle", "source:news-bbc"})
        void may_be_another_one(String query) {
            assertThat(index(query).match(read(Headline.of("Drone", "")), bbc)).isEmpty();
        }
    }

    @Nested
    class The_reasons_of_a_match {
        @Test
        void point_at_the_raw_words() {
            Headline headline = Headline.of("🚨 Iraq’s Ain Al-Asad hit", "By two «armed drones», وبمسيرات");
            assertThat(reasons(headline, "iraq @ain-al-asad \"armed drones\" مسيرات"))
                    .containsExactly(
                            new Because("iraq", "Iraq", Optional.of(new Span(Part.TITLE, 3, 7))),
                            new Because("@ain-al-asad", "Ain Al-Asad", Optional.of(new Span(Part.TITLE, 10, 21))),
                            new Because("\"armed drones\"", "armed drones", Optional.of(new Span(Part.SUMMARY, 8, 20))),
                            new Because("مسيرات", "وبمسيرات", Optional.of(new Span(Part.SUMMARY, 23, 31))));
        }

        @Test
        void name_every_choice_that_was_found_and_none_that_failed() {
            assertThat(reasons(Headline.of("Drone and rocket", ""), "drone | rocket | (rocket base) -film"))
                    .extracting(Because::term)
                    .containsExactly("drone", "rocket");
        }

        @Test
        void are_never_missing() {
            assertThat(reasons(Headline.of("Drone", ""), "drone -film")).hasSize(1);
        }
    }

    @Nested
    class A_watch_that_cannot_be_read_any_more {
        @Test
        void is_kept_apart_and_stops_no_other() {
            HeldWatches index = index("@left-the-catalogue", "drone");
            assertThat(index.broken()).singleElement().satisfies(broken -> {
                assertThat(broken.watch().number()).isEqualTo(1);
                assertThat(broken.why()).startsWith("at character 1: the catalogue has no @left-the-catalogue");
            });
            assertThat(index.match(read(Headline.of("Drone", "")), Sender.UNKNOWN))
                    .extracting(match -> match.watch().number())
                    .containsExactly(2);
        }
    }

    private static List<Because> reasons(Headline headline, String query) {
        return match(headline, query).getFirst().because();
    }

    private static List<Match> match(Headline headline, String query) {
        HeldWatches index = index(query);
        assertThat(index.broken()).isEmpty();
        return index.match(read(headline), Sender.UNKNOWN);
    }

    private static Reading read(Headline headline) {
        return READER.read(headline, Instant.parse("2023-10-31T12:00:00Z"));
    }

    private static HeldWatches index(String... queries) {
        List<String> all = Arrays.asList(queries);
        List<Watch> watches = IntStream.range(0, all.size())
                .mapToObj(i -> new Watch(new WatchId(i + 1), new ChatId(1), i + 1, all.get(i), Origin.COMMAND))
                .toList();
        return new HeldWatches(watches, PARSER);
    }
}
