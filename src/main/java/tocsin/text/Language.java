package tocsin.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.Headline;

/** Tells the language of a headline from its script, from letters that only one language has, and from what its feed says. */
public final class Language {
    /** What is answered when nothing tells the language. */
    public static final String UNKNOWN = "und";

    private static final Set<String> ARABIC_SCRIPT = Set.of("ar", "fa", "ckb", "ku", "ur", "ps", "ug", "sd");
    private static final Set<String> HEBREW_SCRIPT = Set.of("he", "yi");
    private static final Set<String> CYRILLIC_SCRIPT =
            Set.of("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn");
    private static final Set<String> NEVER_LATIN = Set.of(
            "ar", "fa", "ckb", "ur", "ps", "ug", "sd", "he", "yi", "ru", "uk", "be", "bg", "mk", "ky", "tg", "el", "ka",
            "hy", "zh", "ja", "ko", "th", "hi", "bn", "ta", "am");

    private Language() {}

    /** ISO 639-1, lower case, or {@link #UNKNOWN}. The script outvotes what the feed says. */
    public static String of(Headline headline) {
        Optional<String> said = headline.language().flatMap(Language::primary);
        return switch (script(headline.title(), headline.summary())) {
            case ARABIC -> said.filter(ARABIC_SCRIPT::contains).orElseGet(() -> arabicScript(headline));
            case HEBREW -> said.filter(HEBREW_SCRIPT::contains).orElse("he");
            case CYRILLIC -> said.filter(CYRILLIC_SCRIPT::contains).orElse("ru");
            case GREEK -> "el";
            case LATIN -> said.filter(tag -> !NEVER_LATIN.contains(tag)).orElse("en");
            default -> said.orElse(UNKNOWN);
        };
    }

    private static Optional<String> primary(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return switch (primary) {
            case "iw" -> Optional.of("he");
            case UNKNOWN -> Optional.empty();
            default -> Optional.of(primary).filter(code -> code.matches("[a-z]{2,3}"));
        };
    }

    private static String arabicScript(Headline headline) {
        String text = headline.title() + " " + headline.summary();
        boolean persian = text.chars().anyMatch(c -> "پچژگکی".indexOf(c) >= 0);
        boolean kurdish = text.chars().anyMatch(c -> "ۆێەڕڵ".indexOf(c) >= 0);
        return kurdish ? "ckb" : persian ? "fa" : "ar";
    }

    /** The script that most letters are of. */
    private static UnicodeScript script(String title, String summary) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        count(title, counts);
        count(summary, counts);
        return counts.entrySet().stream()
                .max(Map.Entry.<UnicodeScript, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
    }

    private static void count(String text, Map<UnicodeScript, Integer> counts) {
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
                latin++;
            } else if (c >= 0x80) {
                int whole = text.codePointAt(i);
                i += Character.charCount(whole) - 1;
                if (Character.isLetter(whole)) {
                    counts.merge(UnicodeScript.of(whole), 1, Integer::sum);
                }
            }
        }
        if (latin > 0) {
            counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
        }
    }
}
