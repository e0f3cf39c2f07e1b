package tocsin.engine;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Headline;
import tocsin.domain.Part;
import tocsin.domain.Token;
import tocsin.text.Line;
import tocsin.text.Stemmer;

/**
 * Holds one headline after the other against the rules, in arrays that are used again: a headline that no rule wants makes no
 * objects. For one thread. A headline is read by {@link #read}, told more of by {@link #entity}, {@link #trait} and
 * {@link #sender}, and matched.
 */
public final class Pass {
    private static final int NAMES_APART = 1 << 10;
    private static final int SENDER = 1 << 24;
    private static final int BESIDE_THE_TEXT = 1 << 28;

    private final Line line = new Line();
    private final Occurrences occurrences = new Occurrences();
    private final Forms forms;
    private final Program program = new Program(occurrences);

    private int[] hits = new int[64];
    private int hitCount;
    private int[] seen = new int[0];
    private int stamp;
    private int senderAt;
    private char[] letters = new char[64];

    Pass(Hashing hashing, Lexicon lexicon, Gate gate, Terms terms) {
        this.forms = new Forms(hashing, lexicon, gate, terms, occurrences);
    }

    /**
     * Reads the words of a headline that nothing else is known of.
     *
     * @param stems as the headline's language inflects words
     */
    public void read(Headline headline, Stemmer stems) {
        line.read(headline, stems);
        begin(headline);
        int title = 0;
        for (int term = 0; term < line.size(); term++) {
            if (line.part(term) == Part.TITLE) {
                title = line.position(term) + 1;
            }
            forms.word(
                    line.letters(),
                    line.from(term),
                    line.to(term),
                    line.stemFrom(term),
                    line.stemTo(term),
                    line.position(term));
        }
        occurrences.titleEnds(title);
        forms.lookUp();
    }

    /** Reads the words of a headline as they were read before. */
    public void read(Headline headline, List<Token> tokens) {
        begin(headline);
        int title = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.span().part() == Part.TITLE) {
                title = token.position() + 1;
            }
            word(token);
        }
        occurrences.titleEnds(title);
        forms.lookUp();
    }

    private void word(Token token) {
        String term = token.term();
        String stem = token.stem();
        int end = term.length() + stem.length();
        if (letters.length < end) {
            letters = new char[end * 2];
        }
        term.getChars(0, term.length(), letters, 0);
        boolean same = stem.equals(term);
        if (!same) {
            stem.getChars(0, stem.length(), letters, term.length());
        }
        forms.word(letters, 0, term.length(), same ? 0 : term.length(), end, token.position());
    }

    private void begin(Headline headline) {
        occurrences.clear();
        program.over(headline);
        forms.begin();
        senderAt = SENDER;
    }

    /** Tells of an entity that is named. */
    public void entity(String id, Part part) {
        forms.known(Term.Sort.ENTITY, id, part == Part.TITLE ? 0 : BESIDE_THE_TEXT);
    }

    /** Tells of something that is known of the headline as a whole. */
    public void trait(String name) {
        forms.known(Term.Sort.TRAIT, name, BESIDE_THE_TEXT);
    }

    /** Tells of something that is known of a part of the headline. */
    public void trait(String name, Part part) {
        forms.known(Term.Sort.TRAIT, name, part == Part.TITLE ? 0 : BESIDE_THE_TEXT);
    }

    /** Tells a name of the sender; the sort is {@link Term.Sort#SOURCE} or {@link Term.Sort#PUBLISHER}. */
    public void sender(Term.Sort sort, String name) {
        if (forms.asksForSenders()) {
            line.read(name, Stemmer.NONE);
            for (int term = 0; term < line.size(); term++) {
                forms.nameOfSender(sort, line, term, senderAt);
            }
            senderAt += NAMES_APART;
        }
    }

    /**
     * Finds the rules that the headline satisfies, and tells the ids of all who asked for them, each once. All blocks are touched before the
     * first is read, so that the processor waits for memory once.
     */
    public void match(Snapshot rules, LongConsumer each) {
        prepare(rules);
        if (filed(rules) == 0) {
            return;
        }
        for (int i = 0; i < occurrences.size(); i++) {
            int[] block = rules.blocks().get(occurrences.term(i));
            if (block != null) {
                scan(block);
            }
        }
        for (int i = 0; i < hitCount; i++) {
            tell(rules.rules().get(hits[i]), each);
        }
    }

    /** How much is filed under the words of the headline. */
    private int filed(Snapshot rules) {
        int all = 0;
        for (int i = 0; i < occurrences.size(); i++) {
            int[] block = rules.blocks().get(occurrences.term(i));
            all += block == null ? 0 : block.length;
        }
        return all;
    }

    private void prepare(Snapshot rules) {
        program.with(rules.tests());
        hitCount = 0;
        if (seen.length < rules.rules().room()) {
            seen = new int[rules.rules().room()];
            stamp = 0;
        }
        if (++stamp == Integer.MAX_VALUE) {
            Arrays.fill(seen, 0);
            stamp = 1;
        }
    }

    private void scan(int[] block) {
        for (int at = 0; at < block.length; ) {
            int head = block[at + 1];
            int end = at + Block.length(head);
            if (Block.sort(head) == Block.HIT || (occurrences.mayHave(block[at + 2]) && holds(block, at, head, end))) {
                hit(block[at], head);
            }
            at = end;
        }
    }

    private boolean holds(int[] block, int at, int head, int end) {
        return Block.sort(head) == Block.BOTH
                ? occurrences.has(block[at + 2])
                : program.holds(block, at + Block.CODE, end);
    }

    private void hit(int rule, int head) {
        if (!Block.hasOthers(head) || seen[rule] != stamp) {
            if (Block.hasOthers(head)) {
                seen[rule] = stamp;
            }
            if (hitCount == hits.length) {
                hits = Arrays.copyOf(hits, hitCount * 2);
            }
            hits[hitCount++] = rule;
        }
    }

    private static void tell(long @Nullable [] rule, LongConsumer each) {
        if (rule == null) {
            throw new IllegalStateException("a rule is filed and unknown");
        }
        for (int i = 1; i < rule.length; i++) {
            each.accept(rule[i]);
        }
    }
}
