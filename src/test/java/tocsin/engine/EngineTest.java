package tocsin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tocsin.domain.Headline;
import tocsin.engine.Condition.All;
import tocsin.engine.Condition.Any;
import tocsin.engine.Condition.Near;
import tocsin.engine.Condition.Not;
import tocsin.engine.Condition.Present;
import tocsin.engine.Condition.Sequence;
import tocsin.text.Stemmer;

/** Rules that come, go, are shared, and are matched while others change. */
class EngineTest {
    private static final Headline ATTACK =
            Headline.of("Drone strike hits air base", "Two rockets fell near the base on Monday, officials said");

    private final Engine engine = new Engine(List.of(), 1);

    @Test
    void A_rule_is_found_from_the_change_that_adds_it_to_the_change_that_removes_it() {
        Condition condition = all(exact("drone"), exact("base"));
        add(7, condition);
        assertThat(matching(ATTACK)).containsExactly(7L);

        assertThat(remove(7, condition)).isTrue();
        assertThat(matching(ATTACK)).isEmpty();
        assertThat(remove(7, condition)).isFalse();
    }

    @Test
    void Rules_that_ask_for_the_same_are_kept_once_and_all_of_their_ids_are_told() {
        add(1, all(exact("drone"), exact("base")));
        add(2, all(exact("base"), all(exact("drone"), exact("base"))));
        add(3, all(exact("base"), exact("drone")));

        assertThat(matching(ATTACK)).containsExactly(1L, 2L, 3L);
        assertThat(engine.snapshot().rules().get(0)).hasSize(4);
        assertThat(engine.snapshot().rules().get(1)).isNull();

        remove(2, all(exact("drone"), exact("base")));
        assertThat(matching(ATTACK)).containsExactly(1L, 3L);
    }

    @Test
    void A_rule_with_alternatives_is_told_once_however_many_of_them_hold() {
        add(1, new Any(List.of(exact("drone"), exact("base"), all(exact("two"), exact("rockets")))));

        assertThat(matching(ATTACK)).containsExactly(1L);
        assertThat(remove(1, new Any(List.of(all(exact("rockets"), exact("two")), exact("base"), exact("drone")))))
                .isTrue();
        assertThat(matching(ATTACK)).isEmpty();
    }

    @Test
    void Rules_that_share_an_alternative_are_different_rules() {
        add(1, new Any(List.of(exact("drone"), exact("ship"))));
        add(2, new Any(List.of(exact("drone"), exact("tank"))));
        remove(1, new Any(List.of(exact("drone"), exact("ship"))));

        assertThat(matching(ATTACK)).containsExactly(2L);
    }

    @Test
    void Words_side_by_side_near_each_other_and_within_the_title_are_told_by_their_positions() {
        add(1, new Sequence(List.of(word("air"), word("base")), false));
        add(2, new Sequence(List.of(word("base"), word("air")), false));
        add(3, new Near(List.of(word("base"), word("rockets")), 4, false));
        add(4, new Near(List.of(word("base"), word("rockets")), 2, false));
        add(5, new Present(word("rockets"), true));
        add(6, new Present(word("rockets"), false));
        add(7, new Sequence(List.of(word("base"), word("two")), false));

        assertThat(matching(ATTACK)).containsExactly(1L, 3L, 6L);
    }

    @Test
    void What_must_not_be_there_excludes_and_a_rule_without_a_word_is_tried_on_every_headline() {
        add(1, all(exact("drone"), new Not(exact("film"))));
        add(2, all(exact("drone"), new Not(exact("base"))));
        add(3, new Condition.Test("long", headline -> headline.title().length() > 10));
        add(4, new Condition.Test("short", headline -> headline.title().length() < 10));

        assertThat(matching(ATTACK)).containsExactly(1L, 3L);
    }

    @Test
    void A_prefix_a_misspelling_and_an_inflection_are_found() {
        add(1, new Present(new Term(Term.Sort.PREFIX, "offic"), false));
        add(2, new Present(new Term(Term.Sort.PREFIX, "base"), true));
        add(3, new Present(new Term(Term.Sort.PREFIX, "bases"), false));
        add(4, new Present(new Term(Term.Sort.FUZZY, "ofiicals", 2), false));
        add(5, new Present(new Term(Term.Sort.FUZZY, "offic", 1), false));
        add(6, new Present(new Term(Term.Sort.WORD, "rocket"), false));
        add(7, new Sequence(List.of(new Term(Term.Sort.PREFIX, "air"), new Term(Term.Sort.PREFIX, "bas")), false));

        assertThat(matching(ATTACK)).containsExactly(1L, 2L, 4L, 6L, 7L);
    }

    @Test
    void Ten_thousand_rules_can_be_added_at_once_and_removed_one_by_one() {
        Changing change = engine.change();
        IntStream.range(0, 10_000).forEach(i -> change.add(i, all(exact("word" + i % 5_000), exact("drone"))));
        change.commit();
        Headline headline = Headline.of("Drone and word42", "");
        assertThat(matching(headline)).containsExactly(42L, 5_042L);

        IntStream.range(0, 10_000).forEach(i -> remove(i, all(exact("word" + i % 5_000), exact("drone"))));
        assertThat(matching(headline)).isEmpty();
        assertThat(engine.snapshot().ids()).isZero();
    }

    @Test
    void A_headline_that_no_rule_wants_makes_no_objects() {
        Changing change = engine.change();
        IntStream.range(0, 2_000).forEach(i -> change.add(i, all(exact("base"), exact("absent" + i))));
        change.commit();
        Pass pass = engine.pass();
        AtomicInteger hits = new AtomicInteger();
        long id = Thread.currentThread().threadId();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        LongConsumer count = any -> hits.incrementAndGet();
        Runnable thousand = () -> {
            for (int i = 0; i < 1_000; i++) {
                pass.read(ATTACK, Stemmer.of("en"));
                pass.match(engine.snapshot(), count);
            }
        };
        thousand.run();

        long before = threads.getThreadAllocatedBytes(id);
        thousand.run();
        long allocated = threads.getThreadAllocatedBytes(id) - before;

        assertThat(hits).hasValue(0);
        // What the counter itself may take; one object a headline would be 16,000 bytes.
        assertThat(allocated).isLessThan(8_000);
    }

    /** Each change replaces every rule: a reader that sees ids of two rounds, or not all of one, has seen half of a change. */
    @Test
    void A_reader_never_sees_half_of_a_change() throws InterruptedException {
        int rules = 40;
        int rounds = 2_000;
        AtomicBoolean done = new AtomicBoolean();
        List<String> wrong = new ArrayList<>();
        change(0, rules);
        Thread reader = Thread.ofPlatform().start(() -> {
            Pass pass = engine.pass();
            while (!done.get() && wrong.isEmpty()) {
                List<Long> ids = new ArrayList<>();
                pass.read(ATTACK, Stemmer.of("en"));
                pass.match(engine.snapshot(), ids::add);
                if (ids.size() != rules
                        || ids.stream().map(each -> each / rules).distinct().count() != 1) {
                    wrong.add(ids.toString());
                }
            }
        });
        for (int round = 1; round <= rounds && reader.isAlive(); round++) {
            change(round, rules);
        }
        done.set(true);
        reader.join();

        assertThat(wrong).isEmpty();
    }

    /** Replaces the rules of the round before by those of this one, all of which ask for terms that no rule had before. */
    private void change(int round, int rules) {
        Changing change = engine.change();
        for (int i = 0; i < rules; i++) {
            long id = (long) round * rules + i;
            change.add(id, ofRound(round, i));
            if (round > 0) {
                change.remove(id - rules, ofRound(round - 1, i));
            }
        }
        change.commit();
    }

    private static Condition ofRound(int round, int i) {
        List<String> words = List.of("drone", "strike", "hits", "air", "base", "two", "rockets", "fell");
        return all(exact(words.get(i % words.size())), new Not(exact("round" + round + "rule" + i)));
    }

    private void add(long id, Condition condition) {
        Changing change = engine.change();
        change.add(id, condition);
        change.commit();
    }

    private boolean remove(long id, Condition condition) {
        Changing change = engine.change();
        boolean removed = change.remove(id, condition);
        change.commit();
        return removed;
    }

    private List<Long> matching(Headline headline) {
        List<Long> ids = new ArrayList<>();
        Pass pass = engine.pass();
        pass.read(headline, Stemmer.of("en"));
        pass.match(engine.snapshot(), ids::add);
        return ids.stream().sorted().toList();
    }

    private static Condition all(Condition... parts) {
        return new All(Stream.of(parts).toList());
    }

    private static Condition exact(String text) {
        return new Present(word(text), false);
    }

    private static Term word(String text) {
        return new Term(Term.Sort.EXACT, text);
    }
}
