package tocsin.engine;

import java.util.Arrays;
import tocsin.text.Line;
import tocsin.text.Near;
import tocsin.text.Stemmer;

/**
 * Finds the terms of a headline's words. First all forms are hashed and then all are looked up, so that the processor waits for
 * memory once and not for each word. For one thread.
 */
final class Forms {
    private static final int SHORTEST_FUZZY = 3;
    private static final int LONGEST_FUZZY = 40;

    private final Hashing hashing;
    private final Lexicon lexicon;
    private final Gate gate;
    private final Terms terms;
    private final Occurrences occurrences;
    private long[] forms = new long[512];
    private byte[] manners = new byte[512];
    private int[] positions = new int[512];
    private int[] codes = new int[512];
    private int size;
    private long prefixes;
    private int edits;

    Forms(Hashing hashing, Lexicon lexicon, Gate gate, Terms terms, Occurrences occurrences) {
        this.hashing = hashing;
        this.lexicon = lexicon;
        this.gate = gate;
        this.terms = terms;
        this.occurrences = occurrences;
    }

    /** Begins a headline: what is asked of words from here on is what its snapshot may ask. */
    void begin() {
        prefixes = gate.prefixLengths();
        edits = gate.edits();
    }

    /**
     * Notes a word of the headline as it stands, and its stem.
     *
     * @param stemFrom where the stem starts with its tag; where the word does when it has none
     */
    void word(char[] letters, int from, int to, int stemFrom, int stemTo, int position) {
        boolean stemmed = stemFrom != from;
        int base = stemFrom + Stemmer.TAG;
        int languages = stemmed ? Hashing.language(letters[stemFrom], letters[stemFrom + 1]) : 0;
        int begins = stemmed ? common(letters, from, to, base, stemTo) : 0;
        long multiplier = hashing.multiplier();
        long hash = 0;
        int at = from;
        for (int stop = from + begins; at < stop; at++) {
            hash = hash * multiplier + letters[at] + 1;
        }
        long stem = hash;
        for (; at < to; at++) {
            hash = hash * multiplier + letters[at] + 1;
        }
        boolean unchanged = begins == to - from && begins == stemTo - base;
        note(
                Hashing.form(hash, Term.Sort.EXACT),
                unchanged ? Lexicon.AS_IT_STANDS | languages : Lexicon.AS_IT_STANDS,
                position);
        if (stemmed && !unchanged) {
            for (int rest = base + begins; rest < stemTo; rest++) {
                stem = stem * multiplier + letters[rest] + 1;
            }
            note(Hashing.form(stem, Term.Sort.EXACT), languages, position);
        }
        if (prefixes != 0) {
            prefixes(letters, from, to, position);
        }
        if (edits > 0 && to - from >= SHORTEST_FUZZY && to - from <= LONGEST_FUZZY) {
            fuzzy(new String(letters, from, to - from), position);
        }
    }

    private void prefixes(char[] letters, int from, int to, int position) {
        long multiplier = hashing.multiplier();
        long hash = 0;
        for (int at = from; at < to; at++) {
            hash = hash * multiplier + letters[at] + 1;
            boolean asked = ((prefixes >>> Math.min(at + 1 - from, 63)) & 1) != 0;
            if (asked && gate.mayBePrefix(hash)) {
                note(Hashing.form(hash, Term.Sort.PREFIX), Lexicon.ALL, position);
            }
        }
    }

    /** With how many letters both a word and its stem begin: mostly with all of the stem. */
    private static int common(char[] letters, int from, int to, int stemFrom, int stemTo) {
        int most = Math.min(to - from, stemTo - stemFrom);
        int same = 0;
        while (same < most && letters[from + same] == letters[stemFrom + same]) {
            same++;
        }
        return same;
    }

    private long hash(char[] letters, int from, int to) {
        long hash = 0;
        for (int at = from; at < to; at++) {
            hash = hashing.step(hash, letters[at]);
        }
        return hash;
    }

    private void fuzzy(String word, int position) {
        Deletions.of(word, edits, hashing, hash -> {
            long form = Hashing.form(hash, Term.Sort.FUZZY);
            if (gate.mayBeFuzzy(form)) {
                like(word, lexicon.code(form), position);
            }
        });
    }

    private void like(String word, int code, int position) {
        if (code >= 0) {
            addIfLike(word, Lexicon.term(code), position);
        } else if (code != Lexicon.NONE) {
            for (int link : lexicon.list(code)) {
                addIfLike(word, Lexicon.term(link), position);
            }
        }
    }

    private void addIfLike(String word, int number, int position) {
        Term term = terms.fuzzy(number);
        if (term != null && Near.distance(word, term.text()) <= term.edits()) {
            occurrences.add(number, position);
        }
    }

    private void note(long form, int manner, int position) {
        if (size == forms.length) {
            forms = Arrays.copyOf(forms, size * 2);
            manners = Arrays.copyOf(manners, size * 2);
            positions = Arrays.copyOf(positions, size * 2);
            codes = new int[size * 2];
        }
        forms[size] = form;
        manners[size] = (byte) manner;
        positions[size++] = position;
    }

    /** Adds the terms of all that was noted. */
    void lookUp() {
        for (int i = 0; i < size; i++) {
            codes[i] = lexicon.code(forms[i]);
        }
        for (int i = 0; i < size; i++) {
            if (codes[i] != Lexicon.NONE) {
                add(codes[i], manners[i] & 0xFF, positions[i]);
            }
        }
        size = 0;
    }

    private void add(int code, int manner, int position) {
        if (code >= 0) {
            addLink(code, manner, position);
        } else if (code != Lexicon.NONE) {
            for (int link : lexicon.list(code)) {
                addLink(link, manner, position);
            }
        }
    }

    private void addLink(int link, int manner, int position) {
        if (Lexicon.holds(link, manner)) {
            occurrences.add(Lexicon.term(link), position);
        }
    }

    /** Adds what is known by a name, at a position. */
    void known(Term.Sort sort, String name, int position) {
        add(lexicon.code(Hashing.form(hashing.of(name), sort)), Lexicon.ALL, position);
    }

    boolean asksForSenders() {
        return gate.sender();
    }

    /** Adds a word of a sender's name; names start at different positions. */
    void nameOfSender(Term.Sort sort, Line name, int term, int start) {
        long hash = hash(name.letters(), name.from(term), name.to(term));
        add(lexicon.code(Hashing.form(hash, sort)), Lexicon.ALL, start + name.position(term));
    }
}
