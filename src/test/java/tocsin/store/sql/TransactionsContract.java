package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What holds for the transactions of every store. */
abstract class TransactionsContract extends StoreContract {
    TransactionsContract(Supplier<Database> fresh) {
        super(fresh);
    }

    @Test
    void Work_that_throws_leaves_nothing() {
        assertThatThrownBy(() -> store.change(memory -> {
                    bell(memory, chat(memory, "telegram:1").id(), "Drone hits base");
                    throw new IllegalArgumentException("out of ideas");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("out of ideas");

        assertAll(memory -> memory.feeds().all()).isEmpty();
        assertAll(memory -> memory.chats().all()).isEmpty();
        assertThat(store.<Integer>look(memory -> memory.outbox().depth())).isZero();
        List<String> titles = store.change(memory -> titles(memory.headlines()
                .admit(feed(memory), List.of(headline("Drone hits base")), NOW)
                .admitted()));
        assertThat(titles).hasSize(1);
    }

    @Test
    void What_a_change_wrote_is_there_when_it_returns() {
        store.change(memory -> chat(memory, "telegram:1"));

        assertAll(memory -> memory.chats().all()).hasSize(1);
    }

    @Test
    void A_look_cannot_write() {
        assertThatThrownBy(() -> store.look(memory -> chat(memory, "telegram:1")))
                .hasMessageMatching("(?is).*read.?only.*");
    }

    @Test
    void A_transaction_inside_another_is_a_mistake_that_is_told_at_once() {
        assertThatThrownBy(() -> store.change(
                        outer -> store.change(inner -> inner.outbox().depth())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("runs already");
    }

    @Test
    void All_is_there_after_the_store_was_closed_and_opened_again() {
        store.change(memory -> bell(memory, chat(memory, "telegram:1").id(), "Drone hits base"));
        store.close();
        store = database.open(SHARDS);

        assertThat(store.<Integer>look(memory -> memory.outbox().depth())).isEqualTo(1);
        List<String> admitted = store.change(memory -> titles(memory.headlines()
                .admit(feed(memory), List.of(headline("Drone hits base")), NOW)
                .admitted()));
        assertThat(admitted).isEmpty();
    }
}
