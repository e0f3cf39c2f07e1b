package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.domain.Admitted;
import tocsin.domain.Alert;
import tocsin.domain.AlertId;
import tocsin.domain.ChatId;
import tocsin.domain.IncidentId;
import tocsin.domain.Owed;
import tocsin.domain.Rewrite;

/** What holds for the edits of first messages in every store. */
abstract class RewritesContract extends StoreContract {
    private ChatId chat;
    private IncidentId incident;
    private Admitted headline;

    RewritesContract(Supplier<Database> fresh) {
        super(fresh);
    }

    @BeforeEach
    void ring() {
        chat = store.change(memory -> chat(memory, "telegram:1").id());
        headline = store.change(memory -> admitted(memory, "a"));
        incident = store.change(memory -> incident(memory, headline));
        store.change(memory -> {
            memory.outbox().owe(alert(Alert.Kind.BELL, chat, incident, headline, "bell"));
            return true;
        });
    }

    private AlertId deliver() {
        return store.change(memory -> {
            Owed owed = memory.outbox()
                    .take("telegram", "me", NOW, NOW.plusSeconds(60), 9)
                    .getFirst();
            memory.outbox().delivered(owed.id(), "ref", NOW);
            return owed.id();
        });
    }

    private void owe() {
        store.change(memory -> {
            memory.rewrites().owe(incident);
            return true;
        });
    }

    private List<Rewrite> take(Instant now) {
        return store.change(memory -> memory.rewrites().take("telegram", "me", now, now.plusSeconds(60), 9));
    }

    private void written(Rewrite rewrite, Instant now) {
        store.change(memory -> {
            memory.rewrites().written(rewrite, now, now.plusSeconds(20));
            return true;
        });
    }

    private int depth() {
        return store.look(memory -> memory.rewrites().depth());
    }

    @Test
    void However_often_it_is_asked_for_there_is_one_and_writing_it_answers_all() {
        AlertId bell = deliver();
        owe();
        owe();
        owe();
        List<Rewrite> taken = take(NOW);

        assertThat(taken).singleElement().satisfies(one -> {
            assertThat(one.bell()).isEqualTo(bell);
            assertThat(one.ref()).isEqualTo("ref");
            assertThat(one.alert().incident()).isEqualTo(incident);
            assertThat(one.attempts()).isZero();
        });
        written(taken.getFirst(), NOW);
        assertThat(depth()).isZero();
        assertThat(take(NOW.plusSeconds(100))).isEmpty();
    }

    @Test
    void What_is_asked_for_while_it_is_written_is_written_again_but_not_before_its_time() {
        deliver();
        owe();
        Rewrite first = take(NOW).getFirst();
        owe();
        assertThat(take(NOW)).isEmpty();
        written(first, NOW);

        assertThat(depth()).isEqualTo(1);
        assertThat(take(NOW.plusSeconds(19))).isEmpty();
        assertThat(take(NOW.plusSeconds(20))).hasSize(1);
    }

    @Test
    void A_bell_that_is_still_owed_needs_none_and_one_that_may_have_arrived_does() {
        owe();
        assertThat(depth()).isZero();
        store.change(memory -> memory.outbox().take("telegram", "me", NOW, NOW.plusSeconds(60), 9));
        owe();
        assertThat(depth()).isEqualTo(1);
        assertThat(take(NOW)).isEmpty();
    }

    @Test
    void An_alert_that_is_due_in_the_chat_goes_first_and_one_that_waits_does_not_hold_it_up() {
        deliver();
        owe();
        store.change(memory -> {
            memory.outbox().owe(alert(Alert.Kind.UPDATE, chat, incident, headline, "update"));
            return true;
        });
        assertThat(take(NOW)).isEmpty();

        store.change(memory -> {
            Owed owed = memory.outbox()
                    .take("telegram", "me", NOW, NOW.plusSeconds(60), 9)
                    .getFirst();
            memory.outbox().retry(owed.id(), NOW.plusSeconds(600), "slow down");
            return true;
        });
        assertThat(take(NOW)).hasSize(1);
    }

    @Test
    void A_chat_has_one_on_its_way_and_others_of_it_follow() {
        deliver();
        owe();
        IncidentId other = store.change(memory -> bell(memory, chat, "b").incident());
        deliver();
        store.change(memory -> {
            memory.rewrites().owe(other);
            return true;
        });
        Rewrite first = take(NOW).getFirst();
        assertThat(first.alert().incident()).isEqualTo(incident);
        written(first, NOW);
        assertThat(take(NOW)).extracting(one -> one.alert().incident()).containsExactly(other);
    }

    @Test
    void What_was_taken_by_a_program_that_died_is_taken_again_after_its_lease_or_at_the_next_start() {
        deliver();
        owe();
        take(NOW);
        assertThat(take(NOW.plusSeconds(59))).isEmpty();
        assertThat(take(NOW.plusSeconds(60))).hasSize(1).first().matches(again -> again.attempts() == 1);

        store.<Integer>change(memory -> memory.outbox().recover());
        assertThat(take(NOW.plusSeconds(61))).hasSize(1);
    }

    @Test
    void A_retry_waits_and_what_has_ended_is_not_asked_for_again() {
        AlertId bell = deliver();
        owe();
        take(NOW);
        store.change(memory -> {
            memory.rewrites().retry(bell, NOW.plusSeconds(30), "slow down");
            return true;
        });
        assertThat(take(NOW.plusSeconds(29))).isEmpty();
        assertThat(take(NOW.plusSeconds(30))).hasSize(1);

        store.change(memory -> {
            memory.rewrites().ended(bell, "message to edit not found", NOW);
            memory.rewrites().owe(incident);
            return true;
        });
        assertThat(depth()).isZero();
        assertThat(take(NOW.plusSeconds(300))).isEmpty();
    }

    @Test
    void Nothing_is_written_in_a_chat_that_is_closed() {
        deliver();
        owe();
        store.change(memory -> {
            memory.chats().close(chat, "kicked");
            return true;
        });
        assertThat(take(NOW)).isEmpty();
    }
}
