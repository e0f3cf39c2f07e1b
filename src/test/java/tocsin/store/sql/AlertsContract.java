package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.OptionalAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.domain.Admitted;
import tocsin.domain.Alert;
import tocsin.domain.ChatId;
import tocsin.domain.Owed;
import tocsin.domain.Rung;
import tocsin.store.Alerts;
import tocsin.store.Memory;

/** What holds for the alerts of every store, as people ask for them. */
abstract class AlertsContract extends StoreContract {
    private ChatId chat;
    private ChatId other;

    AlertsContract(Supplier<Database> fresh) {
        super(fresh);
    }

    @BeforeEach
    void meetChats() {
        chat = store.change(memory -> chat(memory, "telegram:1").id());
        other = store.change(memory -> chat(memory, "telegram:2").id());
    }

    private Alert owe(ChatId to, String title) {
        return store.change(memory -> bell(memory, to, title));
    }

    /** Delivers what is owed; the messages are called {@code ref 1}, {@code ref 2} … by their alerts. */
    private void deliver() {
        store.change(memory -> {
            for (Owed owed : memory.outbox().take("telegram", "me", NOW, NOW.plusSeconds(60), 10)) {
                memory.outbox().delivered(owed.id(), "ref " + owed.id(), NOW.plusSeconds(1));
            }
            return true;
        });
    }

    private Rung latest() {
        return store.look(memory -> memory.alerts().of(chat, 1)).getFirst();
    }

    private OptionalAssert<Rung> assertOne(Function<Alerts, Optional<Rung>> question) {
        return assertMaybe(memory -> question.apply(memory.alerts()));
    }

    private ListAssert<String> assertTitles(Function<Alerts, List<Rung>> question) {
        return assertAll(memory -> question.apply(memory.alerts()).stream()
                .map(one -> one.alert().notice().title())
                .toList());
    }

    @Test
    void An_alert_is_told_with_what_became_of_it() {
        Alert alert = owe(chat, "Drones");
        Rung owed = latest();
        assertThat(owed.alert()).isEqualTo(alert);
        assertThat(owed.state()).isEqualTo(Rung.State.OWED);
        assertThat(owed.isKept()).isFalse();
        deliver();

        Rung delivered = latest();
        assertThat(delivered.state()).isEqualTo(Rung.State.DELIVERED);
        assertThat(delivered.ended()).contains(NOW.plusSeconds(1));
        assertThat(delivered.isKept()).isTrue();
    }

    @Test
    void One_that_was_refused_is_told_with_the_reason() {
        owe(chat, "Drones");
        Rung owed = latest();
        store.change(memory -> {
            memory.outbox().refused(owed.id(), "blocked", NOW);
            return true;
        });

        Rung refused = latest();
        assertThat(refused.state()).isEqualTo(Rung.State.REFUSED);
        assertThat(refused.trouble()).contains("blocked");
    }

    @Test
    void The_latest_of_a_chat_come_first() {
        owe(chat, "one");
        owe(other, "elsewhere");
        owe(chat, "two");
        owe(chat, "three");

        assertTitles(alerts -> alerts.of(chat, 2)).containsExactly("three", "two");
    }

    @Test
    void A_message_leads_to_its_alert_in_its_own_chat() {
        owe(chat, "one");
        deliver();
        Rung one = latest();

        assertOne(alerts -> alerts.called(chat, "ref " + one.id())).contains(one);
        assertOne(alerts -> alerts.called(other, "ref " + one.id())).isEmpty();
        assertOne(alerts -> alerts.called(chat, "ref 77")).isEmpty();
    }

    @Test
    void A_headline_leads_to_its_alerts_in_a_chat() {
        Alert alert = owe(chat, "one");
        owe(chat, "two");

        assertTitles(alerts -> alerts.about(chat, List.of(alert.headline()))).containsExactly("one");
        assertTitles(alerts -> alerts.about(other, List.of(alert.headline()))).isEmpty();
        assertTitles(alerts -> alerts.about(chat, List.of())).isEmpty();
    }

    @Test
    void An_incident_leads_to_its_bell_and_not_to_its_updates() {
        Alert bell = store.change((Memory memory) -> {
            Alert first = bell(memory, chat, "bell");
            Admitted headline = admitted(memory, "more");
            memory.outbox().owe(alert(Alert.Kind.UPDATE, chat, first.incident(), headline, "update"));
            return first;
        });

        assertOne(alerts -> alerts.bell(chat, bell.incident())).map(Rung::alert).contains(bell);
        assertOne(alerts -> alerts.bell(other, bell.incident())).isEmpty();
    }

    @Test
    void What_is_dismissed_is_no_longer_kept_and_the_first_time_counts() {
        owe(chat, "one");
        deliver();
        Rung one = latest();
        for (int second = 5; second < 7; second++) {
            int later = second;
            store.change(memory -> {
                memory.alerts().dismiss(one.id(), NOW.plusSeconds(later));
                return true;
            });
        }

        Rung dismissed = latest();
        assertThat(dismissed.dismissed()).isEqualTo(Optional.of(NOW.plusSeconds(5)));
        assertThat(dismissed.isKept()).isFalse();
    }
}
