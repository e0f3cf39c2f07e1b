package tocsin.read;

import java.util.Locale;
import java.util.Set;
import tocsin.domain.Headline;
import tocsin.domain.Span;

/**
 * Tells whether one word by itself, which is spelled as nobody listed it, may be the name that it sounds like. Surnames and Turkish
 * words sound like towns: {@code Gabriel Salkin}, {@code Keşan}.
 */
final class LoneSpelling {
    /** Nobody writes Arabic, Persian, Kurdish or Hebrew names with these. */
    private static final String LETTERS_OF_OTHERS = "şçğıəöüäåæøßðþłżźćčšžđñãõńśőűț";

    private static final Set<String> BEFORE_PLACES = Set.of(
            "in",
            "at",
            "of",
            "to",
            "on",
            "by",
            "off",
            "for",
            "the",
            "and",
            "hit",
            "hits",
            "new",
            "en",
            "de",
            "la",
            "im",
            "bei",
            "aus",
            "near",
            "from",
            "into",
            "over",
            "with",
            "after",
            "before",
            "around",
            "inside",
            "outside",
            "toward",
            "towards",
            "against",
            "north",
            "south",
            "east",
            "west",
            "central",
            "upper",
            "lower",
            "greater",
            "downtown",
            "city",
            "port",
            "camp",
            "town",
            "village",
            "capital",
            "province",
            "governorate",
            "region",
            "dans",
            "vers",
            "près",
            "nord",
            "sud",
            "nach",
            "über",
            "desde",
            "hacia",
            "sobre",
            "verso");

    /** How adjectives end that stand before places and groups: {@code Lebanese}, {@code northern}. */
    private static final Set<String> ENDINGS_BEFORE_PLACES =
            Set.of("ian", "ese", "ish", "ern", "raqi", "emeni", "raeli", "saudi", "mani", "'s", "’s", "s'", "s’");

    /** So many long words, all with a capital, are a title that capitalizes all of them. */
    private static final int WORDS_OF_TITLE = 5;

    private static final int LONG = 4;

    private LoneSpelling() {}

    /** Whether the words at a place may be a name; true for several words, which are surer. */
    static boolean fits(Headline headline, String language, Span span) {
        String text = headline.text(span.part());
        String name = text.substring(span.start(), span.end());
        if (name.chars().anyMatch(Character::isWhitespace)) {
            return true;
        }
        return !isOfOthers(name)
                && !hasInnerCapital(name)
                && (!language.equals("tr") || hasApostrophe(name))
                && !isBehindGivenName(text, span.start());
    }

    private static boolean isOfOthers(String name) {
        return name.chars().anyMatch(c -> c == 'İ' || LETTERS_OF_OTHERS.indexOf(Character.toLowerCase(c)) >= 0);
    }

    /** As products and firms have. */
    private static boolean hasInnerCapital(String name) {
        for (int i = 1; i < name.length(); i++) {
            if (Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Turkish, which inflects words into all sorts of others, writes one between a name and its ending. */
    private static boolean hasApostrophe(String name) {
        return name.indexOf('\'') > 0 || name.indexOf('’') > 0;
    }

    private static boolean isBehindGivenName(String text, int start) {
        String before = wordBefore(text, start);
        String folded = before.toLowerCase(Locale.ROOT);
        return before.length() > 1
                && Character.isUpperCase(before.charAt(0))
                && Character.isLowerCase(before.charAt(1))
                && !BEFORE_PLACES.contains(folded)
                && ENDINGS_BEFORE_PLACES.stream().noneMatch(folded::endsWith)
                && !isTitleInCapitals(text);
    }

    /** The word that only a space parts from a place; empty without one. */
    private static String wordBefore(String text, int start) {
        int end = start - 1;
        if (end <= 0 || text.charAt(end) != ' ') {
            return "";
        }
        int from = end;
        while (from > 0 && isOfWord(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, end);
    }

    private static boolean isTitleInCapitals(String text) {
        int capitals = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && isOfWord(text.charAt(i))) {
                continue;
            }
            if (i - from >= LONG) {
                if (Character.isLowerCase(text.charAt(from))) {
                    return false;
                }
                capitals++;
            }
            from = i + 1;
        }
        return capitals >= WORDS_OF_TITLE;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-';
    }
}
