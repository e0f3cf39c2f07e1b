package tocsin.match;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tocsin.domain.Imprint;
import tocsin.domain.Wording;
import tocsin.text.Line;
import tocsin.text.Near;
import tocsin.text.Stemmer;

/** What can be said by the words of a headline, as {@link Finder} finds them, on a {@link Line} and so without objects. */
final class TextTests {
    private static final int WORDS = 10;
    private static final int EXPRESSION = 20;

    /** A test that is settled by the marks where they say that the leaf is not there, and waits for the words where they do not. */
    static Sieve.Test of(Query.TextLeaf leaf, boolean titleOnly) {
        Sieve.Test words = words(leaf, titleOnly);
        Optional<Predicate<Imprint>> mayBeThere = MarkTests.of(leaf);
        return new Sieve.Test(words.cost(), page -> {
            boolean absent = mayBeThere.isPresent()
                    && page.imprint().isPresent()
                    && !mayBeThere.get().test(page.imprint().get());
            return absent ? Verdict.NO : page.isWorded() ? words.on(page) : Verdict.MAYBE;
        });
    }

    private static Sieve.Test words(Query.TextLeaf leaf, boolean titleOnly) {
        return switch (leaf) {
            case Query.Word word -> word(word.term(), titleOnly);
            case Query.Prefix prefix -> {
                char[] start = prefix.start().toCharArray();
                yield anyTerm((line, term) -> begins(line, term, start), titleOnly);
            }
            case Query.Fuzzy fuzzy -> anyTerm(new Likeness(fuzzy.term(), fuzzy.edits()), titleOnly);
            case Query.Phrase phrase -> phrase(pieces(phrase.pieces()), titleOnly);
            case Query.Near near -> near(pieces(near.pieces()));
            case Query.Regex regex -> regex(regex, titleOnly);
            case Query.Named named -> throw new IllegalArgumentException("entities are told by particulars");
            case Query.Kind kind -> throw new IllegalArgumentException("kinds are told by particulars");
        };
    }

    /** Whether something holds for a term of a line. */
    interface TermTest {
        boolean holds(Line line, int term);
    }

    private static Sieve.Test anyTerm(TermTest wanted, boolean titleOnly) {
        return new Sieve.Test(WORDS, page -> {
            Line line = page.line();
            for (int term = 0; term < line.size(); term++) {
                if (wanted.holds(line, term) && page.isIn(term, titleOnly)) {
                    return Verdict.YES;
                }
            }
            return Verdict.NO;
        });
    }

    /** A stem that stands within a name does not count, and which words are names is not known here. */
    private static Sieve.Test word(String word, boolean titleOnly) {
        char[] exact = word.toCharArray();
        List<char[]> stems = Stemmer.all(word).stream().map(String::toCharArray).toList();
        return new Sieve.Test(WORDS, page -> {
            Line line = page.line();
            boolean stemmed = false;
            for (int term = 0; term < line.size(); term++) {
                if (is(line, line.from(term), line.to(term), exact) && page.isIn(term, titleOnly)) {
                    return Verdict.YES;
                }
                stemmed |= isStem(line, term, stems) && page.isIn(term, titleOnly);
            }
            return stemmed ? (page.mayHoldNames() ? Verdict.MAYBE : Verdict.YES) : Verdict.NO;
        });
    }

    private static boolean isStem(Line line, int term, List<char[]> stems) {
        for (char[] stem : stems) {
            if (is(line, line.stemFrom(term), line.stemTo(term), stem)) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Line line, int from, int to, char[] word) {
        return to - from == word.length && begins(line.letters(), from, word);
    }

    private static boolean begins(Line line, int term, char[] start) {
        return line.to(term) - line.from(term) >= start.length && begins(line.letters(), line.from(term), start);
    }

    private static boolean begins(char[] letters, int from, char[] start) {
        for (int i = 0; i < start.length; i++) {
            if (letters[from + i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static List<TermTest> pieces(List<Query.Piece> pieces) {
        return pieces.stream().map(TextTests::piece).toList();
    }

    private static TermTest piece(Query.Piece piece) {
        char[] letters = piece.term().toCharArray();
        return piece.prefix()
                ? (line, term) -> begins(line, term, letters)
                : (line, term) -> is(line, line.from(term), line.to(term), letters);
    }

    private static Sieve.Test phrase(List<TermTest> pieces, boolean titleOnly) {
        return new Sieve.Test(WORDS, page -> {
            Line line = page.line();
            for (int first = 0; first < line.size(); first++) {
                if (pieces.getFirst().holds(line, first)
                        && page.isIn(first, titleOnly)
                        && goesOn(line, first, pieces)) {
                    return Verdict.YES;
                }
            }
            return Verdict.NO;
        });
    }

    private static boolean goesOn(Line line, int first, List<TermTest> pieces) {
        int term = first;
        for (int i = 1; i < pieces.size(); i++) {
            int position = line.position(first) + i;
            while (term < line.size() && line.position(term) < position) {
                term++;
            }
            boolean found = false;
            for (int at = term; !found && at < line.size() && line.position(at) == position; at++) {
                found = pieces.get(i).holds(line, at);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** The words must all be there; how near they stand is left to the matcher. */
    private static Sieve.Test near(List<TermTest> pieces) {
        return new Sieve.Test(WORDS, page -> {
            Line line = page.line();
            for (TermTest piece : pieces) {
                int term = 0;
                while (term < line.size() && !piece.holds(line, term)) {
                    term++;
                }
                if (term == line.size()) {
                    return Verdict.NO;
                }
            }
            return Verdict.MAYBE;
        });
    }

    private static Sieve.Test regex(Query.Regex regex, boolean titleOnly) {
        Pattern pattern = Pattern.compile(regex.expression(), Pattern.CASE_INSENSITIVE);
        Literal literal = Literal.longestIn(regex.expression());
        Predicate<String> found =
                text -> literal.isIn(text) && pattern.matcher(text).find();
        return new Sieve.Test(EXPRESSION, page -> {
            Wording wording = page.wording();
            return Verdict.of(found.test(wording.title()) || (!titleOnly && found.test(wording.summary())));
        });
    }

    /** Words that differ from one by a few letters; most differ by so many that the letters alone tell it. */
    private record Likeness(String word, int edits, long letters) implements TermTest {
        Likeness(String word, int edits) {
            this(word, edits, letters(word.toCharArray(), 0, word.length()));
        }

        @Override
        public boolean holds(Line line, int term) {
            int from = line.from(term);
            int to = line.to(term);
            return Math.abs(to - from - word.length()) <= edits
                    && Long.bitCount(letters ^ letters(line.letters(), from, to)) <= 2 * edits
                    && Near.distance(new String(line.letters(), from, to - from), word) <= edits;
        }

        /** A bit for each sort of letter; one edit adds one at most and takes one away. */
        private static long letters(char[] word, int from, int to) {
            long letters = 0;
            for (int i = from; i < to; i++) {
                letters |= 1L << Character.toLowerCase(word[i]);
            }
            return letters;
        }
    }
}
