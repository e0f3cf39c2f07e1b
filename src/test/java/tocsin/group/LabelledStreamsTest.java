package tocsin.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;

/** Floors below the figures of docs/grouping.md, so that they do not fall unseen. */
class LabelledStreamsTest {
    @Test
    void A_stream_that_nothing_was_learned_from_is_grouped_well() {
        GroupingScore score = new HeldOut(Streams.unseen()).with(Weights.shipped());
        assertThat(score.f1()).isGreaterThan(.90);
        assertThat(score.swallowed()).isLessThan(.035);
        assertThat(score.extraBells()).isLessThan(.22);
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
                assertThat(Duration.between(incident.opened(), incident.members().getLast().published()))
                        .isLessThanOrEqualTo(Window.LIFE);
            });
        }
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

        Labelled next = Streams.training().get(100);
        assertThat(candidates(loaded, next)).isEqualTo(candidates(grown, next)).isNotEmpty();
    }

    private static Set<IncidentId> candidates(Window window, Labelled headline) {
        Comparison comparison =
                new Comparison(new Told(headline.gist(), headline.published()), window.frequencies());
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
