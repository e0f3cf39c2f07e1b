package tocsin.store.sql;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import tocsin.store.Memory;

/**
 * All writing to SQLite, in the order in which it is asked for. Sociable works that wait at the same time share a
 * transaction, and so one wait for the disk. Within it each has a savepoint of its own: one that throws leaves nothing, and
 * hurts none of the others.
 *
 * <p>It is one platform thread, since a virtual thread holds its carrier while SQLite is at work, and carriers are few.
 */
final class OneWriter implements AutoCloseable {
    /** Who is first in a transaction waits for the others in it, so it is kept short. */
    private static final int MOST_TOGETHER = 128;

    private static final String SAVEPOINT = "work";
    private static final long LONGEST_NANOS = Duration.ofMillis(20).toNanos();

    private final Jdbi jdbi;
    private final Function<Handle, Memory> memory;
    private final BlockingQueue<Job<?>> jobs = new LinkedBlockingQueue<>();
    private final Job<Boolean> end = new Job<>(nothing -> true, false);
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private boolean closed;

    /** A writer over connections of which it uses one at a time. */
    OneWriter(Jdbi jdbi, Function<Handle, Memory> memory) {
        this.jdbi = jdbi;
        this.memory = memory;
        Thread.ofPlatform().name("tocsin-writer").daemon().start(this::write);
    }

    /**
     * Does a work, and comes back when what it wrote is durable. An interrupt does not end the wait: the work is done, and
     * who asked must know how it ended.
     *
     * @param sociable whether it may share a transaction with others
     */
    <T> T change(Function<Memory, T> work, boolean sociable) {
        Job<T> job = new Job<>(work, sociable);
        ask(job);
        return job.result();
    }

    private synchronized void ask(Job<?> job) {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        jobs.add(job);
    }

    /** Works that nobody has begun. */
    int waiting() {
        return jobs.size();
    }

    private void write() {
        try {
            for (Job<?> job = jobs.take(); job != end; job = jobs.take()) {
                transaction(job);
            }
            ended.complete(true);
        } catch (InterruptedException nobodyKnowsThisThread) {
            throw new IllegalStateException(nobodyKnowsThisThread);
        }
    }

    private void transaction(Job<?> first) {
        List<Job<?>> company = new ArrayList<>();
        company.add(first);
        try {
            jdbi.useTransaction(handle -> {
                if (first.sociable()) {
                    together(handle, company);
                } else {
                    first.run(memory.apply(handle));
                }
            });
            company.forEach(Job::done);
        } catch (Throwable failure) {
            // Errors too: whoever waits must be told, and the next transaction may fare better.
            company.forEach(job -> job.failed(failure));
        }
    }

    /** Runs the first, and who comes while there is time. */
    private void together(Handle handle, List<Job<?>> company) {
        long began = System.nanoTime();
        Job<?> job = company.getFirst();
        while (job != null) {
            apart(handle, job);
            boolean full = company.size() >= MOST_TOGETHER || System.nanoTime() - began > LONGEST_NANOS;
            job = full ? null : nextSociable();
            if (job != null) {
                company.add(job);
            }
        }
    }

    private @Nullable Job<?> nextSociable() {
        Job<?> next = jobs.peek();
        return next != null && next.sociable() ? jobs.poll() : null;
    }

    /** A failure of the work is its own; one of the savepoint is the whole transaction's, and is thrown. */
    private void apart(Handle handle, Job<?> job) {
        handle.savepoint(SAVEPOINT);
        try {
            job.run(memory.apply(handle));
        } catch (Throwable failure) {
            job.failed(failure);
            // SQLite keeps the savepoint, without harm: the next of that name is the one that counts.
            handle.rollbackToSavepoint(SAVEPOINT);
            return;
        }
        handle.releaseSavepoint(SAVEPOINT);
    }

    /** Finishes what was asked for before, and ends. */
    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                jobs.add(end);
            }
        }
        ended.join();
    }
}
