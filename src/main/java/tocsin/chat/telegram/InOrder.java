package tocsin.chat.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Runs what belongs to one key in order, and what belongs to different keys at once, on virtual threads. */
final class InOrder<K> {
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("telegram-command-", 0).factory());

    private final Map<K, Queue<Runnable>> waiting = new HashMap<>();

    /** Runs the task after those of the same key that came before. The task must not throw. */
    void run(K key, Runnable task) {
        synchronized (waiting) {
            Queue<Runnable> queue = waiting.get(key);
            if (queue != null) {
                queue.add(task);
                return;
            }
            Queue<Runnable> own = new ArrayDeque<>();
            own.add(task);
            waiting.put(key, own);
        }
        threads.execute(() -> drain(key));
    }

    private void drain(K key) {
        while (true) {
            Runnable task;
            synchronized (waiting) {
                Queue<Runnable> queue = waiting.get(key);
                if (queue == null || queue.isEmpty()) {
                    waiting.remove(key);
                    return;
                }
                task = queue.remove();
            }
            task.run();
        }
    }

    /** Waits so long for what has begun, then interrupts it. */
    void close(Duration patience) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
