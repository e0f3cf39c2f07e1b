package tocsin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tocsin.bench.Times;
import tocsin.domain.Entity;
import tocsin.domain.Gist;
import tocsin.domain.Headline;
import tocsin.domain.Incident;
import tocsin.domain.Reading;
import tocsin.group.Gists;
import tocsin.group.Incidents;
import tocsin.read.Reader;

/** How long a decision takes when very many headlines came within 72 hours: generated ones, the same for a seed. */
final class GroupingSpeed {
    private static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(3);
    private static final int MEASURED = 5_000;
    private static final List<String> DEEDS = List.of(
            "%s hit by %s, %d dead",
            "At least %2$s strikes on %1$s, %3$d killed",
            "Explosions in %s after %s attack leave %d wounded",
            "%s: %s attack kills %d near market",
            "Army says %2$s shot down over %1$s, %3$d hurt",
            "Minister condemns %2$s attack on %1$s that killed %3$d",
            "Toll of %2$s strike on %1$s rises to %3$d");
    private static final List<String> WEAPONS =
            List.of("drone", "rocket", "missile", "mortar", "car bomb", "air", "artillery", "gunfire");
    private static final List<String> TOPICS = List.of(
            "budget",
            "harvest",
            "election",
            "football",
            "oil price",
            "heat wave",
            "festival",
            "rail",
            "school",
            "power");
    private static final List<String> ORDINARY = List.of(
            "%s council argues over %s plan number %d",
            "Record %2$s season in %1$s with %3$d visitors",
            "%s opens %s centre after %d years",
            "What %3$d people in %1$s think of the %2$s");

    private final Reader reader;
    private final Incidents incidents;
    private final List<String> towns;
    private final int load;
    private final Random random;

    GroupingSpeed(Knowledge knowledge, int load, long seed) {
        this.reader = knowledge.reader();
        this.incidents = new Incidents(knowledge.grouper());
        this.towns = knowledge.catalogue().entities().stream()
                .filter(entity -> entity.kind().isPlace())
                .map(Entity::name)
                .sorted()
                .toList();
        this.load = load;
        this.random = new Random(seed);
    }

    /**
     * What was measured: of the last {@value #MEASURED} decisions.
     *
     * @param heapBytes what the window holds, roughly
     */
    record Measured(Times times, int headlines, int incidents, long heapBytes) {}

    Measured measure() {
        long before = heap();
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < load; i++) {
            Instant published = BEGIN.plus(SPAN.multipliedBy(i).dividedBy(load));
            String title = title();
            Gist gist = gist(title, published);
            long start = System.nanoTime();
            incidents.take(title, "outlet " + i % 300, gist, published);
            if (i >= load - MEASURED) {
                nanos.add(System.nanoTime() - start);
            }
        }
        List<Incident> active = incidents.active();
        int held =
                active.stream().mapToInt(incident -> incident.members().size()).sum();
        return new Measured(Times.of(nanos), held, active.size(), Math.max(0, heap() - before));
    }

    private Gist gist(String title, Instant published) {
        Reading reading = reader.read(
                new Headline(
                        Optional.empty(),
                        title,
                        random.nextBoolean() ? "" : title() + ", officials said on Monday. " + title(),
                        Optional.empty(),
                        Optional.of(published),
                        Optional.of("en"),
                        Optional.empty()),
                published);
        return Gists.of(reading, reader.stopwords(reading.language()));
    }

    private String title() {
        boolean deed = random.nextInt(10) < 6;
        List<String> patterns = deed ? DEEDS : ORDINARY;
        // Most news come from a few towns.
        int town = (int) (towns.size() * Math.pow(random.nextDouble(), 3));
        return patterns.get(random.nextInt(patterns.size()))
                .formatted(
                        towns.get(town),
                        deed ? WEAPONS.get(random.nextInt(WEAPONS.size())) : TOPICS.get(random.nextInt(TOPICS.size())),
                        2 + random.nextInt(60));
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
