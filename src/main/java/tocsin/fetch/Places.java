package tocsin.fetch;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * One place for each host, and so many in all. The place at the host is waited for first, so that those who queue for a slow
 * host take no place from others.
 */
final class Places {
    private final Semaphore all;
    private final ConcurrentHashMap<String, Queue> hosts = new ConcurrentHashMap<>();

    Places(int atOnce) {
        all = new Semaphore(atOnce, true);
    }

    /** The place at a host, and how many hold it or wait for it; forgotten when nobody does. */
    private record Queue(Semaphore place, int people) {}

    /** Waits its turn; closing the result makes room for the next. */
    Place at(String host) throws InterruptedException {
        Semaphore mine = enter(host);
        try {
            mine.acquire();
            try {
                all.acquire();
            } catch (InterruptedException stopped) {
                mine.release();
                throw stopped;
            }
        } catch (InterruptedException stopped) {
            leave(host);
            throw stopped;
        }
        return () -> {
            all.release();
            mine.release();
            leave(host);
        };
    }

    private Semaphore enter(String host) {
        return hosts.compute(
                        host,
                        (name, queue) -> queue == null
                                ? new Queue(new Semaphore(1, true), 1)
                                : new Queue(queue.place, queue.people + 1))
                .place;
    }

    private void leave(String host) {
        hosts.computeIfPresent(
                host, (name, queue) -> queue.people == 1 ? null : new Queue(queue.place, queue.people - 1));
    }

    /** How many hosts are busy or waited for. */
    int hosts() {
        return hosts.size();
    }

    /** A place that is held, to be closed once. */
    @FunctionalInterface
    interface Place {
        /** Makes room for the next. */
        void close();
    }
}
