package tocsin.read;

import tocsin.domain.Headline;
import tocsin.domain.Span;

/** What stands between two words: nothing that matters, the end of a clause, or the end of a sentence. */
final class Gaps {
    static final int NONE = 0;
    static final int CLAUSE = 1;
    static final int SENTENCE = 2;

    private static final String CLAUSE_ENDS = ",;:،؛、–—|…";
    private static final String SENTENCE_ENDS = ".!?؟。";

    private Gaps() {}

    static int between(Headline headline, Span one, Span next) {
        String text = headline.text(one.part());
        int found = NONE;
        for (int i = one.end(); i < next.start(); i++) {
            char c = text.charAt(i);
            if (SENTENCE_ENDS.indexOf(c) >= 0) {
                if (endsSentence(text, i, next)) {
                    return SENTENCE;
                }
            } else if (CLAUSE_ENDS.indexOf(c) >= 0 || (c == '-' && isDash(text, i))) {
                found = CLAUSE;
            }
        }
        return found;
    }

    /** A full stop that a blank follows, and then no small letter. */
    private static boolean endsSentence(String text, int at, Span next) {
        int after = at + 1;
        while (after < next.start() && "\"'”’)»".indexOf(text.charAt(after)) >= 0) {
            after++;
        }
        return after < next.start()
                && !Character.isLetterOrDigit(text.charAt(after))
                && !Character.isLowerCase(text.codePointAt(next.start()));
    }

    private static boolean isDash(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isWhitespace(text.charAt(at - 1))
                && Character.isWhitespace(text.charAt(at + 1));
    }
}
