package tocsin.store.sql;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;

/** Spreads feeds over shards by host, so that one host is asked from one place at a time. */
record Shards(int count) {
    Shards {
        if (count < 1) {
            throw new IllegalArgumentException("feeds need at least one shard, not " + count);
        }
    }

    /** The same number for the same host on every machine and in every release; never negative. */
    static long hash(URI address) {
        String host = Objects.requireNonNullElse(address.getHost(), address.toString());
        CRC32 crc = new CRC32();
        crc.update(host.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    /** The shard of a feed. */
    int of(URI address) {
        return Math.floorMod(hash(address), count);
    }
}
