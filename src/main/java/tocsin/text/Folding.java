package tocsin.text;

import java.text.Normalizer;

/**
 * Folds a word so that spellings which people take for one become one: case, diacritics, compatibility forms, Arabic alef
 * forms, ta marbuta, alef maqsura, Persian ya and kaf, tatweel, Hebrew and Greek final letters, the Turkish dotless i, digits of
 * all scripts. What folds to what is read from a table that the build makes with ICU.
 *
 * <p>Marks that make another letter stay: the Russian й, the vowels of Indic scripts, the voiced kana.
 */
public final class Folding {
    private static final char BREVE = '\u0306';

    private Folding() {}

    /** The folded form of a word; empty when nothing of it is a letter or digit. */
    public static String fold(String word) {
        char[] folded = new char[room(word.length())];
        return new String(folded, 0, fold(word.toCharArray(), 0, word.length(), folded, 0));
    }

    /**
     * Folds a range of text into a buffer without making objects, but for words whose marks must first be put together with
     * their letters, as in Hindi.
     *
     * @param into has {@link #room} for the word from {@code at} on
     * @return where the folded word ends in the buffer, exclusive
     */
    public static int fold(char[] text, int from, int to, char[] into, int at) {
        int end = at;
        for (int i = from; i < to; i++) {
            char simple = Letters.simple(text[i]);
            if (simple != 0) {
                into[end++] = simple;
                continue;
            }
            if (Letters.isDropped(text[i])) {
                continue;
            }
            int c = Character.codePointAt(text, i, to);
            if (Letters.composes(c)) {
                return copy(together(new String(text, from, to - from)), into, at);
            }
            end = copy(Letters.fold(c), into, end);
            i += Character.charCount(c) - 1;
        }
        return end;
    }

    /** How many units a word of this length folds to at most. */
    public static int room(int length) {
        return length * Letters.longestFold();
    }

    private static String together(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(apart.length());
        apart.codePoints().forEach(c -> {
            boolean shortI = c == BREVE && !folded.isEmpty() && folded.charAt(folded.length() - 1) == 'и';
            if (shortI) {
                folded.append(BREVE);
            } else {
                folded.append(Letters.fold(c));
            }
        });
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static int copy(String folded, char[] into, int at) {
        folded.getChars(0, folded.length(), into, at);
        return at + folded.length();
    }
}
