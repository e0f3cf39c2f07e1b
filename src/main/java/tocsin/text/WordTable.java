package tocsin.text;

import org.jspecify.annotations.Nullable;

/** Words, each with another that it is an irregular form of; looked up by a range of letters, without making objects. */
final class WordTable {
    private final String[] words;
    private final String[] values;
    private final int mask;

    private WordTable(int count) {
        int slots = Integer.highestOneBit(Math.max(count, 1)) * 8;
        this.words = new String[slots];
        this.values = new String[slots];
        this.mask = slots - 1;
    }

    /** A table of pairs: {@code men man children child}. */
    static WordTable pairs(String pairs) {
        return pairsAndWords(pairs, "");
    }

    /** A table of words that stay as they are. */
    static WordTable words(String words) {
        return pairsAndWords("", words);
    }

    /** A table of pairs, and of words that stay as they are. */
    static WordTable pairsAndWords(String pairs, String words) {
        String[] forms = split(pairs);
        String[] stay = split(words);
        WordTable table = new WordTable(forms.length / 2 + stay.length);
        for (int i = 0; i + 1 < forms.length; i += 2) {
            table.put(forms[i], forms[i + 1]);
        }
        for (String word : stay) {
            table.put(word, word);
        }
        return table;
    }

    private static String[] split(String words) {
        return words.isBlank() ? new String[0] : words.strip().split("\\s+", 0);
    }

    boolean has(char[] letters, int from, int to) {
        return get(letters, from, to) != null;
    }

    /** What stands for the word in this range; null when it is not in the table. */
    @Nullable
    String get(char[] letters, int from, int to) {
        int slot = hash(letters, from, to) & mask;
        while (words[slot] != null) {
            if (words[slot].length() == to - from && Inflection.ends(letters, from, to, words[slot])) {
                return values[slot];
            }
            slot = (slot + 1) & mask;
        }
        return null;
    }

    private void put(String word, String value) {
        char[] letters = word.toCharArray();
        int slot = hash(letters, 0, letters.length) & mask;
        while (words[slot] != null) {
            if (words[slot].equals(word)) {
                throw new IllegalArgumentException(word + " stands twice in the table");
            }
            slot = (slot + 1) & mask;
        }
        words[slot] = word;
        values[slot] = value;
    }

    /** Of length and three letters: most words of a text meet an empty slot. */
    private static int hash(char[] letters, int from, int to) {
        if (to == from) {
            return 0;
        }
        int h = (to - from) * 31 + letters[from];
        h = h * 31 + letters[to - 1];
        h = h * 31 + letters[(from + to) / 2];
        h = h * 31 + letters[Math.min(from + 1, to - 1)];
        return h ^ (h >>> 7);
    }
}
