package tocsin.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What this process holds, in bytes.
 *
 * @param heap that is used after a garbage collection
 * @param peakHeap the most of each part of the heap that was ever used, garbage included
 * @param maxHeap that it may use
 * @param resident all memory, of the heap and beside it; empty where the system does not tell it as Linux does
 * @param peakResident the most that it was
 */
public record MemoryUse(long heap, long peakHeap, long maxHeap, OptionalLong resident, OptionalLong peakResident) {
    private static final Path STATUS = Path.of("/proc/self/status");

    /** As it is now, after a collection. */
    @SuppressWarnings("SystemRunFinalization")
    public static MemoryUse now() throws IOException {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
        System.gc();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new MemoryUse(heap.getUsed(), peak, heap.getMax(), status("VmRSS:"), status("VmHWM:"));
    }

    private static OptionalLong status(String name) throws IOException {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst();
        }
    }
}
