package tocsin.read;

import java.util.function.IntPredicate;
import tocsin.domain.Headline;
import tocsin.domain.Span;

/** Tells names from words by their capitals, in scripts that have them: {@code turkey} is no country and {@code is} no group. */
enum Casing {
    /** Small letters throughout, or a script that knows no others. */
    NONE,
    /** A capital somewhere, as names have. */
    NAME,
    /** Nothing but capitals, as abbreviations have. */
    LETTERS;

    private static final int LONGEST_ELISION = 2;

    /** How a listed name is written. */
    static Casing of(String listed) {
        if (!has(listed, Character::isUpperCase)) {
            return NONE;
        }
        return has(listed, Character::isLowerCase) ? NAME : LETTERS;
    }

    /**
     * Whether the words at a place of a headline may be a name that is listed so. A text in one case tells nothing of names, but
     * all capitals hide abbreviations; a hashtag is as good as a capital.
     */
    boolean fits(Headline headline, Span span) {
        String text = headline.text(span.part());
        String name = bare(text.substring(span.start(), span.end()));
        return switch (this) {
            case NONE -> true;
            case NAME ->
                has(name, Character::isUpperCase)
                        || !has(name, Character::isLowerCase)
                        || !has(text, Character::isUpperCase)
                        || (span.start() > 0 && text.charAt(span.start() - 1) == '#');
            case LETTERS -> !has(name, Character::isLowerCase) && has(text, Character::isLowerCase);
        };
    }

    /** Turkish writes case endings behind an apostrophe, French a short word before one: {@code d'Israël}. */
    private static String bare(String name) {
        int apostrophe = Math.max(name.lastIndexOf('\''), name.lastIndexOf('’'));
        boolean elided = apostrophe > 0 && apostrophe <= LONGEST_ELISION && apostrophe + 1 < name.length();
        if (elided && Character.isUpperCase(name.codePointAt(apostrophe + 1))) {
            return name.substring(apostrophe + 1);
        }
        return apostrophe > 0 ? name.substring(0, apostrophe) : name;
    }

    private static boolean has(String text, IntPredicate kind) {
        return text.codePoints().anyMatch(kind);
    }
}
