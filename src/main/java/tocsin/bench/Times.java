package tocsin.bench;

import java.util.Arrays;
import java.util.List;

/** How long the same thing took each time. */
public final class Times {
    private final long[] sorted;

    /** Of nanoseconds in any order. */
    Times(long[] nanos, int count) {
        sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
    }

    /** Of nanoseconds in any order. */
    public static Times of(List<Long> nanos) {
        return new Times(nanos.stream().mapToLong(Long::longValue).toArray(), nanos.size());
    }

    /** Whether nothing was measured. */
    public boolean isEmpty() {
        return sorted.length == 0;
    }

    /** How many were measured. */
    int count() {
        return sorted.length;
    }

    /** Microseconds that so many in a hundred took at most; of at least one measured. */
    public double micros(int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e3;
    }
}
