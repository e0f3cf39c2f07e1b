package tocsin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same work on many things, some ahead of the others on all cores, and hands the results on in order. */
final class Ahead {
    /** So many results wait at most, since each may be a large document. */
    private static final int WINDOW = 32;

    private Ahead() {}

    /**
     * Works on each thing.
     *
     * @param work any number of threads do it at once
     * @param then is called by this thread alone
     */
    static <A, B> void each(List<A> things, Function<A, B> work, Consumer<B> then) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                Deque<Future<B>> waiting = new ArrayDeque<>();
                for (A thing : things) {
                    if (waiting.size() == WINDOW) {
                        then.accept(result(waiting.remove()));
                    }
                    waiting.add(threads.submit(() -> work.apply(thing)));
                }
                while (!waiting.isEmpty()) {
                    then.accept(result(waiting.remove()));
                }
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static <B> B result(Future<B> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("work on one of many things failed", e.getCause());
        }
    }
}
