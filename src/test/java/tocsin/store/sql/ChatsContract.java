package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tocsin.domain.Admitted;
import tocsin.domain.Alert;
import tocsin.domain.Chat;
import tocsin.domain.ChatAddress;
import tocsin.domain.ChatId;
import tocsin.domain.IncidentId;
import tocsin.domain.Origin;
import tocsin.domain.Owed;
import tocsin.domain.Watch;
import tocsin.store.Memory;

/** What holds for the chats of every store. */
abstract class ChatsContract extends StoreContract {
    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
    private static final ChatAddress SUPERGROUP = ChatAddress.parse("telegram:-1001");

    ChatsContract(Supplier<Database> fresh) {
        super(fresh);
    }

    @Test
    void A_chat_is_met_once_and_keeps_its_zone() {
        ChatAddress address = ChatAddress.parse("telegram:-5/17");
        Chat first = store.change(memory -> memory.chats().meet(address, "Desk", BAGHDAD));
        Chat again = store.change(memory -> memory.chats().meet(address, "News desk", UTC));

        assertThat(first).isEqualTo(new Chat(first.id(), address, "Desk", BAGHDAD, true));
        assertThat(again).isEqualTo(new Chat(first.id(), address, "News desk", BAGHDAD, true));
        assertMaybe(memory -> memory.chats().at(address)).contains(again);
        assertMaybe(memory -> memory.chats().at(ChatAddress.parse("telegram:-5")))
                .isEmpty();
    }

    @Test
    void A_topic_is_another_chat_than_its_group() {
        List<Chat> chats = store.change(memory ->
                List.of(chat(memory, "telegram:-5"), chat(memory, "telegram:-5/17"), chat(memory, "slack:-5")));

        assertAll(memory -> memory.chats().all()).isEqualTo(chats);
    }

    @Test
    void A_chat_takes_the_zone_that_it_is_told() {
        Chat chat = store.change(memory -> {
            memory.chats().zone(chat(memory, "telegram:1").id(), BAGHDAD);
            return chat(memory, "telegram:1");
        });

        assertThat(chat.zone()).isEqualTo(BAGHDAD);
    }

    @Test
    void A_chat_that_was_closed_is_owed_nothing_until_it_is_met_again() {
        store.change(memory -> {
            ChatId chat = chat(memory, "telegram:1").id();
            bell(memory, chat, "before");
            memory.chats().close(chat, "kicked");
            assertThat(memory.outbox().depth()).isZero();
            assertThat(memory.chats().all()).extracting(Chat::open).containsExactly(false);

            bell(memory, chat, "while closed");
            assertThat(memory.outbox().depth()).isZero();

            assertThat(chat(memory, "telegram:1").open()).isTrue();
            bell(memory, chat, "after");
            return chat;
        });

        List<Owed> owed = store.change(memory -> memory.outbox().take("telegram", "me", NOW, NOW.plusSeconds(9), 9));
        assertThat(told(owed)).containsExactly("after");
    }

    @Test
    void A_chat_that_moved_is_told_at_its_new_address() {
        List<Owed> owed = store.change(memory -> {
            ChatId chat = chat(memory, "telegram:-1").id();
            bell(memory, chat, "Drone hits base");
            memory.chats().move(chat, SUPERGROUP);
            return memory.outbox().take("telegram", "me", NOW, NOW.plusSeconds(9), 9);
        });

        assertThat(owed).extracting(one -> one.to().address()).containsExactly(SUPERGROUP);
        assertMaybe(memory -> memory.chats().at(ChatAddress.parse("telegram:-1")))
                .isEmpty();
    }

    @Nested
    class A_chat_that_moves_to_where_another_is {
        @Test
        void keeps_its_id_and_the_watches_of_both_without_doubles() {
            List<Watch> watches = store.change(memory -> {
                ChatId group = chat(memory, "telegram:-1").id();
                ChatId there = memory.chats().meet(SUPERGROUP, "There", UTC).id();
                memory.watches().add(group, "drone", Origin.COMMAND, NOW);
                memory.watches().add(group, "iran", Origin.COMMAND, NOW);
                memory.watches().add(there, "base", Origin.COMMAND, NOW);
                memory.watches().add(there, "drone", Origin.COMMAND, NOW);
                memory.feeds().add(newFeed("https://news.example/rss"), NOW);
                memory.chats().move(group, SUPERGROUP);
                assertThat(memory.chats().all()).extracting(Chat::id).containsExactly(group);
                return memory.watches().of(group);
            });

            assertThat(watches).extracting(Watch::query).containsExactly("drone", "iran", "base");
            assertThat(watches).extracting(Watch::number).containsExactly(1, 2, 3);
        }

        @Test
        void is_told_what_either_was_owed_once() {
            List<Alert> alerts = store.change(memory -> {
                ChatId group = chat(memory, "telegram:-1").id();
                ChatId there = memory.chats().meet(SUPERGROUP, "There", UTC).id();
                Alert both = bell(memory, group, "both");
                memory.outbox().owe(inChat(there, both));
                bell(memory, there, "there");
                memory.chats().move(group, SUPERGROUP);
                return memory.outbox().recent(group, 9);
            });

            assertThat(said(alerts)).containsExactly("there", "both");
        }

        @Test
        void is_not_rung_again_for_what_the_other_has_heard() {
            store.change(memory -> {
                ChatId group = chat(memory, "slack:C1").id();
                ChatId there = memory.chats().meet(SUPERGROUP, "There", UTC).id();
                Alert both = bell(memory, there, "both");
                deliver(memory, "telegram");
                memory.outbox().owe(inChat(group, both));
                memory.chats().move(group, SUPERGROUP);
                return group;
            });

            assertThat(store.<Integer>look(memory -> memory.outbox().depth())).isZero();
        }

        @Test
        void joins_what_both_have_heard() {
            IncidentId incident = store.change(memory -> {
                ChatId group = chat(memory, "telegram:-1").id();
                ChatId there = memory.chats().meet(SUPERGROUP, "There", UTC).id();
                Alert both = bell(memory, there, "both");
                memory.outbox().owe(inChat(group, both));
                deliver(memory, "telegram");
                memory.chats().move(group, SUPERGROUP);
                return both.incident();
            });

            assertAll(memory -> List.copyOf(memory.incidents().rungIn(incident)))
                    .hasSize(1);
        }

        @Test
        void is_open_when_either_was() {
            Chat joined = store.change(memory -> {
                ChatId group = chat(memory, "telegram:-1").id();
                memory.chats().meet(SUPERGROUP, "There", UTC);
                memory.chats().close(group, "upgraded");
                memory.chats().move(group, SUPERGROUP);
                return memory.chats().at(SUPERGROUP).orElseThrow();
            });

            assertThat(joined.open()).isTrue();
        }

        @Test
        void leaves_nobody_who_could_be_owed_an_alert_in_silence() {
            store.change(memory -> {
                ChatId group = chat(memory, "telegram:-1").id();
                ChatId there = memory.chats().meet(SUPERGROUP, "There", UTC).id();
                Admitted headline = admitted(memory, "late");
                IncidentId incident = incident(memory, headline);
                memory.chats().move(group, SUPERGROUP);
                assertThatThrownBy(() -> memory.outbox().owe(alert(Alert.Kind.BELL, there, incident, headline, "late")))
                        .isInstanceOf(IllegalStateException.class);
                return group;
            });
        }
    }

    private static Alert inChat(ChatId chat, Alert alert) {
        return new Alert(chat, alert.incident(), alert.headline(), alert.kind(), alert.notice(), alert.decided());
    }

    private static void deliver(Memory memory, String account) {
        memory.outbox()
                .take(account, "me", NOW, NOW.plusSeconds(9), 9)
                .forEach(owed -> memory.outbox().delivered(owed.id(), "ref", NOW));
    }

    @Test
    void A_zone_that_was_chosen_in_the_chat_is_not_set_by_others_any_more() {
        Chat chat = store.change(memory -> chat(memory, "telegram:1"));
        ZoneId baghdad = ZoneId.of("Asia/Baghdad");
        store.change(memory -> {
            memory.chats().chooseZone(chat.id(), baghdad);
            memory.chats().zone(chat.id(), ZoneId.of("Europe/Berlin"));
            return true;
        });

        assertMaybe(memory -> memory.chats().at(chat.address())).map(Chat::zone).contains(baghdad);
        store.change(memory -> {
            memory.chats().chooseZone(chat.id(), UTC);
            return true;
        });
        assertMaybe(memory -> memory.chats().at(chat.address())).map(Chat::zone).contains(UTC);
    }
}
