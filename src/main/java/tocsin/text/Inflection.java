package tocsin.text;

/** What one language adds to a word for number, case and tense, in folded letters. */
abstract class Inflection {
    /** By so many letters what is left may be longer than the word: {@code fled}, {@code flee}. */
    static final int GROWTH = 4;

    /** What a step answers that found nothing to take off. */
    static final int SAME = -1;

    /** Takes off one ending; tells where the rest ends, or {@link #SAME}. Repeated until nothing can be taken off. */
    abstract int step(char[] word, int from, int to);

    /** The end of the word without its endings. The buffer has room for {@link #GROWTH} more letters. */
    final int strip(char[] letters, int from, int to) {
        int end = to;
        for (int next = step(letters, from, end); next != SAME; next = step(letters, from, end)) {
            end = next;
        }
        return end;
    }

    static boolean ends(char[] word, int from, int to, String ending) {
        int at = to - ending.length();
        if (at < from) {
            return false;
        }
        for (int i = ending.length() - 1; i >= 0; i--) {
            if (word[at + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The end without the first of these endings that leaves so many letters, or {@link #SAME}. */
    static int without(char[] word, int from, int to, int shortest, String[] endings) {
        for (String ending : endings) {
            if (to - from - ending.length() >= shortest && ends(word, from, to, ending)) {
                return to - ending.length();
            }
        }
        return SAME;
    }

    /** The end of what an irregular form is written over with, or {@link #SAME} when it stands for itself. */
    static int irregular(char[] word, int from, int to, String base) {
        boolean stays = base.length() == to - from && ends(word, from, to, base);
        return stays ? SAME : write(word, from, base);
    }

    /** Writes an ending over the letters from {@code at} on; tells where it ends. */
    static int write(char[] word, int at, String ending) {
        ending.getChars(0, ending.length(), word, at);
        return at + ending.length();
    }
}
