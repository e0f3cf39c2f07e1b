package tocsin.text;

import java.util.List;

/** Tells listed names that are other ones in a Turkish case, as {@code Irak'ta} is. */
final class TurkishCases {
    private TurkishCases() {}

    /** Whether a name is another of these with a Turkish ending behind an apostrophe, or stands here with several endings. */
    static boolean hasOne(String name, List<String> names) {
        int apostrophe = Math.max(name.lastIndexOf('\''), name.lastIndexOf('’'));
        if (apostrophe < 0) {
            return false;
        }
        char[] ending = Folding.fold(name.substring(apostrophe)).toCharArray();
        if (!TurkishInflection.isEnding(ending, 0, ending.length)) {
            return false;
        }
        String head = name.substring(0, apostrophe + 1);
        return names.contains(name.substring(0, apostrophe))
                || names.stream().filter(other -> other.startsWith(head)).count() > 1;
    }
}
