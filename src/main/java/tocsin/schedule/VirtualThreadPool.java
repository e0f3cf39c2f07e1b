package tocsin.schedule;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.quartz.spi.ThreadPool;

/** Quartz's port for threads, on virtual ones: as many at once as there are permits. Quartz makes it by its name. */
public final class VirtualThreadPool implements ThreadPool {
    private static final int AT_ONCE = 256;
    private static final int SHUTDOWN_SECONDS = 5;

    private final Semaphore permits = new Semaphore(AT_ONCE);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("quartz-", 0).factory());

    @Override
    public boolean runInThread(Runnable work) {
        permits.acquireUninterruptibly();
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    permits.release();
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            permits.release();
            return false;
        }
    }

    @Override
    public int blockForAvailableThreads() {
        permits.acquireUninterruptibly();
        permits.release();
        return Math.max(1, permits.availablePermits());
    }

    @Override
    public void initialize() {
        // Nothing is set up ahead: threads are made as they are needed.
    }

    @Override
    public void shutdown(boolean waitForJobs) {
        threads.shutdown();
        if (!waitForJobs) {
            return;
        }
        try {
            if (!threads.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int getPoolSize() {
        return AT_ONCE;
    }

    @Override
    public void setInstanceId(String id) {
        // Threads are named by their work, not by the scheduler's instance.
    }

    @Override
    public void setInstanceName(String name) {
        // As above.
    }
}
