package tocsin.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.domain.Admitted;
import tocsin.domain.Alert;
import tocsin.domain.Chat;
import tocsin.domain.ChatAddress;
import tocsin.domain.ChatId;
import tocsin.domain.Digest;
import tocsin.domain.DigestPlan;
import tocsin.domain.EventType;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;
import tocsin.domain.Owed;
import tocsin.domain.Severity;
import tocsin.domain.Timeline;
import tocsin.store.Digests.Planned;

/** What holds for the digests of every store. */
abstract class DigestsContract extends StoreContract {
    private Chat chat;
    private Chat other;

    DigestsContract(Supplier<Database> fresh) {
        super(fresh);
    }

    @BeforeEach
    void meetChats() {
        chat = store.change(memory -> chat(memory, "telegram:1"));
        other = store.change(memory -> chat(memory, "telegram:2"));
    }

    private static DigestPlan daily(ChatId chat, int hour) {
        return new DigestPlan(chat, LocalTime.of(hour, 30), Optional.empty());
    }

    private static DigestPlan mondays(ChatId chat) {
        return new DigestPlan(chat, LocalTime.of(8, 0), Optional.of(DayOfWeek.MONDAY));
    }

    private void plan(DigestPlan plan) {
        store.change(memory -> {
            memory.digests().plan(plan, NOW);
            return true;
        });
    }

    private boolean claim(ChatId of, int seconds) {
        return store.change(memory -> memory.digests().claim(of, NOW.plusSeconds(seconds)));
    }

    @Test
    void A_plan_is_kept_until_it_is_replaced_or_cancelled() {
        plan(daily(chat.id(), 8));
        plan(mondays(chat.id()));

        assertMaybe(memory -> memory.digests().of(chat.id())).contains(mondays(chat.id()));
        assertMaybe(memory -> memory.digests().of(other.id())).isEmpty();
        assertThat(store.<Boolean>change(memory -> memory.digests().cancel(chat.id())))
                .isTrue();
        assertThat(store.<Boolean>change(memory -> memory.digests().cancel(chat.id())))
                .isFalse();
        assertMaybe(memory -> memory.digests().of(chat.id())).isEmpty();
    }

    @Test
    void The_plans_of_open_chats_are_listed_with_what_was_done() {
        plan(daily(chat.id(), 8));
        plan(mondays(other.id()));
        claim(chat.id(), 60);
        store.change(memory -> {
            memory.chats().close(other.id(), "blocked");
            return true;
        });

        assertAll(memory -> memory.digests().all())
                .containsExactly(new Planned(chat, daily(chat.id(), 8), NOW.plusSeconds(60)));
    }

    @Test
    void What_is_due_is_claimed_once_and_nothing_before_it_afterwards() {
        plan(daily(chat.id(), 8));

        assertThat(claim(chat.id(), 0)).isFalse();
        assertThat(claim(chat.id(), 60)).isTrue();
        assertThat(claim(chat.id(), 60)).isFalse();
        assertThat(claim(chat.id(), 30)).isFalse();
        assertThat(claim(chat.id(), 61)).isTrue();
        assertThat(claim(other.id(), 60)).isFalse();
    }

    @Test
    void Of_chats_that_are_joined_the_plan_of_the_one_that_remains_stays() {
        plan(daily(chat.id(), 8));
        plan(mondays(other.id()));
        move();
        assertMaybe(memory -> memory.digests().of(chat.id())).contains(daily(chat.id(), 8));
    }

    @Test
    void A_chat_without_a_plan_takes_over_that_of_the_chat_it_is_joined_with() {
        plan(mondays(other.id()));
        move();
        assertMaybe(memory -> memory.digests().of(chat.id())).contains(mondays(chat.id()));
    }

    private void move() {
        store.change(memory -> {
            memory.chats().move(chat.id(), ChatAddress.parse("telegram:2"));
            return true;
        });
    }

    @Test
    void A_digest_goes_through_the_outbox_as_it_was_written() {
        Timeline timeline = Timeline.of(
                UTC,
                NOW.minusSeconds(7 * 86_400),
                NOW,
                List.of(
                        new Timeline.Occurrence(
                                NOW.minusSeconds(90_000),
                                Optional.of(EventType.BATTLES),
                                Optional.of(Severity.CRITICAL)),
                        new Timeline.Occurrence(NOW.minusSeconds(5), Optional.empty(), Optional.empty())));
        Digest.Entry entry = new Digest.Entry(
                "Drones",
                Optional.of(URI.create("https://news.example/1")),
                NOW,
                Optional.of(Severity.CRITICAL),
                "Air/drone strike",
                "Erbil, Iraq",
                List.of("A", "B"),
                "3–5 killed",
                true,
                List.of("too soon"));
        Digest digest = new Digest(chat.id(), "Weekly digest", timeline, List.of(entry), 4, NOW);
        store.change(memory -> {
            memory.outbox().owe(digest);
            return true;
        });

        List<Owed> taken = store.change(memory -> memory.outbox().take("telegram", "me", NOW, NOW.plusSeconds(60), 10));
        assertThat(taken)
                .singleElement()
                .satisfies(owed -> assertThat(owed.dispatch()).isEqualTo(digest));
        assertAll(memory -> memory.outbox().recent(chat.id(), 5)).isEmpty();
        assertAll(memory -> memory.alerts().of(chat.id(), 5)).isEmpty();
    }

    @Test
    void The_bells_of_a_stretch_of_time_are_those_that_were_not_refused() {
        store.change(memory -> bell(memory, chat.id(), "one"));
        store.change(memory -> bell(memory, chat.id(), "refused"));
        store.change(memory -> bell(memory, other.id(), "elsewhere"));
        store.change(memory -> {
            Alert second = memory.alerts().of(chat.id(), 1).getFirst().alert();
            memory.outbox().refused(memory.alerts().of(chat.id(), 1).getFirst().id(), "no", NOW);
            return second;
        });

        assertAll(memory -> said(memory.alerts().bells(chat.id(), NOW, NOW.plusMillis(1))))
                .containsExactly("one");
        assertAll(memory -> memory.alerts().bells(chat.id(), NOW.minusSeconds(1), NOW))
                .isEmpty();
    }

    @Test
    void Incidents_are_found_by_their_numbers_with_all_their_headlines() {
        Admitted first = store.change(memory -> admitted(memory, "one"));
        IncidentId one = store.change(memory -> incident(memory, first));
        IncidentId two = store.change(memory -> incident(memory, admitted(memory, "two")));
        store.change(memory -> {
            memory.incidents().join(one, admitted(memory, "more"), gist("drone"), List.of());
            return true;
        });

        List<Incident> found =
                store.look(memory -> memory.incidents().named(List.of(two, one, new IncidentId(two.value() + 99))));
        assertThat(found).extracting(Incident::id).containsExactly(one, two);
        assertThat(found.getFirst().members()).hasSize(2);
        assertAll(memory -> memory.incidents().named(List.of())).isEmpty();
    }
}
