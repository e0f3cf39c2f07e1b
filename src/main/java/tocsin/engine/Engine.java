package tocsin.engine;

import java.util.Collection;
import java.util.SplittableRandom;
import tocsin.domain.Headline;

/**
 * Rules that are held against headlines. One thread at a time changes them, by {@link #change}; any number match, each with a
 * {@link Pass} of its own, and each sees a change whole or not at all.
 *
 * <p>A rule is an id and a condition. Rules that ask for the same are kept once. What is said here of the order of writes in
 * memory: dictionary and gate are written first and only ever grow, the snapshot is published last.
 */
public final class Engine {
    /** The most terms that one {@link Condition.Near} may have. */
    public static final int MOST_NEAR = 8;

    private final Hashing hashing;
    private final Lexicon lexicon = new Lexicon();
    private final Gate gate = new Gate();
    private final Terms terms;
    private final RuleNumbers numbers = new RuleNumbers();
    private final TestNumbers tests = new TestNumbers();
    private volatile Snapshot snapshot = Snapshot.empty();

    /**
     * An engine without rules.
     *
     * @param sample headlines as they will come, by which the rarest terms are told; a few thousand are enough, none will do
     */
    public Engine(Collection<Headline> sample) {
        this(sample, new SplittableRandom().nextLong());
    }

    /** An engine whose hashes are drawn from a seed. */
    public Engine(Collection<Headline> sample, long seed) {
        this.hashing = new Hashing(seed);
        this.terms = new Terms(hashing, lexicon, new Frequencies(hashing, sample), gate);
    }

    /** The rules as they are now. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** Reads headlines for one thread. */
    public Pass pass() {
        return new Pass(hashing, lexicon, gate, terms);
    }

    /** Begins a change; the next may begin when this one is committed. */
    public Changing change() {
        return new Changing(snapshot, terms, numbers, tests, next -> snapshot = next);
    }
}
