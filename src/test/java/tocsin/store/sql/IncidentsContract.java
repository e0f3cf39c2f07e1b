package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tocsin.domain.Admitted;
import tocsin.domain.Alert;
import tocsin.domain.ChatId;
import tocsin.domain.Facts;
import tocsin.domain.Gist;
import tocsin.domain.Headline;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;
import tocsin.domain.Member;
import tocsin.domain.Owed;
import tocsin.domain.Reason;
import tocsin.domain.SubEvent;
import tocsin.domain.Weapon;
import tocsin.domain.Whereabouts;
import tocsin.store.IncidentChange;
import tocsin.store.IncidentMark;
import tocsin.store.Memory;

/** What holds for the incidents of every store. */
abstract class IncidentsContract extends StoreContract {
    private static final Gist STRIKE = new Gist(
            Set.of("drone", "base", "مسير"),
            Set.of("officials"),
            new Whereabouts(Set.of("ain-al-asad"), Set.of("hit"), Set.of("anbar", "IQ"), Set.of("baghdad")),
            "ar",
            new Facts(
                    Optional.of(SubEvent.AIR_DRONE_STRIKE),
                    Set.of(Weapon.DRONE, Weapon.ROCKET),
                    Set.of("ain-al-asad"),
                    Set.of(),
                    OptionalInt.of(0),
                    true,
                    false,
                    Optional.of(LocalDate.of(2026, 3, 1))));

    IncidentsContract(Supplier<Database> fresh) {
        super(fresh);
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

    @Test
    void An_incident_holds_its_headlines_in_the_order_in_which_they_joined() {
        store.change(memory -> {
            Admitted first = at(memory, "a", NOW.minusSeconds(60));
            Admitted second = at(memory, "b", NOW.minusSeconds(90));
            IncidentId id = memory.incidents().open(first, STRIKE, List.of());
            memory.incidents().join(id, second, gist("drone"), List.of(new Reason("same site", 2.5)));

            assertThat(memory.incidents().openedSince(NOW.minusSeconds(60), 9))
                    .containsExactly(new Incident(
                            id,
                            "Title of a",
                            first.published(),
                            List.of(
                                    new Member(first.id(), "Wire", first.published(), STRIKE),
                                    new Member(second.id(), "Wire", second.published(), gist("drone")))));
            return id;
        });
    }

    @Test
    void Incidents_are_told_by_when_they_opened_the_latest_of_too_many() {
        List<IncidentId> ids = store.change(memory -> List.of(
                incident(memory, at(memory, "old", NOW.minusSeconds(900))),
                incident(memory, at(memory, "young", NOW.minusSeconds(10))),
                incident(memory, at(memory, "older than it came", NOW.minusSeconds(50)))));

        assertAll(memory -> memory.incidents().openedSince(NOW.minusSeconds(60), 9))
                .extracting(Incident::id)
                .containsExactly(ids.get(2), ids.get(1));
        assertAll(memory -> memory.incidents().openedSince(Instant.MIN, 2))
                .extracting(Incident::id)
                .containsExactly(ids.get(2), ids.get(1));
        assertAll(memory -> memory.incidents().openedSince(NOW, 9)).isEmpty();
        assertAll(memory -> memory.incidents().named(List.of(ids.get(1), new IncidentId(99), ids.get(0))))
                .extracting(Incident::id)
                .containsExactly(ids.get(0), ids.get(1));
    }

    @Nested
    class What_changed_after_a_mark {
        @Test
        void is_told_in_its_order_with_the_headlines_that_joined() {
            store.change(memory -> {
                IncidentMark begin = memory.incidents().turn();
                Admitted first = at(memory, "a", NOW);
                IncidentId incident = incident(memory, first);
                IncidentMark opened = memory.incidents().turn();
                Admitted second = at(memory, "b", NOW);
                memory.incidents().join(incident, second, gist("drone"), List.of());
                assertThat(memory.incidents().since(begin))
                        .contains(List.of(
                                new IncidentChange(incident, Optional.of(first.id())),
                                new IncidentChange(incident, Optional.of(second.id()))));
                assertThat(memory.incidents().since(opened).orElseThrow()).hasSize(1);
                assertThat(memory.incidents().since(memory.incidents().turn())).contains(List.of());
                return incident;
            });
        }

        @Test
        void is_not_known_when_the_mark_was_taken_back_even_when_its_version_is_given_out_again() {
            List<IncidentMark> marks = new ArrayList<>();
            assertThatThrownBy(() -> store.change(memory -> {
                        incident(memory, at(memory, "a", NOW));
                        marks.add(memory.incidents().turn());
                        throw new IllegalStateException("the disk is full");
                    }))
                    .hasMessage("the disk is full");
            store.change(memory -> {
                assertThat(memory.incidents().since(marks.getFirst())).isEmpty();
                incident(memory, at(memory, "b", NOW));
                assertThat(memory.incidents().turn().version())
                        .isEqualTo(marks.getFirst().version());
                assertThat(memory.incidents().since(marks.getFirst())).isEmpty();
                return true;
            });
        }
    }

    @Test
    void An_incident_was_rung_where_its_bell_is_owed_or_delivered_but_not_where_it_was_refused() {
        store.change(memory -> {
            ChatId owed = chat(memory, "slack:C1").id();
            ChatId delivered = chat(memory, "telegram:1").id();
            ChatId refusing = chat(memory, "telegram:2").id();
            Admitted headline = admitted(memory, "a");
            IncidentId incident = incident(memory, headline);
            for (ChatId chat : List.of(owed, delivered, refusing)) {
                memory.outbox().owe(alert(Alert.Kind.BELL, chat, incident, headline, "bell"));
            }
            List<Owed> taken = memory.outbox().take("telegram", "me", NOW, NOW.plusSeconds(9), 9);
            memory.outbox().delivered(taken.get(0).id(), "77", NOW);
            memory.outbox().refused(taken.get(1).id(), "no rights", NOW);

            assertThat(memory.incidents().rungIn(incident)).containsExactlyInAnyOrder(owed, delivered);
            memory.outbox().owe(alert(Alert.Kind.BELL, refusing, incident, headline, "another try"));
            assertThat(memory.incidents().rungIn(incident)).contains(refusing);
            return incident;
        });
    }
}
