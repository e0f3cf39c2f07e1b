package tocsin.engine;

import java.util.Arrays;
import java.util.Collection;
import tocsin.domain.Headline;
import tocsin.text.Language;
import tocsin.text.Line;
import tocsin.text.Stemmer;

/**
 * In how many headlines of a sample a form stands, about: counters are shared by forms whose numbers end alike. It decides under
 * which of its terms a rule is filed, so it decides speed, and nothing else. Two thousand headlines are enough.
 */
final class Frequencies {
    private static final int COUNTERS = 1 << 15;
    private static final int SHORTEST_PREFIX = 3;
    private static final int LONGEST_PREFIX = 8;

    private final char[] counts = new char[COUNTERS];
    private final Hashing hashing;

    Frequencies(Hashing hashing, Collection<Headline> sample) {
        this.hashing = hashing;
        Line line = new Line();
        for (Headline headline : sample) {
            line.read(headline, Stemmer.of(Language.of(headline)));
            count(line);
        }
    }

    private void count(Line line) {
        long[] forms = new long[line.size() * (2 + LONGEST_PREFIX)];
        int size = 0;
        for (int term = 0; term < line.size(); term++) {
            long hash = 0;
            for (int at = line.from(term); at < line.to(term); at++) {
                hash = hashing.step(hash, line.letters()[at]);
                int length = at + 1 - line.from(term);
                if (length >= SHORTEST_PREFIX && length <= LONGEST_PREFIX) {
                    forms[size++] = Hashing.form(hash, Term.Sort.PREFIX);
                }
            }
            forms[size++] = Hashing.form(hash, Term.Sort.EXACT);
            if (line.stemFrom(term) != line.from(term)) {
                forms[size++] = stem(line, term);
            }
        }
        Arrays.stream(forms, 0, size).distinct().forEach(this::count);
    }

    private long stem(Line line, int term) {
        long hash = 0;
        for (int at = line.stemFrom(term) + Stemmer.TAG; at < line.stemTo(term); at++) {
            hash = hashing.step(hash, line.letters()[at]);
        }
        return Hashing.form(hash, Term.Sort.EXACT);
    }

    private void count(long form) {
        int counter = (int) (form >>> 40) & (COUNTERS - 1);
        if (counts[counter] < Character.MAX_VALUE) {
            counts[counter]++;
        }
    }

    int of(long form) {
        return counts[(int) (form >>> 40) & (COUNTERS - 1)];
    }
}
