package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.alert.Delivery;
import tocsin.alert.Letter;
import tocsin.domain.ChatId;
import tocsin.domain.Headline;
import tocsin.domain.Held;

/** The first message of an incident says the latest, and is edited seldom enough. */
class RewritingTest {
    static final String TWO = "Drone strike on Ain al-Asad air base kills two soldiers";
    static final String FIVE = "Ain al-Asad air base: drone attack toll rises to five dead soldiers";

    @TempDir
    Path folder;

    private ChatRoom room;
    private final FakeMessenger telegram = new FakeMessenger("telegram");
    private Deliver deliver;

    @BeforeEach
    void open() {
        room = new ChatRoom(folder);
        deliver = deliver();
        room.says("watch strike");
    }

    @AfterEach
    void close() throws InterruptedException {
        deliver.stop(Duration.ofSeconds(5));
        room.close();
    }

    private Deliver deliver() {
        return new Deliver(room.bench.store, List.of(telegram), room.bench.clock, "this process");
    }

    /** A headline of a publisher, of a minute ago. */
    static Headline of(String publisher, String title, ChatRoom room) {
        Headline plain = room.headline(title);
        return new Headline(
                plain.guid(),
                plain.title(),
                plain.summary(),
                plain.link(),
                plain.published(),
                plain.language(),
                Optional.of(publisher));
    }

    private void brings(String publisher, String title) {
        room.owes("https://" + publisher.toLowerCase(Locale.ROOT) + ".example/rss", of(publisher, title, room));
    }

    private void tick() {
        deliver.round("telegram");
        await().until(deliver::idle);
    }

    private void tickAfter(Duration time) {
        room.passes(time);
        tick();
    }

    private int depth() {
        return room.bench.store.look(memory -> memory.rewrites().depth());
    }

    private List<String> edits() {
        return telegram.edited.stream()
                .map(letter -> ChatRoom.text(letter.message()))
                .toList();
    }

    @Test
    void The_first_report_rings_at_once_and_a_later_one_edits_its_message() {
        brings("Gulf", TWO);
        tick();
        assertThat(telegram.arrived).hasSize(1);
        assertThat(telegram.arrived.getFirst().silent()).isFalse();

        room.passes(Duration.ofMinutes(1));
        brings("Levant", FIVE);
        tick();
        assertThat(edits())
                .singleElement()
                .asString()
                .contains(
                        TWO, "2–5 killed, rising: Levant 5 (Sun 12:00), Gulf 2 (Sun 11:59)", "2 sources: Gulf, Levant");
        assertThat(telegram.arrived).hasSize(2);
        Letter update = telegram.arrived.getLast();
        assertThat(update.replyTo()).isPresent();
        assertThat(ChatRoom.text(update.message())).startsWith("↳ Killed: 5, before 2");
    }

    @Test
    void Reports_within_twenty_seconds_are_one_edit_which_says_the_latest() {
        brings("Gulf", TWO);
        tick();
        brings("Levant", TWO);
        tick();
        assertThat(edits()).hasSize(1);
        brings("Echo", TWO);
        brings("Wire", TWO);
        tickAfter(Duration.ofSeconds(19));
        assertThat(edits()).hasSize(1);

        tickAfter(Duration.ofSeconds(1));
        assertThat(edits()).hasSize(2);
        assertThat(edits().getLast()).contains("4 sources: Gulf, Levant, Echo, Wire");
        assertThat(depth()).isZero();
    }

    @Test
    void A_bell_that_is_delivered_late_says_what_is_known_by_then_and_needs_no_edit() {
        brings("Gulf", TWO);
        brings("Levant", TWO);
        tick();
        assertThat(ChatRoom.text(telegram.arrived.getFirst().message())).contains("2 sources: Gulf, Levant");
        tickAfter(Duration.ofMinutes(1));
        assertThat(edits()).isEmpty();
    }

    @Test
    void An_edit_that_may_not_have_arrived_is_made_again_and_a_pause_is_kept() {
        brings("Gulf", TWO);
        tick();
        telegram.editsEnd.add(new Delivery.Uncertain("no answer"));
        telegram.editsEnd.add(new Delivery.RetryLater(Duration.ofSeconds(45), "slow down"));
        brings("Levant", TWO);
        tick();
        tickAfter(Duration.ofSeconds(5));
        assertThat(edits()).hasSize(2);
        tickAfter(Duration.ofSeconds(44));
        assertThat(edits()).hasSize(2);
        tickAfter(Duration.ofSeconds(1));
        assertThat(edits()).hasSize(3);
        assertThat(depth()).isZero();
    }

    @Test
    void A_message_that_cannot_be_changed_any_more_is_left_alone_and_holds_up_nothing() {
        brings("Gulf", TWO);
        tick();
        telegram.editsEnd.add(new Delivery.Refused("message to edit not found"));
        brings("Levant", TWO);
        tick();
        brings("Echo", FIVE);
        tickAfter(Duration.ofMinutes(1));

        assertThat(edits()).hasSize(1);
        assertThat(telegram.arrived).hasSize(2);
        assertThat(depth()).isZero();
    }

    @Test
    void What_was_owed_when_the_program_died_is_edited_after_the_next_start() throws Exception {
        brings("Gulf", TWO);
        tick();
        brings("Levant", TWO);
        // Taken, and then the process is gone.
        room.bench.store.change(memory -> memory.rewrites()
                .take("telegram", "dead", room.now(), room.now().plusSeconds(120), 9));
        room.bench.store.<Integer>change(memory -> memory.outbox().recover());
        Deliver next = deliver();
        next.round("telegram");
        await().until(next::idle);

        assertThat(edits()).hasSize(1);
        next.stop(Duration.ofSeconds(1));
    }

    @Test
    void Updates_of_one_incident_keep_the_cooldown_and_what_is_held_stands_in_the_edit() {
        brings("Gulf", TWO);
        tick();
        brings("Levant", FIVE);
        tick();
        room.passes(Duration.ofMinutes(1));
        brings("Echo", "Nine soldiers now dead after drone attack on Ain al-Asad air base");
        tickAfter(Duration.ofMinutes(1));

        assertThat(telegram.arrived).hasSize(2);
        assertThat(edits().getLast()).contains("2–9 killed");
        ChatId chat = room.chat().id();
        List<Held> held = room.bench.store.look(memory -> memory.heldBack().since(chat, Bench.NOON));
        assertThat(held.stream().map(Held::reason).toList())
                .singleElement()
                .asString()
                .startsWith("within 10 minutes of the last update of this incident");
    }

    @Test
    void An_update_rings_from_the_severity_that_the_chat_chose() {
        assertThat(room.says("loud"))
                .isEqualTo(
                        "Updates of what has rung here ring again from severity critical on, as the operator set it.");
        assertThat(room.says("loud high")).isEqualTo("Updates of what has rung here ring again from severity high on.");
        brings("Gulf", TWO);
        tick();
        brings("Levant", FIVE);
        tick();
        assertThat(telegram.arrived.getLast().silent()).isFalse();
        assertThat(room.says("loud never")).isEqualTo("Updates of what has rung here never ring again.");
        assertThat(room.says("loud purple")).startsWith("'purple' is no severity.");
    }
}
