package tocsin.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tocsin.text.Stemmer;

/** Numbers terms, and tells the lexicon which forms make each of them present. For the one thread that writes. */
final class Terms {
    private static final int COST_OF_A_HEADLINE = 20;

    /** What is not counted, since a sample holds words only. */
    private static final int HEADLINES_WITH_AN_ENTITY = 10;

    private static final int HEADLINES_WITH_A_TRAIT = 1_000;

    private final Hashing hashing;
    private final Lexicon lexicon;
    private final Frequencies frequencies;
    private final Gate gate;
    private final Map<Integer, Term> fuzzy = new ConcurrentHashMap<>();
    private byte[] sorts = new byte[256];
    private char[] costs = new char[256];
    private int size = 1;

    Terms(Hashing hashing, Lexicon lexicon, Frequencies frequencies, Gate gate) {
        this.hashing = hashing;
        this.lexicon = lexicon;
        this.frequencies = frequencies;
        this.gate = gate;
        costs[Lexicon.ALWAYS] = Character.MAX_VALUE;
    }

    /** How many terms there are, the one that is always there among them. */
    int size() {
        return size;
    }

    /** The number of a term; a new one when it has none yet. */
    int number(Term term) {
        int known = find(term);
        return known == Lexicon.NONE ? add(term) : known;
    }

    /** The number of a term, or {@link Lexicon#NONE}. */
    int find(Term term) {
        int code = lexicon.code(identity(term));
        if (code >= 0) {
            return isOf(term.sort(), code) ? Lexicon.term(code) : Lexicon.NONE;
        }
        if (code != Lexicon.NONE) {
            for (int link : lexicon.list(code)) {
                if (isOf(term.sort(), link)) {
                    return Lexicon.term(link);
                }
            }
        }
        return Lexicon.NONE;
    }

    /** A word of which the form is a stem only is another word. */
    private boolean isOf(Term.Sort sort, int link) {
        return Lexicon.holds(link, Lexicon.AS_IT_STANDS) && sorts[Lexicon.term(link)] == sort.code();
    }

    /** How many headlines have the term, about, in twentieths of one of the sample; longer words count less. */
    int cost(int number) {
        return costs[number];
    }

    /** What was asked for as a fuzzy term; null for all others. */
    @Nullable
    Term fuzzy(int number) {
        return fuzzy.get(number);
    }

    /** The form that one term of a sort has alone. */
    private long identity(Term term) {
        long hash = hashing.of(term.text());
        return switch (term.sort()) {
            case EXACT, WORD -> Hashing.form(hash, Term.Sort.EXACT);
            case FUZZY -> Hashing.form(hash + term.edits(), Term.Sort.FUZZY);
            case PREFIX, ENTITY, TRAIT, SOURCE, PUBLISHER -> Hashing.form(hash, term.sort());
        };
    }

    private int add(Term term) {
        int number = size++;
        if (number >>> Lexicon.TERM_BITS != 0) {
            throw new IllegalStateException("more terms than " + number + " have no room: make the engine anew");
        }
        if (number == sorts.length) {
            sorts = Arrays.copyOf(sorts, number * 2);
            costs = Arrays.copyOf(costs, number * 2);
        }
        sorts[number] = term.sort().code();
        costs[number] = (char) Math.clamp(costOf(term) - term.text().length(), 1, Character.MAX_VALUE);
        switch (term.sort()) {
            case WORD ->
                Stemmer.all(term.text())
                        .forEach(stem -> lexicon.link(form(term.text(), stem), number, manner(term.text(), stem)));
            case PREFIX -> {
                gate.openPrefix(hashing.of(term.text()), term.text().length());
                lexicon.link(identity(term), number, Lexicon.ALL);
            }
            case FUZZY -> {
                fuzzy.put(number, term);
                lexicon.link(identity(term), number, Lexicon.ALL);
                Deletions.of(term.text(), term.edits(), hashing, hash -> {
                    long form = Hashing.form(hash, Term.Sort.FUZZY);
                    gate.openFuzzy(form, term.edits());
                    lexicon.link(form, number, Lexicon.ALL);
                });
            }
            case SOURCE, PUBLISHER -> {
                gate.openSender();
                lexicon.link(identity(term), number, Lexicon.ALL);
            }
            case EXACT -> lexicon.link(identity(term), number, Lexicon.AS_IT_STANDS);
            case ENTITY, TRAIT -> lexicon.link(identity(term), number, Lexicon.ALL);
        }
        return number;
    }

    /** The form of a stem as it stands in a headline, or of the word itself. */
    private long form(String word, String stem) {
        return Hashing.form(hashing.of(stem.equals(word) ? word : stem.substring(Stemmer.TAG)), Term.Sort.EXACT);
    }

    private static int manner(String word, String stem) {
        return stem.equals(word) ? Lexicon.AS_IT_STANDS : Hashing.language(stem.charAt(0), stem.charAt(1));
    }

    private int costOf(Term term) {
        int headlines = switch (term.sort()) {
            case EXACT, SOURCE, PUBLISHER, FUZZY ->
                frequencies.of(Hashing.form(hashing.of(term.text()), Term.Sort.EXACT));
            case WORD ->
                Stemmer.all(term.text()).stream()
                        .mapToInt(stem -> frequencies.of(form(term.text(), stem)))
                        .max()
                        .orElse(0);
            case PREFIX -> frequencies.of(Hashing.form(hashing.of(term.text()), Term.Sort.PREFIX));
            case ENTITY -> HEADLINES_WITH_AN_ENTITY;
            case TRAIT -> HEADLINES_WITH_A_TRAIT;
        };
        return (headlines + 1) * COST_OF_A_HEADLINE;
    }
}
