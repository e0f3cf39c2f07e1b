package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tocsin.domain.Admitted;
import tocsin.domain.Feed;
import tocsin.domain.Glance;
import tocsin.domain.Headline;
import tocsin.domain.HeadlineId;
import tocsin.domain.Imprint;
import tocsin.domain.IncidentId;
import tocsin.domain.Marks;
import tocsin.domain.Part;
import tocsin.domain.Particulars;
import tocsin.domain.Past;
import tocsin.domain.Sender;
import tocsin.domain.Severity;
import tocsin.domain.Span;
import tocsin.domain.SubEvent;
import tocsin.domain.Token;
import tocsin.domain.Weapon;
import tocsin.domain.Wording;
import tocsin.store.Feeds;
import tocsin.store.History.Stretch;
import tocsin.store.History.Titled;
import tocsin.store.Memory;

/** What holds for the history of every store. */
abstract class HistoryContract extends StoreContract {
    private static final String EDITION = "1f3a";
    private static final Imprint IMPRINT = new Imprint(
            new Particulars(
                    "ar",
                    Optional.of(SubEvent.AIR_DRONE_STRIKE),
                    Set.of(Weapon.DRONE, Weapon.MISSILE),
                    Optional.of(Severity.HIGH),
                    Set.of("ain-al-asad", "iraq"),
                    Set.of("hamas")),
            Marks.of(List.of(new Token("drone", "en:drone", new Span(Part.TITLE, 0, 5), 0))));

    HistoryContract(Supplier<Database> fresh) {
        super(fresh);
    }

    /** Admits a headline some hours after {@link #NOW}. */
    private Admitted admit(String guid, int hours) {
        return store.change(memory -> memory.headlines()
                .admit(feed(memory), List.of(headline(guid)), NOW.plus(Duration.ofHours(hours)))
                .admitted()
                .getFirst());
    }

    private Optional<Stretch> seenSince(int hours) {
        return store.look(memory -> memory.history().seenSince(NOW.plus(Duration.ofHours(hours))));
    }

    private List<Glance> glances(Stretch stretch, String edition, boolean wording) {
        List<Glance> passed = new ArrayList<>();
        store.look(memory -> {
            memory.history().glance(stretch, edition, wording, passed::add);
            return true;
        });
        return passed;
    }

    private void learn(Admitted headline, String edition) {
        store.change(memory -> {
            memory.history().learn(Map.of(headline.id(), IMPRINT), edition);
            return true;
        });
    }

    @Test
    void A_stretch_goes_from_a_moment_to_the_last_headline() {
        assertThat(seenSince(0)).isEmpty();
        Admitted first = admit("a", 0);
        Admitted second = admit("b", 2);
        Admitted third = admit("c", 4);

        assertThat(seenSince(-1))
                .contains(new Stretch(first.id().value(), third.id().value()));
        assertThat(seenSince(1))
                .contains(new Stretch(second.id().value(), third.id().value()));
        assertThat(seenSince(2)).isEqualTo(seenSince(1));
        assertThat(seenSince(5)).isEmpty();
    }

    @Test
    void It_begins_with_the_first_headline_of_all_and_a_stretch_with_its_own() {
        assertMaybe(memory -> memory.history().begin()).isEmpty();
        admit("a", 1);
        Admitted second = admit("b", 2);

        assertMaybe(memory -> memory.history().begin()).contains(NOW.plus(Duration.ofHours(1)));
        Stretch later = new Stretch(second.id().value(), second.id().value());
        assertThat(store.<Instant>look(memory -> memory.history().begin(later)))
                .isEqualTo(NOW.plus(Duration.ofHours(2)));
        Stretch beyond = new Stretch(Long.MAX_VALUE - 1, Long.MAX_VALUE);
        assertThatThrownBy(() -> store.look(memory -> memory.history().begin(beyond)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void A_stretch_comes_in_parts_without_holes() {
        Stretch stretch = new Stretch(3, 12);

        assertThat(stretch.parts(4)).containsExactly(new Stretch(9, 12), new Stretch(5, 8), new Stretch(3, 4));
        assertThat(stretch.latest(3)).isEqualTo(new Stretch(10, 12));
        assertThat(stretch.latest(99)).isEqualTo(stretch);
        assertThatThrownBy(() -> new Stretch(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void A_glance_shows_the_headlines_of_a_stretch_the_latest_first() {
        Admitted first = admit("a", 0);
        Admitted second = admit("b", 1);
        admit("c", 2);
        Stretch two = new Stretch(first.id().value(), second.id().value());

        assertThat(glances(two, EDITION, true)).extracting(Glance::id).containsExactly(second.id(), first.id());
        assertThat(glances(two, EDITION, true).getLast())
                .isEqualTo(new Glance(
                        first.id(),
                        first.feed(),
                        "Example News",
                        Optional.of(new Glance.Said(Optional.empty(), new Wording("Title of a", ""))),
                        Optional.empty()));
        assertThat(glances(two, EDITION, false)).extracting(Glance::said).containsOnly(Optional.empty());
    }

    @Test
    void An_imprint_comes_back_to_the_edition_that_left_it() {
        Admitted headline = admit("a", 0);
        Stretch all = seenSince(0).orElseThrow();
        learn(headline, EDITION);

        assertThat(glances(all, EDITION, false)).extracting(Glance::imprint).containsExactly(Optional.of(IMPRINT));
        assertThat(glances(all, "1f3", true)).extracting(Glance::imprint).containsExactly(Optional.empty());
    }

    @Test
    void Headlines_without_an_imprint_of_an_edition_are_told_the_latest_first() {
        Admitted first = admit("a", 0);
        Admitted second = admit("b", 1);
        Admitted third = admit("c", 2);
        Stretch all = seenSince(0).orElseThrow();
        learn(second, EDITION);
        learn(third, "1f3a0");

        assertAll(memory -> memory.history().unlearned(all, EDITION, 9)).containsExactly(third.id(), first.id());
        assertAll(memory -> memory.history().unlearned(all, EDITION, 1)).containsExactly(third.id());
    }

    @Test
    void An_edit_takes_the_imprint_away() {
        Admitted headline = admit("a", 0);
        learn(headline, EDITION);
        store.change(memory -> memory.headlines()
                .admit(feed(memory), List.of(headline("a", "Another title", "https://news.example/a")), NOW));

        assertThat(glances(seenSince(0).orElseThrow(), EDITION, false))
                .extracting(Glance::imprint)
                .containsExactly(Optional.empty());
    }

    @Test
    void Titles_and_links_are_passed_the_latest_first() {
        admit("a", 0);
        admit("b", 1);
        List<Titled> passed = new ArrayList<>();
        store.look(memory -> {
            memory.history().titles(seenSince(memory), passed::add);
            return true;
        });

        assertThat(passed).extracting(Titled::title).containsExactly("Title of b", "Title of a");
        assertThat(passed.getLast().link()).contains("https://news.example/a");
    }

    private static Stretch seenSince(Memory memory) {
        return memory.history().seenSince(NOW).orElseThrow();
    }

    @Test
    void A_headline_is_recalled_with_its_sender_and_its_incident() {
        Headline said = new Headline(
                Optional.of("a"),
                "Drones",
                "Two of them",
                Optional.of(URI.create("https://news.example/a?b=%20c")),
                Optional.of(NOW.minusSeconds(60)),
                Optional.of("en-GB"),
                Optional.of("Agency"));
        Feed feed = store.change(memory -> memory.feeds()
                .add(
                        new Feeds.NewFeed(
                                URI.create("https://feeds.example/rss"),
                                "World news",
                                "Example",
                                newFeed("https://news.example/").origin(),
                                Optional.empty(),
                                Duration.ofMinutes(5)),
                        NOW));
        Admitted admitted = store.change(memory ->
                memory.headlines().admit(feed, List.of(said), NOW).admitted().getFirst());
        Admitted other = admit("b", 1);
        IncidentId incident = store.change(memory -> incident(memory, admitted));
        List<Past> recalled =
                store.look(memory -> memory.history().recall(List.of(admitted.id(), other.id(), new HeadlineId(999))));

        assertThat(recalled).extracting(Past::id).containsExactly(other.id(), admitted.id());
        assertThat(recalled.getFirst().incident()).isEmpty();
        assertThat(recalled.getLast())
                .isEqualTo(new Past(
                        admitted.id(),
                        feed.id(),
                        said,
                        new Sender("Agency", "World news", "feeds.example"),
                        NOW.minusSeconds(60),
                        NOW,
                        Optional.of(incident)));
    }

    @Test
    void A_feed_begins_with_its_own_first_headline() {
        admit("a", 0);
        Admitted second = admit("b", 1);
        Past past = store.look(memory -> memory.history().recall(List.of(second.id())))
                .getFirst();

        assertThat(store.<Instant>look(memory -> memory.history().feedBegin(past)))
                .isEqualTo(NOW);
    }
}
