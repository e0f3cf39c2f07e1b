package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import tocsin.domain.ChatId;

/** How far apart messages to one chat are. */
class PaceTest {
    private static final Duration PACE = Duration.ofMillis(80);
    private static final ChatId ANN = new ChatId(1);
    private static final ChatId BOB = new ChatId(2);

    private static Duration time(Pace pace, ChatId chat) throws InterruptedException {
        long began = System.nanoTime();
        pace.await(chat, PACE);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Test
    void The_second_message_to_a_chat_waits_and_one_to_another_chat_does_not() throws Exception {
        SettableClock clock = new SettableClock(Bench.NOON);
        Pace pace = new Pace(clock);
        time(pace, ANN);

        assertThat(time(pace, BOB)).isLessThan(PACE);
        assertThat(time(pace, ANN)).isGreaterThanOrEqualTo(PACE);
    }

    @Test
    void A_chat_that_was_silent_for_longer_does_not_wait() throws Exception {
        SettableClock clock = new SettableClock(Bench.NOON);
        Pace pace = new Pace(clock);
        pace.await(ANN, Duration.ofHours(1));
        clock.passes(Duration.ofHours(1));

        assertThat(time(pace, ANN)).isLessThan(PACE);
    }

    @Test
    void Many_messages_on_a_real_clock_keep_the_pace() throws Exception {
        Pace pace = new Pace(InstantSource.system());
        long began = System.nanoTime();
        for (int i = 0; i < 4; i++) {
            pace.await(ANN, PACE);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(230));
    }

    @Test
    void A_clock_that_is_set_back_stops_nobody() throws Exception {
        SettableClock clock = new SettableClock(Bench.NOON);
        Pace pace = new Pace(clock);
        pace.await(ANN, PACE);
        clock.passes(Duration.ofHours(-1));

        assertThat(time(pace, ANN)).isLessThan(Duration.ofSeconds(1));
    }
}
