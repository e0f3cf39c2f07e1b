package tocsin.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tocsin.domain.Change;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;

/** Floors below the figures of docs/grouping.md, so that they do not fall unseen. */
class LabelledStreamsTest {
    @Test
    void A_stream_that_nothing_was_learned_from_is_grouped_well() {
        GroupingScore score = new HeldOut(Streams.unseen()).with(Weights.shipped());
        assertThat(score.f1()).isGreaterThan(.90);
        assertThat(score.swallowed()).isLessThan(.035);
        assertThat(score.extraBells()).isLessThan(.25);
    }

    @Test
    void Each_month_of_our_own_stream_is_grouped_well_with_what_was_learned_from_the_others() {
        GroupingScore score = new HeldOut(Streams.training())
                .withoutEachMonth(List.of(), Weights.shipped().bounds());
        assertThat(score.f1()).isGreaterThan(.88);
        assertThat(score.swallowed()).isLessThan(.06);
        assertThat(score.extraBells()).isLessThan(.22);
    }

    @Test
    void The_same_stream_gives_the_same_incidents_with_the_same_reasons() {
        assertThat(changes()).isEqualTo(changes());
    }

    @Test
    void No_incident_has_more_than_60_headlines_or_one_that_came_after_14_days() {
        Incidents incidents = new Incidents(new Grouper(id -> id));
        for (Labelled one : Streams.training()) {
            incidents.take(one.title(), one.publisher(), one.gist(), one.published());
            assertThat(incidents.active()).allSatisfy(incident -> {
                assertThat(incident.members()).hasSizeLessThanOrEqualTo(Grouper.MOST_MEMBERS);
                assertThat(Duration.between(
                                incident.opened(), incident.members().getLast().published()))
                        .isLessThanOrEqualTo(Window.LIFE);
            });
        }
    }

    @Test
    void Between_sure_and_not_it_says_of_which_incident_a_headline_possibly_is_and_often_it_is() {
        Incidents incidents = new Incidents(new Grouper(id -> id));
        Map<IncidentId, String> opened = new HashMap<>();
        int possibly = 0;
        int so = 0;
        for (Labelled one : Streams.unseen()) {
            Incidents.Placed placed = incidents.take(one.title(), one.publisher(), one.gist(), one.published());
            if (placed.change() instanceof Change.Opened first) {
                opened.put(placed.incident(), one.incident());
                possibly += first.perhaps().isPresent() ? 1 : 0;
                so += first.perhaps()
                                .map(opened::get)
                                .filter(one.incident()::equals)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        assertThat(possibly).isBetween(1, 20);
        assertThat(so * 4).isGreaterThanOrEqualTo(possibly);
    }

    /** As after a restart: what was loaded decides as what was there all the time. */
    @Test
    void A_window_that_was_loaded_finds_the_same_candidates_as_one_that_grew() {
        Window grown = new Window();
        Incidents incidents = new Incidents(new Grouper(id -> id), grown);
        List<Labelled> stream = Streams.training().subList(0, 100);
        stream.forEach(one -> incidents.take(one.title(), one.publisher(), one.gist(), one.published()));
        Window loaded = new Window();
        incidents.active().forEach(loaded::put);

        List<Labelled> next = Streams.training().subList(80, 110);
        assertThat(next).allSatisfy(one -> assertThat(candidates(loaded, one)).isEqualTo(candidates(grown, one)));
        assertThat(next).anySatisfy(one -> assertThat(candidates(loaded, one)).isNotEmpty());
    }

    private static Set<IncidentId> candidates(Window window, Labelled headline) {
        Comparison comparison = new Comparison(new Told(headline.gist(), headline.published()), window.frequencies());
        return window.candidates(comparison).stream()
                .map(Held::incident)
                .map(Incident::id)
                .collect(Collectors.toSet());
    }

    private static List<Map.Entry<String, Incidents.Placed>> changes() {
        Incidents incidents = new Incidents(new Grouper(id -> id));
        return Streams.unseen().stream()
                .map(one -> Map.entry(
                        one.title(), incidents.take(one.title(), one.publisher(), one.gist(), one.published())))
                .toList();
    }
}
