package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.alert.Delivery;
import tocsin.alert.Letter;
import tocsin.alert.Messenger;
import tocsin.domain.Chat;
import tocsin.domain.ChatAddress;
import tocsin.domain.IncidentId;

/** From the outbox to the chats, when all goes well and when servers say no. */
class DeliverTest {
    private static final String ANN = "telegram:1";
    private static final String BOB = "telegram:2";

    @TempDir
    Path folder;

    private Bench bench;
    private final FakeMessenger telegram = new FakeMessenger("telegram");
    private final FakeMessenger slack = new FakeMessenger("slack");
    private Deliver deliver;
    private Chat ann;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        ann = bench.chat(ANN);
        deliver = deliver(telegram, slack);
    }

    @AfterEach
    void close() throws InterruptedException {
        deliver.stop(Duration.ofSeconds(5));
        bench.close();
    }

    private Deliver deliver(Messenger... messengers) {
        return new Deliver(bench.store, List.of(messengers), bench.clock, "this process");
    }

    /** One tick, until all that it set going has come to rest. */
    private void tick() {
        deliver.round("telegram");
        deliver.round("slack");
        await().until(deliver::idle);
    }

    private void tickAfter(Duration time) {
        bench.clock.passes(time);
        tick();
    }

    @Nested
    class A_chat {
        @Test
        void gets_all_its_alerts_in_order_from_one_tick() {
            IntStream.range(0, 30).forEach(i -> bench.bell(ann, "news " + i));
            deliver.round("telegram");

            await().until(() -> bench.depth() == 0);
            assertThat(telegram.arrivedIn(ANN))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 30).mapToObj(i -> "news " + i).toList());
        }

        @Test
        void keeps_its_order_when_the_first_alert_must_wait() {
            telegram.next(ANN, new Delivery.RetryLater(Duration.ofSeconds(30), "slow down"));
            bench.bell(ann, "first");
            bench.bell(ann, "second");
            tick();
            tickAfter(Duration.ofSeconds(29));
            assertThat(telegram.arrived).isEmpty();

            tickAfter(Duration.ofSeconds(1));
            await().until(() -> bench.depth() == 0);
            assertThat(telegram.arrivedIn(ANN)).containsExactly("first", "second");
        }

        @Test
        void is_not_delayed_by_a_chat_that_hangs() {
            CountDownLatch answer = telegram.holds(ANN);
            bench.bell(ann, "for Ann");
            bench.bell(bench.chat(BOB), "for Bob");
            bench.bell(bench.chat("slack:C1"), "for the channel");
            deliver.round("telegram");
            deliver.round("slack");

            await().untilAsserted(() -> assertThat(bench.depth()).isEqualTo(1));
            assertThat(telegram.arrivedIn(BOB)).containsExactly("for Bob");
            assertThat(slack.arrivedIn("slack:C1")).containsExactly("for the channel");
            answer.countDown();
            await().until(() -> bench.depth() == 0);
        }

        @Test
        void gets_an_update_as_a_quiet_answer_to_its_bell() {
            IncidentId incident = bench.bell(ann, "the bell");
            bench.update(ann, incident, "the update");
            deliver.round("telegram");
            await().until(() -> bench.depth() == 0);

            Letter update = telegram.arrived.getLast();
            assertThat(update.replyTo()).isEqualTo(Optional.of("m1"));
            assertThat(update.silent()).isTrue();
            assertThat(telegram.arrived.getFirst().silent()).isFalse();
        }
    }

    @Nested
    class An_account {
        @Test
        void is_not_delayed_by_another_of_which_all_chats_hang() {
            CountDownLatch answer = new CountDownLatch(1);
            for (int i = 0; i < 100; i++) {
                String chat = "telegram:10" + i;
                telegram.next(chat, () -> {
                    try {
                        answer.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return new Delivery.Delivered("late");
                });
                bench.bell(bench.chat(chat), "for " + i);
            }
            bench.bell(bench.chat("slack:C1"), "for the channel");
            deliver.round("telegram");
            deliver.round("slack");

            await().untilAsserted(() -> assertThat(slack.arrived).hasSize(1));
            answer.countDown();
            await().until(() -> bench.depth() == 0);
            assertThat(telegram.arrived).hasSize(100);
        }

        @Test
        void without_a_messenger_keeps_its_alerts_owed() {
            bench.bell(bench.chat("terminal:here"), "for the terminal");
            deliver.round("terminal");
            tick();

            assertThat(bench.depth()).isEqualTo(1);
        }
    }

    @Nested
    class A_server_that_says_no {
        @Test
        void is_tried_again_after_two_four_and_eight_seconds_when_it_names_no_time() {
            for (int i = 0; i < 3; i++) {
                telegram.next(ANN, new Delivery.RetryLater(Duration.ZERO, "busy"));
            }
            bench.bell(ann, "news");
            tick();
            for (int seconds : new int[] {2, 4, 8}) {
                int before = telegram.tried.size();
                tickAfter(Duration.ofSeconds(seconds).minusMillis(1));
                assertThat(telegram.tried).hasSize(before);
                tickAfter(Duration.ofMillis(1));
                assertThat(telegram.tried).hasSize(before + 1);
            }
            assertThat(telegram.arrivedIn(ANN)).containsExactly("news");
        }

        @Test
        void is_tried_every_ten_minutes_at_the_least() {
            for (int i = 0; i < 14; i++) {
                telegram.next(ANN, new Delivery.RetryLater(Duration.ZERO, "busy"));
            }
            bench.bell(ann, "news");
            tick();
            for (int i = 0; i < 14; i++) {
                tickAfter(Duration.ofMinutes(10));
            }

            assertThat(telegram.arrivedIn(ANN)).containsExactly("news");
        }

        @Test
        void for_good_ends_the_alert_and_the_next_one_goes_out() {
            telegram.next(ANN, new Delivery.Refused("too strange"));
            bench.bell(ann, "refused");
            bench.bell(ann, "fine");
            deliver.round("telegram");
            await().until(() -> bench.depth() == 0);

            assertThat(telegram.arrivedIn(ANN)).containsExactly("fine");
        }

        @Test
        void closed_closes_the_chat_and_all_that_it_is_owed_until_it_is_met_again() {
            telegram.next(ANN, new Delivery.Closed("blocked by the user"));
            bench.bell(ann, "first");
            bench.bell(ann, "second");
            tick();
            bench.bell(ann, "third");

            assertThat(bench.depth()).isZero();
            assertThat(telegram.arrived).isEmpty();
            assertThat(bench.store
                            .look(memory -> memory.chats().at(ann.address()))
                            .orElseThrow()
                            .open())
                    .isFalse();
            bench.chat(ANN);
            bench.bell(ann, "fourth");
            tick();
            assertThat(telegram.arrivedIn(ANN)).containsExactly("fourth");
        }

        @Test
        void moved_sends_to_the_new_address_at_once() {
            telegram.next(ANN, new Delivery.Moved(ChatAddress.parse("telegram:-1001")));
            bench.bell(ann, "first");
            bench.bell(ann, "second");
            deliver.round("telegram");
            await().until(() -> bench.depth() == 0);

            assertThat(telegram.arrivedIn("telegram:-1001")).containsExactly("first", "second");
        }
    }
}
