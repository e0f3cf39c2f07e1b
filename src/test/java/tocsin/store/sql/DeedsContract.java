package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.domain.Admitted;
import tocsin.domain.Alert;
import tocsin.domain.ChatAddress;
import tocsin.domain.ChatId;
import tocsin.domain.Deed;
import tocsin.domain.Dossier;
import tocsin.domain.Headline;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;
import tocsin.domain.Loudness;
import tocsin.domain.Member;
import tocsin.domain.Owed;
import tocsin.domain.Reason;
import tocsin.domain.Severity;
import tocsin.domain.Told;
import tocsin.store.IncidentChange;
import tocsin.store.IncidentMark;
import tocsin.store.Memory;

/** What holds for what people say of incidents, in every store. */
abstract class DeedsContract extends StoreContract {
    private ChatId chat;
    private ChatId other;
    private IncidentId older;
    private IncidentId younger;
    private Admitted first;
    private Admitted second;
    private Admitted third;

    DeedsContract(Supplier<Database> fresh) {
        super(fresh);
    }

    /** An older incident of one headline, a younger one of two; one chat was rung for both, another for the younger alone. */
    @BeforeEach
    void twoIncidents() {
        chat = tell(memory -> chat(memory, "telegram:1").id());
        other = tell(memory -> chat(memory, "telegram:2").id());
        first = tell(memory -> at(memory, "first", NOW.minusSeconds(600)));
        second = tell(memory -> at(memory, "second", NOW.minusSeconds(500)));
        third = tell(memory -> at(memory, "third", NOW.minusSeconds(400)));
        older = tell(memory -> incident(memory, first));
        younger = tell(memory -> incident(memory, second));
        tell(memory -> {
            memory.incidents().join(younger, third, gist("drone"), List.of(new Reason("same place: x", 2.5)));
            bell(memory, chat, older, first);
            bell(memory, chat, younger, second);
            bell(memory, other, younger, second);
            return true;
        });
    }

    private static void bell(Memory memory, ChatId chat, IncidentId incident, Admitted headline) {
        memory.outbox()
                .owe(alert(
                        Alert.Kind.BELL,
                        chat,
                        incident,
                        headline,
                        headline.headline().title()));
    }

    private static Admitted at(Memory memory, String guid, Instant published) {
        Headline plain = headline(guid);
        Headline dated = new Headline(
                plain.guid(),
                plain.title(),
                "",
                plain.link(),
                Optional.of(published),
                Optional.empty(),
                Optional.of("Wire"));
        return memory.headlines()
                .admit(feed(memory), List.of(dated), NOW)
                .admitted()
                .getFirst();
    }

    private Deed.By ann() {
        return new Deed.By(chat, "Ann", NOW);
    }

    private Deed merge() {
        return store.change(
                memory -> memory.deeds().merge(younger, older, ann()).orElseThrow());
    }

    private Set<IncidentId> apart(IncidentId incident) {
        return store.look(memory -> memory.deeds().apartFrom(incident));
    }

    private <T> T tell(Function<Memory, T> what) {
        return store.change(what);
    }

    private List<String> titles(IncidentId incident) {
        return store.look(memory -> memory.dossiers().of(incident)).orElseThrow().told().stream()
                .map(Told::title)
                .toList();
    }

    private List<ChatId> rung(IncidentId incident) {
        return store.look(memory -> List.copyOf(memory.incidents().rungIn(incident)));
    }

    @Test
    void A_dossier_holds_what_each_headline_tells_and_why_it_is_there() {
        tell(memory -> {
            memory.dossiers().possiblySame(younger, older);
            return true;
        });
        Dossier dossier = store.look(memory -> memory.dossiers().of(younger)).orElseThrow();

        assertThat(dossier.perhaps()).contains(older);
        assertThat(dossier.title()).isEqualTo("Title of second");
        assertThat(dossier.told().getLast())
                .isEqualTo(new Told(
                        third.id(),
                        "Title of third",
                        third.headline().link(),
                        "Wire",
                        third.published(),
                        NOW,
                        gist("drone").facts(),
                        List.of(new Reason("same place: x", 2.5))));
        assertMaybe(memory -> memory.dossiers().of(new IncidentId(77))).isEmpty();
    }

    @Test
    void A_merge_moves_the_younger_into_the_older_whichever_is_named_first() {
        Deed deed = merge();

        assertThat(deed.incident()).isEqualTo(older);
        assertThat(deed.other()).isEqualTo(younger);
        assertThat(titles(older)).containsExactly("Title of first", "Title of second", "Title of third");
        assertThat(titles(younger)).isEmpty();
        assertThat(store.<IncidentId>look(memory -> memory.deeds().standing(younger)))
                .isEqualTo(older);
        assertMaybe(memory -> memory.deeds().by(deed.id())).contains(deed);
        assertMaybe(memory -> memory.deeds().latest(chat)).contains(deed);
        assertMaybe(memory -> memory.deeds().latest(other)).isEmpty();
        assertAll(memory -> memory.deeds().of(younger)).containsExactly(deed);
        Optional<Deed> again = tell(memory -> memory.deeds().merge(older, younger, ann()));
        assertThat(again).isEmpty();
    }

    @Test
    void The_grouper_goes_on_seeing_both_parts_of_a_merge_and_what_joins_either_is_in_the_whole() {
        merge();
        assertAll(memory -> memory.incidents().openedSince(Instant.EPOCH, 100))
                .extracting(Incident::id)
                .containsExactly(older, younger);

        IncidentId joined =
                tell(memory -> memory.incidents().join(younger, at(memory, "late", NOW), gist("drone"), List.of()));
        assertThat(joined).isEqualTo(older);
        assertThat(titles(older)).hasSize(4);
    }

    @Test
    void A_chat_that_was_rung_for_the_younger_alone_goes_on_in_its_thread_and_one_with_both_in_that_of_the_older() {
        merge();

        assertThat(rung(older)).containsExactlyInAnyOrder(chat, other);
        assertThat(rung(younger)).containsExactly(chat);
        assertMaybe(memory -> memory.alerts().bell(other, older))
                .hasValueSatisfying(bell -> assertThat(bell.alert().headline()).isEqualTo(second.id()));
        assertMaybe(memory -> memory.alerts().bell(chat, older))
                .hasValueSatisfying(bell -> assertThat(bell.alert().headline()).isEqualTo(first.id()));
    }

    @Test
    void An_undone_merge_leaves_each_with_its_own_and_with_what_came_since() {
        Deed deed = merge();
        tell(memory -> memory.incidents().join(younger, at(memory, "late", NOW), gist("drone"), List.of()));
        tell(memory -> memory.incidents().join(older, at(memory, "later", NOW), gist("drone"), List.of()));
        tell(memory -> {
            memory.deeds().undo(deed, ann());
            return true;
        });

        assertThat(titles(older)).containsExactly("Title of first", "Title of later");
        assertThat(titles(younger)).containsExactly("Title of second", "Title of third", "Title of late");
        assertThat(rung(older)).containsExactly(chat);
        assertThat(rung(younger)).containsExactlyInAnyOrder(chat, other);
        assertMaybe(memory -> memory.deeds().latest(chat)).isEmpty();
        assertMaybe(memory -> memory.deeds().by(deed.id()))
                .hasValueSatisfying(undone -> assertThat(undone.undone()).contains(NOW));
    }

    @Test
    void What_is_split_off_is_an_incident_of_its_own_that_is_kept_apart() {
        Deed deed = tell(memory -> memory.deeds().split(younger, List.of(third.id()), Deed.Kind.SPLIT, ann()));

        assertThat(titles(younger)).containsExactly("Title of second");
        assertThat(titles(deed.other())).containsExactly("Title of third");
        assertThat(store.look(memory -> memory.dossiers().of(deed.other()))
                        .orElseThrow()
                        .title())
                .isEqualTo("Title of third");
        assertThat(rung(deed.other())).isEmpty();
        assertThat(apart(younger)).containsExactly(deed.other());
        assertThat(apart(deed.other())).containsExactly(younger);
        assertAll(memory -> memory.incidents().parts(List.of(younger, deed.other())))
                .extracting(incident ->
                        incident.members().stream().map(Member::headline).toList())
                .containsExactly(List.of(second.id()), List.of(third.id()));
    }

    @Test
    void Those_who_keep_a_copy_of_the_parts_are_told_of_a_split_and_of_its_undoing() {
        IncidentMark before = tell(memory -> memory.incidents().turn());
        Deed deed = tell(memory -> memory.deeds().split(younger, List.of(third.id()), Deed.Kind.SPLIT, ann()));
        assertThat(changedSince(before)).contains(younger, deed.other());

        IncidentMark split = tell(memory -> memory.incidents().turn());
        tell(memory -> {
            memory.deeds().undo(deed, ann());
            return true;
        });
        assertThat(changedSince(split)).contains(younger, deed.other());
    }

    private List<IncidentId> changedSince(IncidentMark mark) {
        return store.look(memory -> memory.incidents().since(mark)).orElseThrow().stream()
                .map(IncidentChange::incident)
                .toList();
    }

    @Test
    void A_bell_goes_with_the_headline_that_it_told() {
        Deed deed = tell(memory -> memory.deeds().split(younger, List.of(second.id()), Deed.Kind.SPLIT, ann()));

        assertThat(rung(deed.other())).containsExactlyInAnyOrder(chat, other);
        assertThat(rung(younger)).isEmpty();
        tell(memory -> {
            memory.deeds().undo(deed, ann());
            return true;
        });
        assertThat(rung(younger)).containsExactlyInAnyOrder(chat, other);
        assertThat(titles(younger)).containsExactlyInAnyOrder("Title of second", "Title of third");
        assertThat(apart(younger)).isEmpty();
    }

    @Test
    void Two_that_are_not_the_same_stay_apart_also_for_what_is_merged_with_them_until_somebody_merges_them() {
        Deed deed = tell(memory -> memory.deeds().notSame(younger, older, ann()));
        assertThat(apart(older)).containsExactly(younger);
        IncidentId more = tell(memory -> {
            IncidentId fresh = incident(memory, at(memory, "more", NOW));
            memory.deeds().merge(younger, fresh, ann());
            return fresh;
        });
        assertThat(apart(more)).containsExactly(older);

        merge();
        assertThat(apart(older)).isEmpty();
        assertMaybe(memory -> memory.deeds().inTheWay(deed)).isPresent();
    }

    @Test
    void A_listener_has_its_loudness_and_when_it_was_last_updated() {
        tell(memory -> {
            memory.outbox().owe(alert(Alert.Kind.UPDATE, other, younger, third, "update"));
            memory.chats().loudness(other, Optional.of(Loudness.from(Severity.HIGH)));
            memory.chats().loudness(chat, Optional.of(Loudness.NEVER));
            return true;
        });
        assertAll(memory -> memory.alerts().listeners(younger))
                .satisfiesExactlyInAnyOrder(
                        listener -> {
                            assertThat(listener.chat()).isEqualTo(chat);
                            assertThat(listener.loudness()).contains(Loudness.NEVER);
                            assertThat(listener.lastUpdate()).isEmpty();
                        },
                        listener -> {
                            assertThat(listener.chat()).isEqualTo(other);
                            assertThat(listener.loudness()).contains(Loudness.from(Severity.HIGH));
                            assertThat(listener.lastUpdate()).contains(NOW);
                        });
        tell(memory -> {
            memory.chats().loudness(other, Optional.empty());
            return true;
        });
        assertMaybe(memory -> memory.chats().loudness(other)).isEmpty();
    }

    @Test
    void Chats_that_turn_out_to_be_one_keep_their_deeds_and_edits() {
        merge();
        tell(memory -> {
            List<Owed> taken = memory.outbox().take("telegram", "me", NOW, NOW.plusSeconds(9), 9);
            taken.forEach(owed -> memory.outbox().delivered(owed.id(), "r" + owed.id(), NOW));
            memory.rewrites().owe(older);
            memory.chats().move(other, ChatAddress.parse("telegram:1"));
            return true;
        });
        assertMaybe(memory -> memory.deeds().latest(other)).isPresent();
        assertThat(store.<Integer>look(memory -> memory.rewrites().depth())).isEqualTo(1);
    }
}
