package tocsin.pipeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tocsin.store.Memory;
import tocsin.text.Tokenizer;

/** How common words are in the latest titles. */
final class Commonness {
    private static final int TITLES = 20_000;

    private Commonness() {}

    /** In how many of the latest titles each of these folded words stands. */
    static Map<String, Integer> of(Memory memory, Set<String> words) {
        Map<String, Integer> met = new HashMap<>();
        if (!words.isEmpty()) {
            memory.history()
                    .seenSince(Instant.EPOCH)
                    .ifPresent(all -> memory.history().titles(all.latest(TITLES), titled -> {
                        Set<String> inTitle = new HashSet<>(Tokenizer.words(titled.title()));
                        inTitle.retainAll(words);
                        inTitle.forEach(word -> met.merge(word, 1, Integer::sum));
                    }));
        }
        return met;
    }
}
