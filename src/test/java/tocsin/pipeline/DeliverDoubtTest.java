package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.alert.Delivery;
import tocsin.alert.Lookup;
import tocsin.domain.Chat;
import tocsin.domain.IncidentId;

/** Deliveries of which nobody knows whether they arrived, faults of ours, and stops in the middle. */
class DeliverDoubtTest {
    private static final String CHANNEL = "slack:C1";

    @TempDir
    Path folder;

    private Bench bench;
    private BrittleStore store;
    private final FakeMessenger slack = new FakeMessenger("slack");
    private Deliver deliver;
    private Chat channel;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        store = new BrittleStore(bench.store);
        channel = bench.chat(CHANNEL);
        deliver = deliver();
    }

    @AfterEach
    void close() throws InterruptedException {
        deliver.stop(Duration.ofSeconds(5));
        bench.close();
    }

    private Deliver deliver() {
        return new Deliver(store, List.of(slack), bench.clock, "this process");
    }

    private void tick() {
        deliver.round("slack");
        await().until(deliver::idle);
    }

    private void tickAfter(Duration time) {
        bench.clock.passes(time);
        tick();
    }

    @Nested
    class An_attempt_without_an_answer {
        @BeforeEach
        void happens() {
            slack.next(CHANNEL, new Delivery.Uncertain("no answer"));
            bench.bell(channel, "news");
            tick();
            assertThat(slack.tried).hasSize(1);
        }

        @Test
        void is_not_repeated_when_the_message_is_found() {
            slack.answer = () -> new Lookup.Found("17.4");
            tickAfter(Duration.ofSeconds(2));

            assertThat(slack.tried).hasSize(1);
            assertThat(bench.depth()).isZero();
        }

        @Test
        void is_repeated_when_the_message_is_missing() {
            tickAfter(Duration.ofSeconds(2));

            assertThat(slack.arrivedIn(CHANNEL)).containsExactly("news");
        }

        @Test
        void is_repeated_when_the_server_cannot_be_asked_at_all() {
            slack.answer = () -> new Lookup.Unaskable("no memory");
            tickAfter(Duration.ofSeconds(2));

            assertThat(slack.arrivedIn(CHANNEL)).containsExactly("news");
        }

        @Test
        void is_not_repeated_while_a_server_that_could_tell_does_not_answer() {
            slack.answer = () -> new Lookup.Unknown("too many questions");
            tickAfter(Duration.ofSeconds(2));
            tickAfter(Duration.ofSeconds(4));
            assertThat(slack.tried).hasSize(1);

            slack.answer = () -> new Lookup.Found("17.4");
            tickAfter(Duration.ofSeconds(8));
            assertThat(slack.tried).hasSize(1);
            assertThat(bench.depth()).isZero();
        }

        @Test
        void is_repeated_in_the_end_when_the_server_never_answers_the_question() {
            slack.answer = () -> {
                throw new IllegalStateException("a fault of ours");
            };
            for (int i = 0; i < 6; i++) {
                assertThat(slack.tried).hasSize(1);
                tickAfter(Duration.ofMinutes(2));
            }

            assertThat(slack.arrivedIn(CHANNEL)).containsExactly("news");
        }
    }

    @Test
    void A_found_bell_can_be_updated_in_its_thread_and_a_doubtful_update_is_sought_there() {
        slack.next(CHANNEL, new Delivery.Uncertain("no answer"));
        IncidentId incident = bench.bell(channel, "the bell");
        bench.update(channel, incident, "the update");
        tick();
        slack.answer = () -> new Lookup.Found("17.4");
        slack.next(CHANNEL, new Delivery.Uncertain("no answer"));
        bench.clock.passes(Duration.ofSeconds(2));
        deliver.round("slack");
        await().until(() -> slack.tried.size() == 2 && deliver.idle());
        assertThat(slack.tried.getLast().replyTo()).isEqualTo(Optional.of("17.4"));

        tickAfter(Duration.ofSeconds(2));
        assertThat(slack.asked.getLast().thread()).contains("17.4");
        assertThat(bench.depth()).isZero();
    }

    @Nested
    class A_fault_of_ours {
        @Test
        void in_the_messenger_makes_the_alert_doubtful_and_not_lost() {
            slack.next(CHANNEL, () -> {
                throw new IllegalStateException("a fault of ours");
            });
            bench.bell(channel, "news");
            tick();
            tickAfter(Duration.ofSeconds(2));

            assertThat(slack.asked).hasSize(1);
            assertThat(slack.arrivedIn(CHANNEL)).containsExactly("news");
        }

        @Test
        void with_one_alert_does_not_silence_its_chat_for_good() {
            for (int i = 0; i < 13; i++) {
                slack.next(CHANNEL, () -> {
                    throw new IllegalStateException("a fault of ours");
                });
            }
            bench.bell(channel, "poison");
            bench.bell(channel, "news");
            tick();
            for (int i = 0; i < 12; i++) {
                tickAfter(Duration.ofMinutes(10));
            }
            await().until(() -> bench.depth() == 0);

            assertThat(slack.arrivedIn(CHANNEL)).containsExactly("news");
        }

        @Test
        void in_the_store_after_a_delivery_does_not_repeat_it() {
            store.breaks("delivered", 2);
            bench.bell(channel, "news");
            tick();
            tickAfter(Duration.ofHours(1));

            assertThat(slack.tried).hasSize(1);
            assertThat(bench.depth()).isZero();
        }

        @Test
        void in_the_store_before_a_delivery_costs_one_tick() {
            store.breaks("take", 1);
            bench.bell(channel, "news");
            try {
                deliver.round("slack");
            } catch (IllegalStateException diskIsFull) {
                assertThat(diskIsFull).hasMessage("the disk is full");
            }
            tick();

            assertThat(slack.arrivedIn(CHANNEL)).containsExactly("news");
        }
    }

    @Test
    void A_send_that_outlasts_its_lease_is_not_begun_a_second_time_by_the_same_process() {
        CountDownLatch answer = slack.holds(CHANNEL);
        bench.bell(channel, "news");
        deliver.round("slack");
        await().until(() -> slack.tried.size() == 1);
        bench.clock.passes(Duration.ofMinutes(3));
        deliver.round("slack");
        answer.countDown();
        await().until(() -> bench.depth() == 0 && deliver.idle());

        assertThat(slack.tried).hasSize(1);
    }

    @Nested
    class A_stop {
        @Test
        void finishes_what_is_on_its_way() throws Exception {
            CountDownLatch answer = slack.holds(CHANNEL);
            bench.bell(channel, "news");
            deliver.round("slack");
            await().until(() -> slack.tried.size() == 1);
            Thread.ofVirtual().start(answer::countDown);
            deliver.stop(Duration.ofSeconds(5));

            assertThat(slack.arrivedIn(CHANNEL)).containsExactly("news");
            assertThat(bench.depth()).isZero();
        }

        @Test
        void begins_nothing_more() throws Exception {
            deliver.stop(Duration.ofSeconds(5));
            bench.bell(channel, "news");
            deliver.round("slack");

            assertThat(deliver.idle()).isTrue();
            assertThat(bench.depth()).isEqualTo(1);
        }

        @Test
        void returns_what_waits_for_its_turn_without_a_doubt() throws Exception {
            FakeMessenger slow = new FakeMessenger("slack", Duration.ofSeconds(1));
            Deliver paced = new Deliver(store, List.of(slow), bench.clock, "this process");
            bench.bell(channel, "first");
            bench.bell(channel, "second");
            paced.round("slack");
            await().until(() -> slow.arrived.size() == 1 && !paced.idle());
            paced.stop(Duration.ofSeconds(5));
            assertThat(slow.tried).hasSize(1);

            assertThat(bench.store.<Integer>change(memory -> memory.outbox().recover()))
                    .isZero();
            tick();
            assertThat(slack.arrivedIn(CHANNEL)).containsExactly("second");
            assertThat(slack.asked).isEmpty();
        }

        @Test
        void that_cannot_wait_leaves_a_doubt_which_the_next_start_settles() throws Exception {
            CountDownLatch answer = slack.holds(CHANNEL);
            bench.bell(channel, "news");
            deliver.round("slack");
            await().until(() -> slack.tried.size() == 1);
            deliver.stop(Duration.ofMillis(50));

            assertThat(bench.store.<Integer>change(memory -> memory.outbox().recover()))
                    .isEqualTo(1);
            slack.answer = () -> new Lookup.Found("17.4");
            Deliver next = deliver();
            next.round("slack");
            await().until(() -> bench.depth() == 0);
            assertThat(slack.tried).hasSize(1);
            answer.countDown();
            await().until(deliver::idle);
        }
    }
}
