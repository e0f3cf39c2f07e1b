package tocsin;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.bench.Matching;
import tocsin.bench.MemoryUse;
import tocsin.bench.Rival;
import tocsin.bench.Times;
import tocsin.domain.Chat;
import tocsin.domain.ChatAddress;
import tocsin.domain.Headline;
import tocsin.domain.Origin;
import tocsin.match.WatchIndex;
import tocsin.pipeline.WatchBook;
import tocsin.store.Store;
import tocsin.store.sql.SqlStore;

/** What is measured with one number of watches. */
final class MatchingSize {
    private static final int TOGETHER = 10_000;
    private static final int WATCHES_A_CHAT = 100;
    private static final int STARTS = 3;
    private static final int RIVAL_ADDITIONS = 21;

    private final List<String> queries;
    private final Matching matching;
    private final double heap;
    private List<Matching.Round> rounds = List.of();
    private Optional<Matching.Changes> changes = Optional.empty();
    private Optional<Times> rivalAdditions = Optional.empty();
    private List<Double> ready = List.of();

    MatchingSize(List<Headline> headlines, List<String> queries, long seed) throws IOException {
        this.queries = queries;
        long before = MemoryUse.now().heap();
        this.matching = new Matching(headlines, queries, seed);
        this.heap = (MemoryUse.now().heap() - before) / (double) queries.size();
    }

    int watches() {
        return queries.size();
    }

    /** Bytes of heap for each watch. */
    double heap() {
        return heap;
    }

    List<Matching.Round> rounds() {
        return rounds;
    }

    Matching.Changes changes() {
        return changes.orElseThrow();
    }

    /** How long the rival took to add one rule. */
    Optional<Times> rivalAdditions() {
        return rivalAdditions;
    }

    /** Seconds from the first look into the open store until all its watches are held against headlines. */
    List<Double> ready() {
        return ready;
    }

    void match(int ahead, int counted, Optional<Rival> rival, long patience) {
        rival.ifPresent(one -> one.begin(matching.conditions(), matching.sample()));
        rounds = matching.rounds(ahead, counted, rival, patience);
        changes = Optional.of(matching.changes());
        rivalAdditions = rival.map(one -> matching.additions(one, RIVAL_ADDITIONS));
    }

    /** Puts the watches into a store, and starts from it. */
    void ready(Path file) throws Misuse {
        try (Store store = SqlStore.sqlite(file)) {
            for (int from = 0; from < queries.size(); from += TOGETHER) {
                List<String> some = queries.subList(from, Math.min(queries.size(), from + TOGETHER));
                int first = from;
                store.change(memory -> {
                    Chat chat = null;
                    for (int i = 0; i < some.size(); i++) {
                        if (chat == null || i % WATCHES_A_CHAT == 0) {
                            ChatAddress address = ChatAddress.parse("terminal:" + (first + i) / WATCHES_A_CHAT);
                            chat = memory.chats().meet(address, "Bench", ZoneOffset.UTC);
                        }
                        memory.watches().add(chat.id(), some.get(i), Origin.COMMAND, Instant.EPOCH);
                    }
                    return true;
                });
            }
        }
        Knowledge knowledge = Knowledge.shipped();
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            try (Store store = SqlStore.sqlite(file)) {
                long start = System.nanoTime();
                WatchIndex index = store.look(new WatchBook(knowledge.parser())::index);
                seconds.add((System.nanoTime() - start) / 1e9);
                if (index.size() == 0) {
                    throw new IllegalStateException("the index has no watches");
                }
            }
        }
        ready = List.copyOf(seconds);
    }
}
