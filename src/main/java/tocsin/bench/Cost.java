package tocsin.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a round took.
 *
 * @param polls or requests
 * @param nanos on the clock
 * @param cpuNanos of this process, all threads, compiler and garbage collector included
 */
public record Cost(int polls, long nanos, long cpuNanos) {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Work that can be interrupted. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws InterruptedException;
    }

    /** Does the work and answers what it took. */
    public static Cost of(int polls, Work work) throws InterruptedException {
        long cpu = SYSTEM.getProcessCpuTime();
        long began = System.nanoTime();
        work.run();
        return new Cost(polls, System.nanoTime() - began, SYSTEM.getProcessCpuTime() - cpu);
    }

    /** Polls a second. */
    public double rate() {
        return polls * 1e9 / nanos;
    }

    /** Milliseconds of CPU for each poll. */
    public double cpuMillis() {
        return cpuNanos / 1e6 / polls;
    }
}
