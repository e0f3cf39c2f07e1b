package tocsin.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Turns for polls: at most so many at once in all, each from the wait for its host until what it brought is stored, so that
 * few documents are in memory however many feeds are due. The polls of one host come one after another in one thread, so a
 * slow host never has more than one turn.
 */
final class Turns {
    private final Executor threads;
    private final Semaphore free;
    private final Map<String, Deque<Runnable>> lines = new HashMap<>();

    /** Turns in these threads; a thread is taken up for each host that has something to do. */
    Turns(Executor threads, int atOnce) {
        this.threads = threads;
        this.free = new Semaphore(atOnce, true);
    }

    /** Runs a poll when it is its turn. It must not throw. */
    synchronized void take(String host, Runnable poll) {
        Deque<Runnable> line = lines.get(host);
        if (line != null) {
            line.add(poll);
            return;
        }
        lines.put(host, new ArrayDeque<>());
        threads.execute(() -> run(host, poll));
    }

    private void run(String host, Runnable first) {
        try {
            for (Runnable poll = first; poll != null; poll = next(host)) {
                free.acquire();
                try {
                    poll.run();
                } finally {
                    free.release();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Runnable next(String host) {
        Deque<Runnable> line = lines.getOrDefault(host, new ArrayDeque<>());
        Runnable next = line.poll();
        if (next == null) {
            lines.remove(host);
        }
        return next;
    }
}
