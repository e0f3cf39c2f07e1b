package tocsin.engine;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tocsin.domain.Headline;

/**
 * A change of the rules under way: any number of rules added and removed, of which readers see nothing before {@link #commit} and
 * all after it.
 */
public final class Changing {
    private static final int NO_RULE = -1;
    private static final int HASH = 0;

    /** From this length on a block that grows is given room for more. */
    private static final int LONG = 128;

    private final Terms terms;
    private final RuleNumbers numbers;
    private final Consumer<Snapshot> publish;
    private final Encoder adding;
    private final Encoder finding;
    private final Snapshot before;
    private final Paged.Editor<int[]> blocks;
    private final Map<Integer, Growing> growing = new HashMap<>();
    private final Map<IntBuffer, Integer> added = new HashMap<>();
    private final Paged.Editor<long[]> rules;
    private final Paged.Editor<Predicate<Headline>> testsByNumber;
    private int ids;

    Changing(Snapshot before, Terms terms, RuleNumbers numbers, TestNumbers tests, Consumer<Snapshot> publish) {
        this.before = before;
        this.terms = terms;
        this.numbers = numbers;
        this.publish = publish;
        this.blocks = before.blocks().edit();
        this.rules = before.rules().edit();
        this.testsByNumber = before.tests().edit();
        this.ids = before.ids();
        this.finding = new Encoder(terms::find, test -> tests.find(test.key()));
        this.adding = new Encoder(terms::number, test -> {
            int number = tests.number(test.key());
            testsByNumber.set(number, test.holds());
            return number;
        });
    }

    /** Adds a rule. */
    public void add(long id, Condition condition) {
        int[] code = adding.encode(condition).orElseThrow();
        List<Filing> filings = Filing.of(code, terms::cost);
        int rule = find(code, filings);
        if (rule == NO_RULE) {
            rule = numbers.take();
            rules.set(rule, new long[] {hash(code), id});
            added.put(IntBuffer.wrap(code), rule);
            for (Filing filing : filings) {
                append(filing.term(), Block.entry(rule, filing, filings.size() > 1));
            }
        } else {
            long[] known = known(rule);
            long[] longer = Arrays.copyOf(known, known.length + 1);
            longer[known.length] = id;
            rules.set(rule, longer);
        }
        ids++;
    }

    /** Removes a rule that was added under this id with this condition; false when there is none. */
    public boolean remove(long id, Condition condition) {
        Optional<int[]> code = finding.encode(condition);
        if (code.isEmpty()) {
            return false;
        }
        List<Filing> filings = Filing.of(code.get(), terms::cost);
        int rule = find(code.get(), filings);
        if (rule == NO_RULE) {
            return false;
        }
        long[] known = known(rule);
        long[] rest = without(known, id);
        if (rest.length == known.length) {
            return false;
        }
        ids--;
        if (rest.length > 1) {
            rules.set(rule, rest);
            return true;
        }
        rules.set(rule, null);
        added.remove(IntBuffer.wrap(code.get()));
        numbers.giveBack(rule);
        for (Filing filing : filings) {
            int[] shorter = Block.without(block(filing.term()), rule);
            blocks.set(filing.term(), shorter.length == 0 ? null : shorter);
        }
        return true;
    }

    /** Publishes all of it at once. This changes nothing any more. */
    public void commit() {
        growing.forEach((term, block) -> blocks.set(term, block.entries()));
        growing.clear();
        publish.accept(new Snapshot(blocks.done(), rules.done(), testsByNumber.done(), ids));
    }

    /** The rule that asks for the same: one that this change added, or one of before, which stands in a block of before. */
    private int find(int[] code, List<Filing> filings) {
        Integer known = added.get(IntBuffer.wrap(code));
        if (known != null) {
            return known;
        }
        int term = filings.getFirst().term();
        if (before.blocks().get(term) == null) {
            return NO_RULE;
        }
        long hash = hash(code);
        int[] block = block(term);
        int[] entry = Block.entry(NO_RULE, filings.getFirst(), filings.size() > 1);
        for (int at = 0; at < block.length; at += Block.length(block[at + 1])) {
            if (Block.isSame(block, at, entry) && known(block[at])[HASH] == hash) {
                return block[at];
            }
        }
        return NO_RULE;
    }

    private void append(int term, int[] entry) {
        Growing known = growing.get(term);
        if (known != null) {
            known.append(entry);
            return;
        }
        int[] block = block(term);
        if (block.length < LONG) {
            blocks.set(term, Block.with(block, entry));
        } else {
            growing.put(term, new Growing(block).append(entry));
        }
    }

    private int[] block(int term) {
        Growing settled = growing.remove(term);
        if (settled != null) {
            blocks.set(term, settled.entries());
        }
        int[] block = blocks.get(term);
        return block == null ? new int[0] : block;
    }

    private long[] known(int rule) {
        long[] known = rules.get(rule);
        if (known == null) {
            throw new IllegalStateException("rule " + rule + " is filed and unknown");
        }
        return known;
    }

    private static long[] without(long[] known, long id) {
        for (int i = HASH + 1; i < known.length; i++) {
            if (known[i] == id) {
                long[] rest = Arrays.copyOf(known, known.length - 1);
                System.arraycopy(known, i + 1, rest, i, rest.length - i);
                return rest;
            }
        }
        return known;
    }

    private static long hash(int[] code) {
        long hash = code.length;
        for (int each : code) {
            hash = (hash ^ each) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
