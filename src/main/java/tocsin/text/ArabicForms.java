package tocsin.text;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Other ways in which Arabic script writes a name that {@link ArabicProclitics} cannot tell from the word alone, since too little
 * remains of it: <em>in</em> and <em>to</em> written onto a short first word ({@code بتل أبيب}, {@code لغزة}); and, as Persian has
 * it, the word with the article written onto the one before it ({@code عین‌الاسد}).
 */
final class ArabicForms {
    /** What no preposition is taken off, lest a root letter is; by itself a word of two letters is too many things. */
    private static final int SHORT_WORD = 3;

    private static final String ARTICLE = "ال";

    private ArabicForms() {}

    /** The other ways to write this name; none when it is in another script or long enough to be found without them. */
    static Set<String> of(String name) {
        String words = String.join(" ", Tokenizer.words(name));
        Set<String> forms = new LinkedHashSet<>();
        if (words.isEmpty() || !ArabicProclitics.mayStartWith(words.charAt(0))) {
            return forms;
        }
        int blank = words.indexOf(' ');
        forms.add(words.replace(" " + ARTICLE, ARTICLE));
        boolean several = blank > 0;
        String first = several ? words.substring(0, blank) : words;
        boolean isShort = first.length() == SHORT_WORD || (several && first.length() < SHORT_WORD);
        if (isShort) {
            forms.add("ب" + words);
        }
        if (first.startsWith("ل") ? several : isShort) {
            forms.add("ل" + words);
        }
        forms.remove(words);
        return forms;
    }
}
