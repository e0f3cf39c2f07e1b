package tocsin.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tocsin.bench.RuleBook;
import tocsin.bench.Wire;
import tocsin.domain.Headline;
import tocsin.engine.Changing;
import tocsin.engine.Condition;
import tocsin.engine.Condition.All;
import tocsin.engine.Condition.Any;
import tocsin.engine.Condition.Near;
import tocsin.engine.Condition.Not;
import tocsin.engine.Condition.Present;
import tocsin.engine.Condition.Sequence;
import tocsin.engine.Engine;
import tocsin.engine.Pass;
import tocsin.engine.Term;
import tocsin.engine.Term.Sort;
import tocsin.text.Language;
import tocsin.text.Stemmer;
import tocsin.text.Tokenizer;

/** Our engine and Lucene's Monitor find the same rules for the same words. */
class MonitorOracleTest {
    private static final long SEED = 11;

    /** Words of five scripts, some of which are inflections of others. */
    private static final List<String> WORDS = List.of(
            "drone",
            "drones",
            "rocket",
            "rockets",
            "strikes",
            "struck",
            "base",
            "bases",
            "Iraq's",
            "the",
            "of",
            "killed",
            "qasf",
            "قصف",
            "صاروخ",
            "صواريخ",
            "بالصواريخ",
            "قاعدة",
            "القاعدة",
            "وقاعدة",
            "جنود",
            "موشک",
            "پایگاه",
            "حمله",
            "حملات",
            "רקטה",
            "רקטות",
            "בסיס",
            "הבסיס",
            "לבסיס",
            "ракета",
            "ракеты",
            "удар",
            "ударил",
            "база",
            "базы",
            "füze",
            "füzeler",
            "saldırı",
            "saldırıda",
            "roquettes",
            "attaque",
            "無人機");

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void ten_thousand_watches_on_twenty_thousand_headlines_find_the_same_in_both() {
        Wire wire = new Wire(SEED);
        List<Condition> rules = new RuleBook(wire).conditions(10_000);

        assertThat(matchesOfBoth(rules, wire.headlines(20_000))).isGreaterThan(100_000);
    }

    @Test
    void nested_rules_in_many_scripts_find_the_same_in_both() {
        List<Condition> rules =
                Stream.generate(() -> withSomething(nested(3))).limit(1_000).toList();
        List<Headline> headlines = Stream.generate(this::headline).limit(1_500).toList();

        assertThat(matchesOfBoth(rules, headlines)).isGreaterThan(50_000);
    }

    /** How many matches both find; fails at the first headline on which they differ. */
    private static long matchesOfBoth(List<Condition> conditions, List<Headline> headlines) {
        Map<Long, Condition> rules = new LinkedHashMap<>();
        conditions.forEach(condition -> rules.put((long) rules.size(), condition));
        List<Headline> sample = headlines.subList(0, 1_000);
        Engine engine = new Engine(sample, SEED);
        Changing change = engine.change();
        rules.forEach(change::add);
        change.commit();
        Pass pass = engine.pass();
        long matches = 0;
        try (TunedMonitor monitor = TunedMonitor.ofAllLanguages()) {
            monitor.begin(rules, sample);
            for (Headline headline : headlines) {
                TreeSet<Long> ours = new TreeSet<>();
                pass.read(headline, Stemmer.of(Language.of(headline)));
                pass.match(engine.snapshot(), ours::add);
                TreeSet<Long> theirs = new TreeSet<>();
                monitor.match(headline, theirs::add);
                assertThat(ours.equals(theirs))
                        .as(() -> headline.title() + " / " + headline.summary() + ": only ours "
                                + rules(ours, theirs, rules) + ", only Lucene's " + rules(theirs, ours, rules))
                        .isTrue();
                matches += ours.size();
            }
        }
        System.out.println(rules.size() + " rules on " + headlines.size() + " headlines: " + matches
                + " matches, the same in Lucene's Monitor");
        return matches;
    }

    private static List<Condition> rules(Set<Long> ids, Set<Long> without, Map<Long, Condition> rules) {
        return ids.stream()
                .filter(id -> !without.contains(id))
                .limit(3)
                .map(rules::get)
                .toList();
    }

    private Headline headline() {
        return Headline.of(words(3 + random.nextInt(8)), random.nextInt(3) == 0 ? "" : words(1 + random.nextInt(14)));
    }

    private String words(int count) {
        return Stream.generate(this::word)
                .limit(count)
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** A query that only excludes is refused by the parser, so the engine never sees one. */
    private Condition withSomething(Condition condition) {
        return new All(List.of(leaf(), condition));
    }

    private Condition nested(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(5)) {
            case 0 -> new All(parts(depth));
            case 1 -> new Any(parts(depth));
            case 2 -> new Not(nested(depth - 1));
            default -> leaf();
        };
    }

    private List<Condition> parts(int depth) {
        return Stream.generate(() -> nested(depth - 1))
                .limit(2 + random.nextInt(2))
                .toList();
    }

    private Condition leaf() {
        boolean titleOnly = random.nextInt(5) == 0;
        return switch (random.nextInt(8)) {
            case 0 ->
                new Sequence(Stream.generate(() -> term(Sort.EXACT)).limit(2).toList(), titleOnly);
            case 1 -> new Sequence(List.of(term(Sort.EXACT), prefix()), titleOnly);
            case 2 -> near(titleOnly);
            case 3 -> new Present(prefix(), titleOnly);
            // Lucene takes milliseconds for each of these.
            case 4 -> random.nextInt(50) == 0 ? new Present(fuzzy(), titleOnly) : new Present(prefix(), titleOnly);
            case 5 -> new Present(term(Sort.EXACT), titleOnly);
            default -> new Present(term(Sort.WORD), titleOnly);
        };
    }

    /** Of two words that never stand at one position, since Lucene would take that for two. */
    private Condition near(boolean titleOnly) {
        List<String> words = List.of("drone", "rocket", "base", "killed", "the", "of", "ракета", "удар", "füze");
        int first = random.nextInt(words.size());
        int second = (first + 1 + random.nextInt(words.size() - 1)) % words.size();
        List<Term> terms = Stream.of(first, second)
                .map(words::get)
                .map(word -> new Term(Sort.EXACT, Tokenizer.words(word).getFirst()))
                .toList();
        return new Near(terms, 1 + random.nextInt(5), titleOnly);
    }

    private Term term(Sort sort) {
        return new Term(sort, folded());
    }

    private Term prefix() {
        String word = folded();
        return new Term(Sort.PREFIX, word.substring(0, Math.min(3, word.length())));
    }

    /** As the language allows it: of four letters or more. */
    private Term fuzzy() {
        String word = Stream.generate(this::folded)
                .filter(one -> one.length() > 3)
                .findFirst()
                .orElseThrow();
        return new Term(Sort.FUZZY, word, word.length() < 8 ? 1 : 2);
    }

    private String folded() {
        return Tokenizer.words(word()).getFirst();
    }
}
