package tocsin.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tocsin.demo.NewsDay;
import tocsin.demo.NewsItem;
import tocsin.domain.Change;
import tocsin.domain.ChatId;
import tocsin.domain.Headline;
import tocsin.domain.IncidentId;
import tocsin.domain.Origin;
import tocsin.domain.Reading;
import tocsin.domain.Sender;
import tocsin.domain.Watch;
import tocsin.domain.WatchId;
import tocsin.match.HeldWatches;
import tocsin.match.Names;
import tocsin.match.QueryParser;

/** The demo's news day, read, matched and grouped as the pipeline does it. */
class NewsDayGroupingTest {
    private static final List<String> WATCHES =
            List.of("@ain-al-asad", "@islamic-resistance-in-iraq", "\"coalition forces\" exit");

    private final Desk desk = new Desk();
    private final Map<NewsItem, IncidentId> incidents = new LinkedHashMap<>();
    private final Map<NewsItem, Change> changes = new LinkedHashMap<>();
    private final Set<NewsItem> matched = new LinkedHashSet<>();

    NewsDayGroupingTest() {
        HeldWatches index = watches();
        for (NewsItem item : NewsDay.load().items()) {
            String summary = item.html() ? Jsoup.parse(item.summary()).text() : item.summary();
            Headline headline = Headline.of(item.title(), summary)
                    .orElseIn(Optional.of(item.outlet().language()));
            Reading reading = Desk.reader().read(headline, item.published());
            boolean matches = !index.match(reading, Sender.UNKNOWN).isEmpty();
            if (matches) {
                matched.add(item);
            }
            if (matches || reading.facts().event().isPresent()) {
                Change change = desk.group(item.published(), reading);
                changes.put(item, change);
                incidents.put(
                        item,
                        switch (change) {
                            case Change.Opened opened ->
                                desk.incidents().getLast().id();
                            case Change.Grew grew -> grew.incident();
                            case Change.Unchanged same -> same.incident();
                        });
            }
        }
    }

    @Test
    void rockets_and_drones_are_two_incidents_and_no_other_story_is_in_them() {
        assertThat(storiesOf("rockets")).as(explanation("rockets")).containsExactly("rockets");
        assertThat(storiesOf("drones")).as(explanation("drones")).containsExactly("drones");
        assertThat(incidentsOf("rockets")).as(explanation("rockets")).hasSize(1);
        assertThat(incidentsOf("drones")).as(explanation("drones")).hasSize(1);
    }

    @Test
    void the_claim_of_each_is_news_once() {
        for (String story : List.of("rockets", "drones")) {
            assertThat(items(story).map(changes::get).filter(Change.Grew.class::isInstance))
                    .as(story)
                    .extracting(change -> ((Change.Grew) change).news())
                    .containsExactly("Claimed by Islamic Resistance in Iraq");
        }
    }

    @Test
    void no_item_without_a_story_is_matched_and_hardly_any_is_taken_for_an_event() {
        assertThat(matched).allSatisfy(item -> assertThat(item.story()).isPresent());
        assertThat(incidents.keySet().stream().filter(item -> item.story().isEmpty()))
                .extracting(NewsItem::title)
                .isEmpty();
    }

    @Test
    void every_report_of_the_two_incidents_is_taken_in() {
        assertThat(incidents.keySet())
                .containsAll(items("rockets").toList())
                .containsAll(items("drones").toList());
    }

    private Set<String> storiesOf(String story) {
        Set<IncidentId> ids = incidentsOf(story);
        Set<String> stories = new TreeSet<>();
        incidents.forEach((item, id) -> {
            if (ids.contains(id)) {
                stories.add(item.story().orElse("none: " + item.title()));
            }
        });
        return stories;
    }

    private Set<IncidentId> incidentsOf(String story) {
        Set<IncidentId> ids = new LinkedHashSet<>();
        items(story).filter(incidents::containsKey).forEach(item -> ids.add(incidents.get(item)));
        return ids;
    }

    private String explanation(String story) {
        StringBuilder lines = new StringBuilder();
        items(story)
                .filter(incidents::containsKey)
                .forEach(item ->
                        lines.append("%s %s %s%n".formatted(incidents.get(item), item.title(), changes.get(item))));
        return lines.toString();
    }

    private static Stream<NewsItem> items(String story) {
        return NewsDay.load().items().stream().filter(item -> item.story().equals(Optional.of(story)));
    }

    private static HeldWatches watches() {
        QueryParser parser = new QueryParser(
                Names.of(Desk.reader().catalogue()::isKnown, Desk.reader().catalogue()::idsLike));
        List<Watch> watches = IntStream.range(0, WATCHES.size())
                .mapToObj(i -> new Watch(new WatchId(i), new ChatId(1), i + 1, WATCHES.get(i), Origin.COMMAND))
                .toList();
        return new HeldWatches(watches, parser);
    }
}
