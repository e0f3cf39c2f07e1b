package tocsin.text;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tocsin.domain.Headline;

/** Tells the language of a headline from its script, from letters that only one language has, and from what its feed says. */
public final class Language {
    /** What is answered when nothing tells the language. */
    public static final String UNKNOWN = "und";

    private Language() {}

    /** ISO 639-1, lower case, or {@link #UNKNOWN}. */
    public static String of(Headline headline) {
        String text = headline.title() + " " + headline.summary();
        Optional<String> said = headline.language().map(Language::primary).filter(tag -> !tag.isEmpty());
        return switch (script(text)) {
            case ARABIC ->
                said.filter(tag -> "ar fa ckb ur ps ug".contains(tag)).orElseGet(() -> arabicScript(text));
            case HEBREW -> said.filter(tag -> "he yi".contains(tag)).orElse("he");
            case CYRILLIC ->
                said.filter(tag -> "ru uk bg sr mk be kk".contains(tag)).orElse("ru");
            case GREEK -> "el";
            case LATIN -> said.filter(tag -> !"ar fa he ru ckb".contains(tag)).orElse("en");
            default -> said.orElse(UNKNOWN);
        };
    }

    private static String primary(String tag) {
        return tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0].strip();
    }

    private static String arabicScript(String text) {
        boolean persian = text.chars().anyMatch(c -> "پچژگکی".indexOf(c) >= 0);
        boolean kurdish = text.chars().anyMatch(c -> "ۆێەڕڵ".indexOf(c) >= 0);
        return kurdish ? "ckb" : persian ? "fa" : "ar";
    }

    private static UnicodeScript script(String text) {
        Map<UnicodeScript, Integer> counts = new HashMap<>();
        text.codePoints().filter(Character::isLetter).forEach(c -> counts.merge(UnicodeScript.of(c), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<UnicodeScript, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.COMMON);
    }
}
