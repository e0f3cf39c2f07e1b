package tocsin.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tocsin.store.History.Stretch;
import tocsin.store.Memory;
import tocsin.store.Store;

/**
 * Looks through many stored headlines, the latest first, with two threads that take parts by turns. Sweeps of one program
 * wait for each other, so that polls always find a connection and a core.
 */
final class Sweep {
    private static final int PART = 2_048;
    private static final int THREADS = 2;

    private final Store store;
    private final ReentrantLock alone = new ReentrantLock(true);

    Sweep(Store store) {
        this.store = store;
    }

    /**
     * Goes through a stretch until it is at its end, or enough was seen. A part that was begun is finished, so what was
     * passed has no holes.
     *
     * @param worker makes for each thread what looks at its parts, within one transaction each
     * @return what was passed; empty when that is nothing
     */
    Optional<Stretch> over(Stretch stretch, Supplier<BiConsumer<Memory, Stretch>> worker, BooleanSupplier enough) {
        List<Stretch> parts = stretch.parts(PART);
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            BiConsumer<Memory, Stretch> looking = worker.get();
            while (!enough.getAsBoolean()) {
                int part = next.getAndIncrement();
                if (part >= parts.size()) {
                    return;
                }
                store.look(memory -> {
                    looking.accept(memory, parts.get(part));
                    return true;
                });
            }
        };
        alone.lock();
        try {
            if (parts.size() == 1) {
                work.run();
            } else {
                together(work);
            }
        } finally {
            alone.unlock();
        }
        int passed = Math.min(next.get(), parts.size());
        return passed == 0
                ? Optional.empty()
                : Optional.of(new Stretch(parts.get(passed - 1).first(), stretch.last()));
    }

    /** On platform threads, since a virtual thread holds its carrier while SQLite is at work. */
    private static void together(Runnable work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().name("sweep-", 0).daemon().factory())) {
            IntStream.range(0, THREADS)
                    .mapToObj(thread -> CompletableFuture.runAsync(work, threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
