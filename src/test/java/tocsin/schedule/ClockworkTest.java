package tocsin.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What ticks, and when. */
@Timeout(30)
class ClockworkTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<Integer, Integer> polled = new ConcurrentHashMap<>();
    private final Map<String, Integer> delivered = new ConcurrentHashMap<>();
    private final AtomicInteger atOnce = new AtomicInteger();

    private Clockwork clockwork(Duration tick) {
        return Clockwork.of(
                16,
                List.of("telegram", "slack"),
                tick,
                shard -> polled.merge(shard, 1, Integer::sum),
                account -> delivered.merge(account, 1, Integer::sum),
                Map.of());
    }

    @Test
    void Nothing_ticks_before_the_start() {
        try (Clockwork clockwork = clockwork(SHORT)) {
            assertThat(polled).isEmpty();
            clockwork.start();
            await().until(() -> !polled.isEmpty());
        }
    }

    @Test
    void Every_shard_and_every_account_is_looked_at_again_and_again() {
        try (Clockwork clockwork = clockwork(SHORT)) {
            clockwork.start();
            await().until(() -> polled.size() == 16
                    && polled.values().stream().allMatch(times -> times > 2)
                    && delivered.size() == 2
                    && delivered.values().stream().allMatch(times -> times > 2));
        }
    }

    @Test
    void A_delivery_does_not_wait_for_its_tick() {
        try (Clockwork clockwork = clockwork(HOUR)) {
            clockwork.start();
            await().until(() -> delivered.size() == 2);
            long began = System.nanoTime();
            clockwork.deliverNow("slack");
            await().pollInterval(Duration.ofMillis(5)).until(() -> delivered.getOrDefault("slack", 0) == 2);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(900));
            assertThat(delivered).containsEntry("telegram", 1);
        }
    }

    @Test
    void A_look_that_takes_long_delays_no_other_and_does_not_begin_a_second_time() {
        try (Clockwork clockwork = Clockwork.of(2, List.of(), SHORT, this::oneIsSlow, account -> {}, Map.of())) {
            clockwork.start();
            await().until(() -> polled.getOrDefault(1, 0) > 4);
            assertThat(atOnce).hasValue(1);
            synchronized (atOnce) {
                atOnce.set(0);
                atOnce.notifyAll();
            }
        }
    }

    private void oneIsSlow(int shard) {
        polled.merge(shard, 1, Integer::sum);
        if (shard == 0) {
            synchronized (atOnce) {
                if (polled.getOrDefault(0, 0) == 1) {
                    atOnce.incrementAndGet();
                }
                while (atOnce.get() > 0) {
                    try {
                        atOnce.wait();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                }
            }
        }
    }

    @Test
    void A_look_that_fails_is_made_again_at_the_next_tick() {
        try (Clockwork clockwork = Clockwork.of(1, List.of(), SHORT, this::fails, account -> {}, Map.of())) {
            clockwork.start();
            await().until(() -> polled.getOrDefault(0, 0) > 2);
        }
    }

    private void fails(int shard) {
        polled.merge(shard, 1, Integer::sum);
        throw new IllegalStateException("a fault of ours");
    }

    @Test
    void A_paused_clockwork_fires_no_more_and_a_closed_one_takes_a_delivery_in_silence() {
        Clockwork clockwork = clockwork(HOUR);
        clockwork.start();
        await().until(() -> delivered.size() == 2 && polled.containsKey(0));
        clockwork.pause();
        clockwork.deliverNow("slack");
        long began = System.nanoTime();
        clockwork.close();
        clockwork.deliverNow("slack");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(delivered).containsEntry("slack", 1);
    }
}
