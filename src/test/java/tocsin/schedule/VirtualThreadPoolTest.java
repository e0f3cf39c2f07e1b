package tocsin.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Quartz's threads. */
@Timeout(20)
class VirtualThreadPoolTest {
    private final VirtualThreadPool pool = new VirtualThreadPool();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void Work_runs_on_virtual_threads_and_as_much_at_once_as_the_pool_says() {
        CountDownLatch all = new CountDownLatch(pool.getPoolSize());
        for (int i = 0; i < pool.getPoolSize(); i++) {
            assertThat(pool.runInThread(() -> {
                        all.countDown();
                        meet(all);
                        done.addAndGet(Thread.currentThread().isVirtual() ? 1 : 0);
                    }))
                    .isTrue();
        }
        await().until(() -> done.get() == pool.getPoolSize());
        assertThat(pool.blockForAvailableThreads()).isPositive();
        pool.shutdown(true);
    }

    @Test
    void Work_that_fails_gives_its_place_back() {
        for (int i = 0; i < 2 * pool.getPoolSize(); i++) {
            pool.runInThread(() -> {
                done.incrementAndGet();
                Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {});
                throw new IllegalStateException("meant to fail");
            });
        }

        await().until(() -> done.get() == 2 * pool.getPoolSize());
        pool.shutdown(true);
    }

    @Test
    void A_pool_that_is_shut_down_waits_for_its_work_and_takes_no_more() {
        pool.runInThread(done::incrementAndGet);
        pool.shutdown(true);

        assertThat(done).hasValue(1);
        assertThat(pool.runInThread(done::incrementAndGet)).isFalse();
        assertThat(pool.blockForAvailableThreads()).isEqualTo(pool.getPoolSize());
    }

    @Test
    void A_pool_need_not_wait() {
        CountDownLatch never = new CountDownLatch(1);
        pool.runInThread(() -> meet(never));
        long began = System.nanoTime();
        pool.shutdown(false);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        never.countDown();
    }

    private static void meet(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
