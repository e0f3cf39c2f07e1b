package tocsin.text;

/** Plurals, and the forms of verbs in <em>-s</em>, <em>-ed</em> and <em>-ing</em>. Not <em>-er</em>, <em>-ly</em>, <em>-ment</em>. */
final class EnglishInflection extends Inflection {
    private static final WordTable IRREGULAR = EnglishWords.irregular();

    @Override
    int step(char[] word, int from, int to) {
        int length = to - from;
        if (length < 3) {
            return SAME;
        }
        String irregular = IRREGULAR.get(word, from, to);
        if (irregular != null) {
            return irregular(word, from, to, irregular);
        }
        if (length < 4) {
            return SAME;
        }
        return switch (word[to - 1]) {
            case 's' -> withoutS(word, from, to);
            case 'd' -> ends(word, from, to, "ed") ? withoutEd(word, from, to) : SAME;
            case 'g' -> ends(word, from, to, "ing") ? verb(word, from, to - 3) : SAME;
            default -> SAME;
        };
    }

    private static int withoutS(char[] word, int from, int to) {
        int length = to - from;
        return switch (word[to - 2]) {
            case 's', 'u', 'i' -> SAME;
            case 'a' -> ends(word, from, to, "ias") || ends(word, from, to, "eas") ? to - 1 : SAME;
            case 'e' -> {
                if (ends(word, from, to, "ies")) {
                    yield length > 4 ? write(word, to - 3, "y") : to - 1;
                }
                yield hisses(word, from, to - 2) || (length > 5 && word[to - 3] == 'o') ? to - 2 : to - 1;
            }
            default -> isLetter(word[to - 2]) ? to - 1 : SAME;
        };
    }

    /** Whether a word with this end takes <em>-es</em> for its plural: <em>crash, march, tax, loss, buzz, blitz</em>. */
    private static boolean hisses(char[] word, int from, int end) {
        if (word[end - 1] == 'h') {
            return ends(word, from, end, "sh") || ends(word, from, end, "ch");
        }
        return word[end - 1] == 'x'
                || ends(word, from, end, "ss")
                || ends(word, from, end, "zz")
                || ends(word, from, end, "tz");
    }

    private static int withoutEd(char[] word, int from, int to) {
        if (ends(word, from, to, "eed")) {
            return SAME;
        }
        if (ends(word, from, to, "ied")) {
            return to - from > 4 ? write(word, to - 3, "y") : to - 1;
        }
        return verb(word, from, to - 2);
    }

    /** The verb that is left of a form without its ending, which may have doubled the last letter or swallowed an e. */
    private static int verb(char[] word, int from, int end) {
        if (end - from < 3 || !hasVowel(word, from, end)) {
            return SAME;
        }
        char last = word[end - 1];
        if (last == word[end - 2]) {
            return isVowel(last) || "lsfz".indexOf(last) >= 0 ? end : end - 1;
        }
        return EnglishEndings.lacksE(word, from, end) ? write(word, end, "e") : end;
    }

    private static boolean hasVowel(char[] word, int from, int end) {
        for (int i = from; i < end; i++) {
            if (isVowel(word[i]) || (word[i] == 'y' && i > from)) {
                return true;
            }
        }
        return false;
    }

    static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
