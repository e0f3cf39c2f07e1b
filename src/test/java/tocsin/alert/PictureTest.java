package tocsin.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.alert.Reports.report;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tocsin.domain.Figure;
import tocsin.domain.Figure.Qualifier;
import tocsin.domain.Severity;
import tocsin.domain.Told;

class PictureTest {
    private static Toll killed(Told... told) {
        return Picture.of(List.of(told)).toll(Figure.Role.KILLED).orElseThrow();
    }

    private static List<String> words(Told... told) {
        PictureWords words = new PictureWords(ZoneOffset.UTC, id -> "the " + id);
        Picture picture = Picture.of(List.of(told));
        return List.of(words.tolls(picture), words.words(picture), words.severity(picture), words.sources(picture))
                .stream()
                .flatMap(List::stream)
                .map(line -> line.runs().stream().map(Message.Run::text).collect(Collectors.joining()))
                .toList();
    }

    @Nested
    class Sources {
        @Test
        void are_publishers_so_ten_feeds_of_one_are_one() {
            assertThat(words(
                            report("Gulf Wire", 0).told(),
                            report("gulf  wire ", 10).told(),
                            report("Levant Post", 20).told()))
                    .containsExactly("2 sources: Gulf Wire (2), Levant Post · latest Sun 12:20");
        }

        @Test
        void are_not_counted_while_there_is_one_headline() {
            assertThat(words(report("Gulf Wire", 0).told())).isEmpty();
        }
    }

    @Nested
    class Figures {
        @Test
        void are_a_range_with_who_says_what() {
            assertThat(words(
                            report("Gulf Wire", 0).killed(3, Qualifier.EXACT).told(),
                            report("Levant Post", 30)
                                    .killed(7, Qualifier.AT_LEAST)
                                    .told()))
                    .first()
                    .isEqualTo("3–7 killed, rising: Levant Post at least 7 (Sun 12:30), Gulf Wire 3 (Sun 12:00)");
        }

        @Test
        void on_which_all_agree_are_said_once() {
            assertThat(words(
                            report("Gulf Wire", 0).killed(3, Qualifier.EXACT).told(),
                            report("Levant Post", 30).killed(3, Qualifier.EXACT).told()))
                    .first()
                    .isEqualTo("3 killed: Levant Post (Sun 12:30), Gulf Wire (Sun 12:00)");
        }

        @Test
        void of_a_publisher_are_its_latest() {
            assertThat(killed(
                                    report("Gulf Wire", 0)
                                            .killed(3, Qualifier.EXACT)
                                            .told(),
                                    report("Gulf Wire", 30)
                                            .killed(7, Qualifier.EXACT)
                                            .told())
                            .says())
                    .extracting(one -> one.figure().count())
                    .containsExactly(7);
        }

        @Test
        void rise_when_a_later_one_is_higher_and_settle_after_six_hours() {
            Told first = report("A", 0).killed(3, Qualifier.EXACT).told();
            Told second = report("B", 60).killed(5, Qualifier.EXACT).told();
            assertThat(killed(first, second).state()).isEqualTo(Toll.State.RISING);
            assertThat(killed(
                                    first,
                                    second,
                                    report("C", 60 + 359)
                                            .killed(5, Qualifier.EXACT)
                                            .told())
                            .state())
                    .isEqualTo(Toll.State.RISING);
            assertThat(killed(
                                    first,
                                    second,
                                    report("C", 60 + 361)
                                            .killed(5, Qualifier.EXACT)
                                            .told())
                            .state())
                    .isEqualTo(Toll.State.SETTLED);
        }

        @Test
        void are_disputed_when_another_publisher_says_less_by_a_fifth_within_six_hours() {
            Told ten = report("A", 0).killed(10, Qualifier.EXACT).told();
            assertThat(killed(ten, report("B", 60).killed(8, Qualifier.EXACT).told())
                            .state())
                    .isEqualTo(Toll.State.DISPUTED);
            assertThat(killed(ten, report("B", 0).killed(8, Qualifier.EXACT).told())
                            .state())
                    .isEqualTo(Toll.State.DISPUTED);
            assertThat(killed(ten, report("B", 60).killed(9, Qualifier.EXACT).told())
                            .state())
                    .isEqualTo(Toll.State.SETTLED);
            assertThat(killed(ten, report("B", 361).killed(8, Qualifier.EXACT).told())
                            .state())
                    .isEqualTo(Toll.State.SETTLED);
            assertThat(killed(ten, report("a", 60).killed(8, Qualifier.EXACT).told())
                            .state())
                    .isEqualTo(Toll.State.SETTLED);
        }

        @Test
        void that_allow_each_other_are_not_disputed() {
            Told ten = report("A", 0).killed(10, Qualifier.EXACT).told();
            assertThat(killed(ten, report("B", 60).killed(4, Qualifier.AT_LEAST).told())
                            .state())
                    .isEqualTo(Toll.State.SETTLED);
            assertThat(killed(
                                    report("A", 0).killed(10, Qualifier.UP_TO).told(),
                                    report("B", 60).killed(4, Qualifier.EXACT).told())
                            .state())
                    .isEqualTo(Toll.State.SETTLED);
        }

        @Test
        void that_are_revised_do_away_with_higher_ones() {
            Toll toll = killed(
                    report("A", 0).killed(10, Qualifier.EXACT).told(),
                    report("B", 60).killed(4, Qualifier.REVISED).told());
            assertThat(toll.state()).isEqualTo(Toll.State.CORRECTED);
            assertThat(PictureWords.range(toll)).isEqualTo("4 killed");
        }

        @Test
        void read_as_people_say_them() {
            assertThat(PictureWords.range(
                            killed(report("A", 0).killed(0, Qualifier.EXACT).told())))
                    .isEqualTo("nobody killed");
            assertThat(PictureWords.range(
                            killed(report("A", 0).killed(1, Qualifier.SOME).told())))
                    .isEqualTo("some killed");
            assertThat(PictureWords.range(
                            killed(report("A", 0).killed(20, Qualifier.ABOUT).told())))
                    .isEqualTo("about 20 killed");
        }
    }

    @Nested
    class Words {
        @Test
        void name_who_claims_and_who_denies_by_whom_it_is_told_first() {
            assertThat(words(
                            report("Gulf Wire", 5).claimedBy("brigade").told(),
                            report("Levant Post", 0).claimedBy("").told(),
                            report("Levant Post", 9).deniedBy("army").told(),
                            report("Echo", 20).claimedBy("brigade").told()))
                    .startsWith(
                            "Claimed by the brigade (Gulf Wire, Sun 12:05)",
                            "Denied by the army (Levant Post, Sun 12:09)");
        }
    }

    @Test
    void The_severity_is_the_gravest_in_the_words_of_the_latest_such_headline() {
        assertThat(words(
                        report("A", 0).grave(Severity.HIGH, "high: two killed").told(),
                        report("B", 1).grave(Severity.HIGH, "high: five killed").told(),
                        report("C", 2).grave(Severity.LOW, "low: arrests").told()))
                .first()
                .isEqualTo("❗ Severity high: five killed");
    }
}
