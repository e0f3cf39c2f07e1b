package tocsin.store.sql;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tocsin.store.Memory;

/** A work for the {@link OneWriter}, whose end another thread waits for. */
final class Job<T> {
    private final Function<Memory, T> work;
    private final boolean sociable;
    private final CompletableFuture<@Nullable T> end = new CompletableFuture<>();
    private @Nullable T value;

    /** A job; {@code sociable} when it may share a transaction. */
    Job(Function<Memory, T> work, boolean sociable) {
        this.work = work;
        this.sociable = sociable;
    }

    boolean sociable() {
        return sociable;
    }

    void run(Memory memory) {
        value = work.apply(memory);
    }

    /** What it wrote is durable; nothing happens when it has failed before. */
    void done() {
        end.complete(value);
    }

    /** Nothing of it remains. The first failure counts. */
    void failed(Throwable failure) {
        end.completeExceptionally(failure);
    }

    /** Waits for the end, even when interrupted, and answers what the work answered or throws what it threw. */
    @SuppressWarnings("NullAway") // what the work answers, which is null only if T may be
    T result() {
        try {
            return end.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw e;
        }
    }
}
