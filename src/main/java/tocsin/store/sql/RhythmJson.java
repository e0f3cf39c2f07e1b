package tocsin.store.sql;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Rhythm;

/** A {@link Rhythm} as it is stored: milliseconds since 1970, and 24 weights with three decimals. */
record RhythmJson(long since, long until, @Nullable List<Double> weights) {
    private static final double DECIMALS = 1000;

    static String write(Rhythm rhythm) {
        List<Double> rounded = rhythm.weights().stream()
                .map(weight -> Math.round(weight * DECIMALS) / DECIMALS)
                .toList();
        return Json.write(
                new RhythmJson(rhythm.since().toEpochMilli(), rhythm.until().toEpochMilli(), rounded));
    }

    static Rhythm read(String json) {
        RhythmJson stored = Json.read(json, RhythmJson.class);
        return new Rhythm(
                Instant.ofEpochMilli(stored.since), Instant.ofEpochMilli(stored.until), Json.list(stored.weights));
    }
}
