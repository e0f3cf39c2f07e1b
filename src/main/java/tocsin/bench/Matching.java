package tocsin.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import tocsin.domain.Headline;
import tocsin.engine.Changing;
import tocsin.engine.Condition;
import tocsin.engine.Engine;
import tocsin.engine.Pass;
import tocsin.text.Line;
import tocsin.text.Stemmer;

/**
 * So many watches held against headlines, by our engine and by a rival in turn, and by nobody: the words are only told apart. All in
 * one thread.
 */
public final class Matching {
    private static final int SAMPLE = 2_000;
    private static final int CHANGES = 1_000;
    private static final Stemmer ENGLISH = Stemmer.of("en");

    private final List<Headline> headlines;
    private final List<String> queries;
    private final Engine engine;
    private final Line line = new Line();
    private final Pass pass;
    private long hits;
    private long runs;

    /** Puts the queries into an engine; the id of a query is its place in the list. */
    public Matching(List<Headline> headlines, List<String> queries, long seed) {
        this.headlines = headlines;
        this.queries = queries;
        this.engine = new Engine(headlines.subList(0, Math.min(SAMPLE, headlines.size())), seed);
        Changing change = engine.change();
        for (int id = 0; id < queries.size(); id++) {
            change.add(id, RuleBook.condition(queries.get(id)));
        }
        change.commit();
        this.pass = engine.pass();
    }

    /**
     * One round, in times for a headline.
     *
     * @param rival nothing when there is none
     * @param hits for a headline
     * @param rivalRuns rules that the rival looked at, for a headline
     */
    public record Round(Times tokenising, Times ours, Times rival, double hits, double rivalHits, double rivalRuns) {}

    /** One round over all headlines, of which the rival gets only as many as it manages in so many nanoseconds. */
    public Round round(Optional<Rival> rival, long patience) {
        long[] tokenising = new long[headlines.size()];
        long[] ours = new long[headlines.size()];
        for (int i = 0; i < tokenising.length; i++) {
            long start = System.nanoTime();
            line.read(headlines.get(i), ENGLISH);
            tokenising[i] = System.nanoTime() - start;
        }
        LongConsumer count = id -> hits++;
        hits = 0;
        for (int i = 0; i < ours.length; i++) {
            long start = System.nanoTime();
            pass.read(headlines.get(i), ENGLISH);
            pass.match(engine.snapshot(), count);
            ours[i] = System.nanoTime() - start;
        }
        double oursEach = hits / (double) ours.length;
        hits = 0;
        runs = 0;
        Times theirs = rival.map(one -> timed(one, count, patience)).orElseGet(() -> new Times(new long[0], 0));
        return new Round(
                new Times(tokenising, tokenising.length),
                new Times(ours, ours.length),
                theirs,
                oursEach,
                hits / (double) Math.max(1, theirs.count()),
                runs / (double) Math.max(1, theirs.count()));
    }

    private Times timed(Rival rival, LongConsumer count, long patience) {
        long[] times = new long[headlines.size()];
        long begun = System.nanoTime();
        int done = 0;
        while (done < times.length && System.nanoTime() - begun < patience) {
            long start = System.nanoTime();
            runs += rival.match(headlines.get(done), count);
            times[done++] = System.nanoTime() - start;
        }
        return new Times(times, done);
    }

    /** The queries as the engine takes them, by id. */
    public Map<Long, Condition> conditions() {
        Map<Long, Condition> conditions = new LinkedHashMap<>();
        for (int id = 0; id < queries.size(); id++) {
            conditions.put((long) id, RuleBook.condition(queries.get(id)));
        }
        return conditions;
    }

    /** The first headlines, by which a rival may learn which words are rare. */
    public List<Headline> sample() {
        return headlines.subList(0, Math.min(SAMPLE, headlines.size()));
    }

    /** Times of removing one rule, and of adding it again. */
    public record Changes(Times removals, Times additions) {}

    /** Removes rules one by one and adds each again. */
    public Changes changes() {
        int count = Math.min(CHANGES, queries.size());
        long[] removals = new long[count];
        long[] additions = new long[count];
        for (int i = 0; i < count; i++) {
            int id = (int) ((long) i * queries.size() / count);
            Condition condition = RuleBook.condition(queries.get(id));
            long start = System.nanoTime();
            Changing removal = engine.change();
            removal.remove(id, condition);
            removal.commit();
            removals[i] = System.nanoTime() - start;
            start = System.nanoTime();
            Changing addition = engine.change();
            addition.add(id, condition);
            addition.commit();
            additions[i] = System.nanoTime() - start;
        }
        return new Changes(new Times(removals, count), new Times(additions, count));
    }

    /** Times in which a rival adds rules that it had before. */
    public Times additions(Rival rival, int times) {
        long[] additions = new long[times];
        for (int i = 0; i < times; i++) {
            int id = (int) ((long) i * queries.size() / times);
            Condition condition = RuleBook.condition(queries.get(id));
            rival.remove(id);
            long start = System.nanoTime();
            rival.add(id, condition);
            additions[i] = System.nanoTime() - start;
        }
        return new Times(additions, times);
    }

    /** Rounds of which the first few warm up and do not count. */
    public List<Round> rounds(int ahead, int counted, Optional<Rival> rival, long patience) {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < ahead + counted; i++) {
            Round round = round(rival, patience);
            if (i >= ahead) {
                rounds.add(round);
            }
        }
        return rounds;
    }
}
