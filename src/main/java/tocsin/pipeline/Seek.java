package tocsin.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tocsin.domain.HeadlineId;
import tocsin.domain.Past;
import tocsin.domain.SeenKeys;
import tocsin.store.History.Titled;
import tocsin.store.Store;
import tocsin.text.Tokenizer;

/** Finds stored headlines by what people have of them: the link, or the title. */
final class Seek {
    private static final int MOST_NEAREST = 3;

    /** At least so much of the words of both titles is common to them. */
    private static final double NEAR = 0.5;

    private final Store store;
    private final Sweep sweep;

    Seek(Store store, Sweep sweep) {
        this.store = store;
        this.sweep = sweep;
    }

    /**
     * What was found.
     *
     * @param equal the headlines of this link or title, the latest first; several feeds may have it
     * @param nearest headlines of titles like it, the nearest first, when none is equal
     */
    record Found(List<Past> equal, List<Past> nearest) {}

    private record Scored(HeadlineId id, double score) {}

    /** The headlines of a link, or else of a title. */
    Found seek(String linkOrTitle) {
        Optional<String> place = linkOrTitle.matches("\\S+[./]\\S+") ? SeenKeys.place(linkOrTitle) : Optional.empty();
        return place.map(this::byLink).filter(found -> !found.equal().isEmpty()).orElseGet(() -> byTitle(linkOrTitle));
    }

    private Found byLink(String place) {
        String longestPart = Stream.of(place.split("/", -1))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        Collector collector = new Collector();
        pass(() -> titled -> {
            boolean same = titled.link()
                    .filter(link -> link.contains(longestPart))
                    .flatMap(SeenKeys::place)
                    .filter(place::equals)
                    .isPresent();
            if (same) {
                collector.add(new Scored(titled.id(), 1));
            }
        });
        return new Found(recall(collector.best(Integer.MAX_VALUE)), List.of());
    }

    private Found byTitle(String title) {
        List<String> words = Tokenizer.words(title);
        Set<String> wanted = Set.copyOf(words);
        if (wanted.isEmpty()) {
            return new Found(List.of(), List.of());
        }
        Collector equal = new Collector();
        Collector near = new Collector();
        pass(() -> titled -> {
            List<String> others = Tokenizer.words(titled.title());
            if (others.equals(words)) {
                equal.add(new Scored(titled.id(), 1));
            } else {
                double score = likeness(wanted, others);
                if (score >= NEAR) {
                    near.add(new Scored(titled.id(), score));
                }
            }
        });
        List<Past> found = recall(equal.best(Integer.MAX_VALUE));
        return new Found(found, found.isEmpty() ? nearest(near) : List.of());
    }

    /** Of two copies of one title the later stands for both. */
    private List<Past> nearest(Collector near) {
        List<HeadlineId> best = near.best(MOST_NEAREST * 10);
        List<Past> recalled = recall(best);
        Set<String> titles = new HashSet<>();
        return recalled.stream()
                .sorted(Comparator.comparingInt(past -> best.indexOf(past.id())))
                .filter(past -> titles.add(past.headline().title()))
                .limit(MOST_NEAREST)
                .toList();
    }

    /** Dice's coefficient: 1 for the same words, 0 for none in common. */
    private static double likeness(Set<String> wanted, Collection<String> others) {
        Set<String> words = new HashSet<>(others);
        int all = wanted.size() + words.size();
        words.retainAll(wanted);
        return 2.0 * words.size() / all;
    }

    /** Every headline that is stored: one that was seen must not be called unseen for being old. */
    private void pass(Supplier<Consumer<Titled>> worker) {
        store.look(memory -> memory.history().seenSince(Instant.EPOCH))
                .ifPresent(all -> sweep.over(
                        all,
                        () -> {
                            Consumer<Titled> passer = worker.get();
                            return (memory, part) -> memory.history().titles(part, passer);
                        },
                        () -> false));
    }

    private List<Past> recall(List<HeadlineId> ids) {
        return store.look(memory -> memory.history().recall(ids));
    }

    /** Collects from several threads. */
    private static final class Collector {
        private final List<Scored> all = new ArrayList<>();

        synchronized void add(Scored scored) {
            all.add(scored);
        }

        synchronized List<HeadlineId> best(int most) {
            return all.stream()
                    .sorted(Comparator.comparingDouble(Scored::score)
                            .reversed()
                            .thenComparingLong(scored -> -scored.id().value()))
                    .limit(most)
                    .map(Scored::id)
                    .toList();
        }
    }
}
