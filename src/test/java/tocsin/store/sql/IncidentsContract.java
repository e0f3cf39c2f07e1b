package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
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
import tocsin.store.Memory;

/** What holds for the incidents of every store. */
abstract class IncidentsContract extends StoreContract {
    private static final Gist STRIKE = new Gist(
            Set.of("drone", "base", "مسير"),
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

            assertThat(memory.incidents().activeSince(NOW.minusSeconds(60)))
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
    void An_incident_is_active_as_long_as_its_latest_headline_is_recent() {
        List<IncidentId> ids = store.change(memory -> {
            IncidentId old = incident(memory, at(memory, "old", NOW.minusSeconds(900)));
            IncidentId grown = incident(memory, at(memory, "grown", NOW.minusSeconds(800)));
            IncidentId recent = incident(memory, at(memory, "recent", NOW.minusSeconds(10)));
            memory.incidents().join(grown, at(memory, "more", NOW), gist("drone"), List.of());
            return List.of(old, grown, recent);
        });

        assertAll(memory -> memory.incidents().activeSince(NOW.minusSeconds(60)))
                .extracting(Incident::id)
                .containsExactly(ids.get(2), ids.get(1));
        assertAll(memory -> memory.incidents().activeSince(Instant.MIN)).hasSize(3);
        assertAll(memory -> memory.incidents().activeSince(NOW.plusMillis(1))).isEmpty();
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
