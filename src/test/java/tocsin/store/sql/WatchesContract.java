package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tocsin.domain.ChatAddress;
import tocsin.domain.ChatId;
import tocsin.domain.Origin;
import tocsin.domain.Watch;
import tocsin.domain.WatchId;
import tocsin.store.Memory;
import tocsin.store.WatchChange;

/** What holds for the watches of every store. */
abstract class WatchesContract extends StoreContract {
    WatchesContract(Supplier<Database> fresh) {
        super(fresh);
    }

    private static Watch add(Memory memory, ChatId chat, String query) {
        return memory.watches().add(chat, query, Origin.COMMAND);
    }

    @Test
    void Each_chat_numbers_its_watches_from_one() {
        List<Watch> all = store.change(memory -> {
            ChatId one = chat(memory, "telegram:1").id();
            ChatId two = chat(memory, "telegram:2").id();
            return List.of(add(memory, one, "drone"), add(memory, two, "drone"), add(memory, one, "iran"));
        });

        assertThat(all).extracting(Watch::number).containsExactly(1, 1, 2);
        assertAll(memory -> memory.watches().all()).isEqualTo(all);
    }

    @Test
    void A_number_that_was_taken_away_is_not_given_out_again() {
        int number = store.change(memory -> {
            ChatId chat = chat(memory, "telegram:1").id();
            memory.watches().remove(add(memory, chat, "drone").id());
            return add(memory, chat, "drone").number();
        });

        assertThat(number).isEqualTo(2);
    }

    @Test
    void A_query_that_the_chat_has_already_is_answered_as_it_stands() {
        List<Watch> watches = store.change(memory -> {
            ChatId chat = chat(memory, "telegram:1").id();
            Watch first = memory.watches().add(chat, "drone", Origin.CONFIGURATION);
            assertThat(add(memory, chat, "drone")).isEqualTo(first);
            return List.of(first, add(memory, chat, "iran"));
        });

        assertThat(watches).extracting(Watch::number).containsExactly(1, 2);
        assertAll(memory -> memory.watches().of(watches.getFirst().chat())).isEqualTo(watches);
    }

    @Test
    void The_watches_of_closed_chats_rest() {
        store.change(memory -> {
            ChatId chat = chat(memory, "telegram:1").id();
            Watch watch = add(memory, chat, "drone");
            memory.chats().close(chat, "kicked");
            assertThat(memory.watches().all()).isEmpty();
            assertThat(memory.watches().of(chat)).containsExactly(watch);
            chat(memory, "telegram:1");
            assertThat(memory.watches().all()).containsExactly(watch);
            return watch;
        });
    }

    @Test
    void The_version_changes_with_every_change_of_the_watches_and_not_without() {
        ChatId chat = store.change(memory -> chat(memory, "telegram:1").id());

        assertVersionChanges(true, memory -> add(memory, chat, "drone"));
        assertVersionChanges(false, memory -> add(memory, chat, "drone"));
        assertVersionChanges(false, memory -> chat(memory, "telegram:1"));
        assertVersionChanges(true, memory -> memory.chats().close(chat, "kicked"));
        assertVersionChanges(true, memory -> chat(memory, "telegram:1"));
        assertVersionChanges(true, memory -> memory.chats().move(chat, ChatAddress.parse("telegram:2")));
        assertVersionChanges(
                true,
                memory -> memory.watches()
                        .remove(memory.watches().all().getFirst().id()));
    }

    private void assertVersionChanges(boolean expected, Consumer<Memory> deed) {
        long before = store.look(memory -> memory.watches().version());
        store.change(memory -> {
            deed.accept(memory);
            return memory;
        });
        long after = store.look(memory -> memory.watches().version());
        assertThat(after != before).isEqualTo(expected);
    }

    @Test
    void A_query_may_be_longer_than_an_index_takes() {
        String query = "drone OR " + "0123456789abcdef".repeat(500);
        Watch watch =
                store.change(memory -> add(memory, chat(memory, "telegram:1").id(), query));

        assertThat(watch.query()).isEqualTo(query);
    }

    @Test
    void What_came_and_went_since_a_version_is_told_in_its_order() {
        ChatId chat = store.change(memory -> chat(memory, "telegram:1").id());
        long before = store.look(memory -> memory.watches().version());
        Watch drone = store.change(memory -> add(memory, chat, "drone"));
        Watch iran = store.change(memory -> {
            add(memory, chat, "drone");
            memory.watches().remove(drone.id());
            memory.watches().remove(drone.id());
            return add(memory, chat, "iran");
        });

        List<WatchChange> changes =
                store.look(memory -> memory.watches().since(before)).orElseThrow();
        assertThat(changes)
                .containsExactly(
                        new WatchChange(drone, true), new WatchChange(drone, false), new WatchChange(iran, true));
        long now = store.look(memory -> memory.watches().version());
        assertThat(now).isEqualTo(before + 3);
        assertAll(memory -> memory.watches().since(now).orElseThrow()).isEmpty();
    }

    @Test
    void The_watches_of_a_chat_go_when_it_is_closed_and_come_when_it_is_met_again() {
        ChatId chat = store.change(memory -> chat(memory, "telegram:1").id());
        Watch drone = store.change(memory -> add(memory, chat, "drone"));
        long before = store.look(memory -> memory.watches().version());
        store.change(memory -> {
            memory.chats().close(chat, "blocked");
            return chat(memory, "telegram:1");
        });

        assertAll(memory -> memory.watches().since(before).orElseThrow())
                .containsExactly(new WatchChange(drone, false), new WatchChange(drone, true));
    }

    @Test
    void A_change_that_cannot_be_told_leaves_only_all_watches_to_ask_for() {
        ChatId chat = store.change(memory -> chat(memory, "telegram:1").id());
        long before = store.look(memory -> memory.watches().version());
        store.change(memory -> {
            add(memory, chat, "drone");
            memory.chats().move(chat, ChatAddress.parse("telegram:2"));
            return true;
        });

        assertMaybe(memory -> memory.watches().since(before)).isEmpty();
        assertMaybe(memory -> memory.watches().since(-1)).isEmpty();
    }

    @Test
    void Watches_are_found_by_their_ids_but_for_those_that_are_gone_or_whose_chat_is_closed() {
        List<Watch> watches = store.change(memory -> {
            ChatId one = chat(memory, "telegram:1").id();
            ChatId two = chat(memory, "telegram:2").id();
            List<Watch> all = List.of(add(memory, one, "drone"), add(memory, two, "iran"), add(memory, one, "iraq"));
            memory.chats().close(two, "blocked");
            memory.watches().remove(all.getFirst().id());
            return all;
        });

        List<WatchId> ids = watches.stream().map(Watch::id).toList();
        assertAll(memory -> memory.watches().named(ids)).containsExactly(watches.getLast());
        assertAll(memory -> memory.watches().named(List.of())).isEmpty();
    }
}
