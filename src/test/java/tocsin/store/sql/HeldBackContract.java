package tocsin.store.sql;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.domain.Admitted;
import tocsin.domain.ChatAddress;
import tocsin.domain.ChatId;
import tocsin.domain.Held;
import tocsin.domain.IncidentId;

/** What holds for what every store remembers to have held back. */
abstract class HeldBackContract extends StoreContract {
    private ChatId chat;
    private ChatId other;
    private Admitted headline;
    private IncidentId incident;

    HeldBackContract(Supplier<Database> fresh) {
        super(fresh);
    }

    @BeforeEach
    void meetChatsAndAnIncident() {
        chat = store.change(memory -> chat(memory, "telegram:1").id());
        other = store.change(memory -> chat(memory, "telegram:2").id());
        headline = store.change(memory -> admitted(memory, "Drones"));
        incident = store.change(memory -> incident(memory, headline));
    }

    private Held hold(ChatId from, Admitted what, String reason, Instant decided) {
        Held held = new Held(from, incident, what.id(), reason, decided);
        store.change(memory -> {
            memory.heldBack().record(held);
            return true;
        });
        return held;
    }

    private ListAssert<Held> assertHeld(ChatId from, Instant since) {
        return assertAll(memory -> memory.heldBack().since(from, since));
    }

    @Test
    void What_is_held_back_from_a_chat_is_listed_there_with_its_reason() {
        Held held = hold(chat, headline, "too soon after the last bell", NOW);

        assertHeld(chat, NOW).containsExactly(held);
        assertHeld(other, NOW).isEmpty();
    }

    @Test
    void It_is_listed_from_the_moment_of_the_decision_the_first_first() {
        Admitted more = store.change(memory -> admitted(memory, "More drones"));
        Held second = hold(chat, more, "second", NOW.plusSeconds(1));
        Held first = hold(chat, headline, "first", NOW);

        assertHeld(chat, NOW.minusSeconds(1)).containsExactly(first, second);
        assertHeld(chat, NOW.plusSeconds(1)).containsExactly(second);
        assertHeld(chat, NOW.plusSeconds(2)).isEmpty();
    }

    @Test
    void A_headline_is_held_back_from_a_chat_once_for_its_first_reason() {
        Held first = hold(chat, headline, "first", NOW);
        hold(chat, headline, "second", NOW.plusSeconds(1));
        Held elsewhere = hold(other, headline, "second", NOW);

        assertHeld(chat, NOW).containsExactly(first);
        assertHeld(other, NOW).containsExactly(elsewhere);
    }

    @Test
    void Chats_that_are_joined_have_held_back_what_either_has() {
        Admitted more = store.change(memory -> admitted(memory, "More drones"));
        Held both = hold(chat, headline, "here", NOW);
        hold(other, headline, "there", NOW);
        Held only = hold(other, more, "only there", NOW.plusSeconds(1));
        store.change(memory -> {
            memory.chats().move(chat, ChatAddress.parse("telegram:2"));
            return true;
        });

        assertAll(memory -> memory.heldBack().since(chat, NOW))
                .isEqualTo(
                        List.of(both, new Held(chat, only.incident(), only.headline(), only.reason(), only.decided())));
    }
}
