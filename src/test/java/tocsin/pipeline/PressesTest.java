package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tocsin.domain.ChatAddress;

class PressesTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final Presses presses = new Presses(now::get);
    private final List<String> answered = new CopyOnWriteArrayList<>();

    private static Heard press(String message, String text) {
        return new Heard(ChatAddress.parse("telegram:7"), "Pat", text, Optional.of(message), true);
    }

    private void answer(Heard press) {
        presses.answer(press, () -> answered.add(press.text()));
    }

    private void passes(Duration time) {
        now.set(now.get().plus(time));
    }

    @Test
    void the_same_button_counts_once_in_two_seconds() {
        answer(press("1", "stop"));
        passes(Duration.ofSeconds(2));
        answer(press("1", "stop"));
        assertThat(answered).containsExactly("stop");

        passes(Duration.ofMillis(1));
        answer(press("1", "stop"));
        assertThat(answered).containsExactly("stop", "stop");
    }

    @Test
    void the_two_seconds_begin_with_the_answer() {
        presses.answer(press("1", "stop"), () -> passes(Duration.ofMinutes(1)));

        answer(press("1", "stop"));

        assertThat(answered).isEmpty();
    }

    @Test
    void other_buttons_and_other_messages_count_for_themselves() {
        answer(press("1", "stop"));
        answer(press("1", "why"));
        answer(press("2", "stop"));

        assertThat(answered).containsExactly("stop", "why", "stop");
    }

    @Test
    void a_clock_that_is_set_back_does_not_deafen_a_button() {
        answer(press("1", "stop"));
        passes(Duration.ofHours(-1));

        answer(press("1", "stop"));

        assertThat(answered).hasSize(2);
    }

    @Test
    void an_answer_that_fails_lets_the_button_be_pressed_again() {
        try {
            presses.answer(press("1", "stop"), () -> {
                throw new IllegalStateException("a bug");
            });
        } catch (IllegalStateException bug) {
            answer(press("1", "stop"));
        }

        assertThat(answered).containsExactly("stop");
    }

    @Test
    void presses_of_one_message_wait_for_each_other_and_those_of_another_do_not() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual()
                .start(() -> presses.answer(press("1", "slow"), () -> {
                    begun.countDown();
                    try {
                        first.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    answered.add("slow");
                }));
        begun.await();
        Thread behind = Thread.ofVirtual().start(() -> answer(press("1", "stop")));
        answer(press("2", "stop"));
        await().until(() -> behind.getState() == Thread.State.WAITING);
        assertThat(answered).containsExactly("stop");

        first.countDown();
        slow.join();
        behind.join();

        assertThat(answered).containsExactly("stop", "slow", "stop");
    }
}
