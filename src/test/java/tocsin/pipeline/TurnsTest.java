package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who polls when. */
class TurnsTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Integer> ran = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        threads.close();
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void The_polls_of_one_host_run_one_after_another_in_their_order() {
        Turns turns = new Turns(threads, 8);
        IntStream.range(0, 100).forEach(i -> turns.take("one.example", () -> ran.add(i)));

        await().until(() -> ran.size() == 100);
        assertThat(ran).isSorted();
    }

    @Test
    void A_slow_host_takes_one_turn_however_many_feeds_it_has() {
        Turns turns = new Turns(threads, 2);
        CountDownLatch answer = new CountDownLatch(1);
        IntStream.range(0, 50).forEach(i -> turns.take("slow.example", () -> wait(answer)));
        IntStream.range(0, 50).forEach(i -> turns.take(i + ".example", () -> ran.add(i)));

        await().until(() -> ran.size() == 50);
        answer.countDown();
    }

    @Test
    void No_more_run_at_once_than_there_are_turns_and_each_host_gets_its_own() {
        Turns turns = new Turns(threads, 3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        IntStream.range(0, 200)
                .forEach(i -> turns.take(i + ".example", () -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    running.decrementAndGet();
                    ran.add(i);
                }));

        await().until(() -> ran.size() == 200);
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void A_host_that_had_nothing_left_to_do_is_served_again() {
        Turns turns = new Turns(threads, 1);
        turns.take("one.example", () -> ran.add(1));
        await().until(() -> ran.size() == 1);
        turns.take("one.example", () -> ran.add(2));

        await().until(() -> ran.size() == 2);
    }
}
