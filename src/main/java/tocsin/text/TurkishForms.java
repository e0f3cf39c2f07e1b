package tocsin.text;

import java.util.Arrays;
import java.util.List;

/**
 * The cases of a Turkish name that ends in a noun of every day with the ending of <em>its</em> ({@code İsrail ordusu}, the army of
 * Israel): unlike those of a proper noun they are written without an apostrophe ({@code İsrail ordusuna}).
 */
final class TurkishForms {
    private static final String ITS = "ıiuü";

    private TurkishForms() {}

    /** The name in its cases; none when its last word is no such noun. */
    static List<String> of(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        boolean isNoun = last.length() < name.length()
                && last.length() > 2
                && ITS.indexOf(last.charAt(last.length() - 1)) >= 0
                && last.codePoints().allMatch(Character::isLowerCase);
        return isNoun ? cases(name, last.charAt(last.length() - 1)) : List.of();
    }

    private static List<String> cases(String name, char vowel) {
        char open = vowel == 'ı' || vowel == 'u' ? 'a' : 'e';
        String endings = "n%1$cn n%2$c n%1$c nd%2$c nd%2$cn nd%2$cki yl%2$c nc%2$c".formatted(vowel, open);
        return Arrays.stream(endings.split(" ", -1)).map(name::concat).toList();
    }
}
