package tocsin.engine;

import java.util.function.LongConsumer;

/**
 * Hashes of what is left of a word when letters are taken out. Two words that differ by so many letters (Damerau-Levenshtein) share
 * one of these; see W. Garbe's symmetric deletion. Each is made of hashes of the word's beginnings, in one step.
 */
final class Deletions {
    private Deletions() {}

    /** Tells the hash of the word, of it without each letter and, for two edits, without each two. */
    static void of(CharSequence word, int edits, Hashing hashing, LongConsumer each) {
        int length = word.length();
        long[] beginnings = new long[length + 1];
        long[] powers = new long[length + 1];
        powers[0] = 1;
        for (int i = 0; i < length; i++) {
            beginnings[i + 1] = hashing.step(beginnings[i], word.charAt(i));
            powers[i + 1] = powers[i] * hashing.multiplier();
        }
        each.accept(beginnings[length]);
        for (int i = 0; i < length; i++) {
            each.accept(beginnings[i] * powers[length - 1 - i] + between(beginnings, powers, i + 1, length));
            for (int j = i + 1; edits > 1 && j < length; j++) {
                long before = beginnings[i] * powers[j - 1 - i] + between(beginnings, powers, i + 1, j);
                each.accept(before * powers[length - 1 - j] + between(beginnings, powers, j + 1, length));
            }
        }
    }

    /** The hash of the letters from {@code from} on and before {@code to}. */
    private static long between(long[] beginnings, long[] powers, int from, int to) {
        return beginnings[to] - beginnings[from] * powers[to - from];
    }
}
