package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tocsin.domain.Admitted;
import tocsin.domain.Alert;
import tocsin.domain.AlertId;
import tocsin.domain.ChatId;
import tocsin.domain.IncidentId;
import tocsin.domain.Notice;
import tocsin.domain.Owed;
import tocsin.store.Memory;
import tocsin.store.Outbox;

/** What holds for the outbox of every store. */
abstract class OutboxContract extends StoreContract {
    private static final Instant LEASE_END = NOW.plusSeconds(60);

    private ChatId chat;
    private ChatId other;

    OutboxContract(Supplier<Database> fresh) {
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

    private List<Owed> take(Instant now) {
        return store.change(memory -> memory.outbox().take("telegram", "me", now, now.plusSeconds(60), 10));
    }

    private Owed takeOne(Instant now) {
        List<Owed> taken = take(now);
        assertThat(taken).hasSize(1);
        return taken.getFirst();
    }

    private void tell(Consumer<Outbox> what) {
        store.change(memory -> {
            what.accept(memory.outbox());
            return memory;
        });
    }

    private int depth() {
        return store.look(memory -> memory.outbox().depth());
    }

    @Test
    void An_alert_comes_out_as_it_went_in() {
        Notice notice = new Notice(
                "Air/drone strike",
                "Ain al-Asad Air Base, Iraq",
                "",
                "NUL \0, half a pair \ud83d, a bell \ud83d\udd14, مسيّرة \"quoted\" \\ \u2028",
                "Example News",
                Optional.of(URI.create("https://news.example/a?b=%20c")),
                Instant.parse("2026-03-01T11:59:59.123456789Z"),
                List.of(new Notice.Asked(3, "drone @base \0", List.of("Drones", "", "\udc00"))));
        Alert owed = store.change(memory -> {
            Admitted headline = admitted(memory, "a");
            Alert alert = new Alert(chat, incident(memory, headline), headline.id(), Alert.Kind.BELL, notice, NOW);
            memory.outbox().owe(alert);
            return alert;
        });

        Owed taken = takeOne(NOW);
        assertThat(taken.dispatch()).isEqualTo(owed);
        assertThat(taken.to().id()).isEqualTo(chat);
        assertThat(taken.attempts()).isZero();
        assertThat(taken.doubtful()).isFalse();
        assertThat(taken.bell()).isEmpty();
    }

    @Test
    void A_bell_that_is_owed_twice_for_one_incident_rings_once_in_each_chat() {
        store.change(memory -> {
            Admitted headline = admitted(memory, "a");
            IncidentId incident = incident(memory, headline);
            for (ChatId each : List.of(chat, chat, other, chat)) {
                memory.outbox().owe(alert(Alert.Kind.BELL, each, incident, headline, "bell"));
            }
            return incident;
        });

        assertThat(depth()).isEqualTo(2);
        tell(outbox -> outbox.take("telegram", "me", NOW, LEASE_END, 9)
                .forEach(owed -> outbox.delivered(owed.id(), "1", NOW)));
        assertThat(depth()).isZero();
    }

    @Test
    void Updates_are_owed_as_often_as_there_is_news() {
        store.change(memory -> {
            Admitted headline = admitted(memory, "a");
            IncidentId incident = incident(memory, headline);
            memory.outbox().owe(alert(Alert.Kind.UPDATE, chat, incident, headline, "one"));
            memory.outbox().owe(alert(Alert.Kind.UPDATE, chat, incident, headline, "two"));
            return incident;
        });

        assertThat(depth()).isEqualTo(2);
    }

    @Test
    void An_update_knows_the_message_of_its_bell() {
        store.change(memory -> {
            Alert bell = bell(memory, chat, "bell");
            memory.outbox()
                    .owe(new Alert(chat, bell.incident(), bell.headline(), Alert.Kind.UPDATE, notice("claimed"), NOW));
            return bell;
        });

        AlertId bell = takeOne(NOW).id();
        tell(outbox -> outbox.delivered(bell, "4711", NOW));
        Owed update = takeOne(NOW);
        assertThat(((Alert) update.dispatch()).kind()).isEqualTo(Alert.Kind.UPDATE);
        assertThat(update.bell()).contains("4711");
    }

    @Nested
    class The_order_within_a_chat {
        @Test
        void holds_since_the_next_alert_waits_for_the_one_before() {
            owe(chat, "first");
            owe(chat, "second");

            Owed first = takeOne(NOW);
            assertThat(take(NOW)).isEmpty();
            tell(outbox -> outbox.delivered(first.id(), "1", NOW));
            assertThat(told(take(NOW))).containsExactly("second");
        }

        @Test
        void holds_while_the_oldest_waits_for_a_later_time() {
            owe(chat, "first");
            owe(chat, "second");
            Owed first = takeOne(NOW);
            tell(outbox -> outbox.retry(first.id(), NOW.plusSeconds(5), "slow down"));

            assertThat(take(NOW.plusSeconds(4))).isEmpty();
            assertThat(told(take(NOW.plusSeconds(5)))).containsExactly("first");
        }

        @Test
        void does_not_hold_up_other_chats() {
            owe(chat, "first");
            owe(chat, "second");
            takeOne(NOW);
            owe(other, "elsewhere");

            assertThat(told(take(NOW))).containsExactly("elsewhere");
        }

        @Test
        void goes_on_after_a_refusal() {
            owe(chat, "first");
            owe(chat, "second");
            Owed first = takeOne(NOW);
            tell(outbox -> outbox.refused(first.id(), "too long", NOW));

            assertThat(told(take(NOW))).containsExactly("second");
        }
    }

    @Test
    void An_account_takes_only_what_its_own_chats_are_owed_and_no_more_than_it_asks_for() {
        ChatId slack = store.change(memory -> chat(memory, "slack:C1").id());
        owe(slack, "slack");
        owe(chat, "first");
        owe(other, "second");

        assertThat(told(store.change(memory -> memory.outbox().take("telegram", "me", NOW, LEASE_END, 1))))
                .containsExactly("first");
        assertThat(told(take(NOW))).containsExactly("second");
        assertThat(told(store.change(memory -> memory.outbox().take("slack", "me", NOW, LEASE_END, 9))))
                .containsExactly("slack");
    }

    @Nested
    class An_alert_that_is_being_sent {
        private AlertId alert;

        @BeforeEach
        void send() {
            owe(chat, "first");
            alert = takeOne(NOW).id();
        }

        @Test
        void is_left_alone_until_its_lease_runs_out_and_is_doubtful_then() {
            assertThat(take(LEASE_END.minusMillis(1))).isEmpty();

            Owed again = takeOne(LEASE_END);
            assertThat(again.doubtful()).isTrue();
            assertThat(again.attempts()).isEqualTo(1);
        }

        @Test
        void is_not_doubtful_when_it_surely_did_not_arrive() {
            tell(outbox -> outbox.retry(alert, NOW.plusSeconds(1), "503"));

            Owed again = takeOne(NOW.plusSeconds(1));
            assertThat(again.doubtful()).isFalse();
            assertThat(again.attempts()).isEqualTo(1);
        }

        @Test
        void is_doubtful_for_good_once_it_may_have_arrived() {
            tell(outbox -> outbox.uncertain(alert, NOW.plusSeconds(1), "timed out"));
            assertThat(takeOne(NOW.plusSeconds(1)).doubtful()).isTrue();
            tell(outbox -> outbox.retry(alert, NOW.plusSeconds(2), "503"));
            assertThat(takeOne(NOW.plusSeconds(2)).doubtful()).isTrue();
        }

        @Test
        void is_owed_doubtfully_when_the_machine_has_restarted() {
            owe(other, "never sent");
            assertThat(store.<Integer>change(memory -> memory.outbox().recover()))
                    .isEqualTo(1);

            assertThat(take(NOW)).extracting(Owed::doubtful).containsExactly(true, false);
        }

        @Test
        void is_delivered_once_whatever_is_said_of_it_later() {
            tell(outbox -> outbox.delivered(alert, "1", NOW));
            tell(outbox -> outbox.retry(alert, NOW, "late"));
            tell(outbox -> outbox.uncertain(alert, NOW, "late"));
            tell(outbox -> outbox.refused(alert, "late", NOW));
            tell(outbox -> outbox.delivered(alert, "2", NOW));

            assertThat(depth()).isZero();
            assertThat(take(LEASE_END)).isEmpty();
        }

        @Test
        void counts_as_undelivered() {
            assertThat(depth()).isEqualTo(1);
        }
    }

    @Test
    void The_latest_alerts_of_a_chat_come_first() {
        List<String> recent = store.change((Memory memory) -> {
            bell(memory, chat, "one");
            bell(memory, other, "elsewhere");
            bell(memory, chat, "two");
            bell(memory, chat, "three");
            return said(memory.outbox().recent(chat, 2));
        });

        assertThat(recent).containsExactly("three", "two");
    }
}
