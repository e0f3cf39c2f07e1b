package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
        return memory.watches().add(chat, query, Origin.COMMAND, NOW);
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
            Watch first = memory.watches().add(chat, "drone", Origin.CONFIGURATION, NOW);
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
    void A_draft_is_listed_in_its_chat_and_rings_for_nobody_until_it_is_kept() {
        Watch draft = store.change(
                memory -> memory.watches().draft(chat(memory, "telegram:1").id(), "drone", NOW));
        assertThat(draft.draft()).isTrue();
        assertAll(memory -> memory.watches().of(draft.chat())).containsExactly(draft);
        assertAll(memory -> memory.watches().all()).isEmpty();

        assertVersionChanges(true, memory -> memory.watches().keep(draft.id(), NOW.plusSeconds(9)));
        assertVersionChanges(false, memory -> memory.watches().keep(draft.id(), NOW.plusSeconds(99)));
        Watch kept = store.look(memory -> memory.watches().all()).getFirst();
        assertThat(kept.draft()).isFalse();
        assertThat(kept.since()).contains(NOW.plusSeconds(9));
        assertMaybe(memory -> memory.watches().numbered(kept.chat(), 1)).contains(kept);
        assertMaybe(memory -> memory.watches().numbered(kept.chat(), 2)).isEmpty();
    }

    @Test
    void A_draft_of_a_query_that_the_chat_has_already_is_that_watch() {
        store.change(memory -> {
            ChatId chat = chat(memory, "telegram:1").id();
            Watch watch = add(memory, chat, "drone");
            assertThat(memory.watches().draft(chat, "drone", NOW)).isEqualTo(watch);
            return watch;
        });
    }

    @Test
    void A_changed_watch_keeps_its_number_and_asks_since_the_change() {
        Watch watch =
                store.change(memory -> add(memory, chat(memory, "telegram:1").id(), "drone"));
        assertVersionChanges(true, memory -> {
            assertThat(memory.watches().change(watch.id(), "rocket", false, NOW.plusSeconds(9)))
                    .isTrue();
        });

        Watch changed = store.look(memory -> memory.watches().all()).getFirst();
        assertThat(changed)
                .isEqualTo(new Watch(
                        watch.id(), watch.chat(), 1, "rocket", Origin.COMMAND, false, Optional.of(NOW.plusSeconds(9))));
        assertThat(store.<Watch>change(memory -> add(memory, watch.chat(), "drone"))
                        .number())
                .isEqualTo(2);
    }

    @Test
    void A_watch_is_not_changed_into_another_of_its_chat() {
        ChatId chat = store.change(memory -> chat(memory, "telegram:1").id());
        ChatId other = store.change(memory -> chat(memory, "telegram:2").id());
        Watch watch = store.change(memory -> add(memory, chat, "drone"));
        store.change(memory -> add(memory, chat, "rocket"));
        store.change(memory -> add(memory, other, "mortar"));

        assertVersionChanges(false, memory -> {
            assertThat(memory.watches().change(watch.id(), "rocket", false, NOW))
                    .isFalse();
        });
        assertVersionChanges(true, memory -> {
            assertThat(memory.watches().change(watch.id(), "drone", true, NOW)).isTrue();
            assertThat(memory.watches().change(watch.id(), "mortar", false, NOW))
                    .isTrue();
        });
    }

    /** A watch as a change tells of it. */
    private static Watch told(Watch watch) {
        return new Watch(watch.id(), watch.chat(), watch.number(), watch.query(), watch.origin());
    }

    @Test
    void What_is_told_of_drafts_and_changes_is_what_rings() {
        ChatId chat = store.change(memory -> chat(memory, "telegram:1").id());
        long before = store.look(memory -> memory.watches().version());
        Watch drone = store.change(memory -> {
            Watch draft = memory.watches().draft(chat, "lang:en", NOW);
            memory.chats().close(chat, "blocked");
            chat(memory, "telegram:1");
            memory.watches().change(draft.id(), "drone", false, NOW);
            return memory.watches().numbered(chat, 1).orElseThrow();
        });
        Watch iran = store.change(memory -> {
            memory.watches().change(drone.id(), "iran", false, NOW);
            return memory.watches().numbered(chat, 1).orElseThrow();
        });
        store.change(memory -> {
            memory.watches().change(drone.id(), "lang:ar", true, NOW);
            memory.watches().remove(drone.id());
            return true;
        });

        assertAll(memory -> memory.watches().since(before).orElseThrow())
                .containsExactly(
                        new WatchChange(told(drone), true),
                        new WatchChange(told(drone), false),
                        new WatchChange(told(iran), true),
                        new WatchChange(told(iran), false));
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
                        new WatchChange(told(drone), true),
                        new WatchChange(told(drone), false),
                        new WatchChange(told(iran), true));
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
                .containsExactly(new WatchChange(told(drone), false), new WatchChange(told(drone), true));
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
