package tocsin.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tocsin.group.GroupingScore.Judged;

/** The figures of groupings that can be reckoned by hand; each headline is an incident and a group. */
class GroupingScoreTest {
    private static GroupingScore of(String... headlines) {
        List<Judged> judged = Stream.of(headlines)
                .map(one -> new Judged(one.substring(0, 1), one.substring(1)))
                .toList();
        return GroupingScore.of(judged);
    }

    @Test
    void What_is_grouped_as_a_person_would_has_no_fault() {
        GroupingScore score = of("a1", "a1", "b2", "a1", "c3");

        assertThat(score.f1()).isEqualTo(1);
        assertThat(score.pairF1()).isEqualTo(1);
        assertThat(score.swallowed()).isZero();
        assertThat(score.extraBells()).isZero();
    }

    @Test
    void An_incident_that_joins_another_s_thread_is_swallowed_once() {
        GroupingScore score = of("a1", "b1", "b1", "c2");

        assertThat(score.swallowed()).isEqualTo(1 / 3.0);
        assertThat(score.extraBells()).isZero();
        assertThat(score.precision()).isCloseTo((1 / 3.0 + 2 / 3.0 + 2 / 3.0 + 1) / 4, within(1e-9));
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.pairF1()).isCloseTo(2 * 1 / (3.0 + 1), within(1e-9));
    }

    @Test
    void A_second_group_of_an_incident_is_a_bell_too_many_and_a_headline_that_strays_is_none() {
        GroupingScore bells = of("a1", "a2", "a2", "a3");
        assertThat(bells.extraBells()).isEqualTo(2);
        assertThat(bells.swallowed()).isZero();
        assertThat(bells.recall()).isCloseTo((1 + 2 + 2 + 1) / 16.0, within(1e-9));

        GroupingScore strays = of("a1", "b2", "a2");
        assertThat(strays.extraBells()).isZero();
        assertThat(strays.swallowed()).isZero();
    }
}
