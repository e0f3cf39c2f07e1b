package tocsin.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * Folds a word so that spellings which people take for one become one: case, diacritics, compatibility forms, Arabic alef
 * forms, ta marbuta, alef maqsura, Persian ya and kaf, tatweel, Hebrew and Greek final letters, digits of all scripts.
 *
 * <p>Marks that make another letter stay: the Russian й, the vowels of Indic scripts, the voiced kana.
 */
public final class Folding {
    private static final int BREVE = 0x306;
    private static final int KANA_VOICED = 0x3099;
    private static final int KANA_HALF_VOICED = 0x309a;

    private Folding() {}

    /** The folded form of a word; empty when nothing of it is a letter or digit. */
    public static String fold(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> append(folded, c));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static void append(StringBuilder folded, int c) {
        switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
                mark(folded, c);
            case Character.DECIMAL_DIGIT_NUMBER -> folded.append((char) ('0' + Character.digit(c, 10)));
            default -> {
                if (Character.isLetter(c)) {
                    letter(folded, Character.toLowerCase(c));
                }
            }
        }
    }

    private static void mark(StringBuilder folded, int c) {
        if (folded.isEmpty()) {
            return;
        }
        boolean shortI = c == BREVE && folded.charAt(folded.length() - 1) == 'и';
        boolean decorates = switch (UnicodeScript.of(c)) {
            case INHERITED, COMMON, LATIN, GREEK, CYRILLIC, ARABIC, HEBREW, SYRIAC -> true;
            default -> false;
        };
        if (shortI || c == KANA_VOICED || c == KANA_HALF_VOICED || !decorates) {
            folded.appendCodePoint(c);
        }
    }

    private static void letter(StringBuilder folded, int lower) {
        switch (lower) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ħ' -> folded.append('h');
            case 'ı' -> folded.append('i');
            case 'ς' -> folded.append('σ');
            case 'ٱ' -> folded.append('ا');
            case 'ة', 'ە', 'ہ', 'ھ', 'ۃ' -> folded.append('ه');
            case 'ى', 'ی', 'ې' -> folded.append('ي');
            case 'ک', 'ڪ' -> folded.append('ك');
            case 'ـ', 'ء', 'ʿ', 'ʾ', 'ʼ', 'ʻ', 'ʹ', 'ˈ' -> {}
            case 'ך' -> folded.append('כ');
            case 'ם' -> folded.append('מ');
            case 'ן' -> folded.append('נ');
            case 'ף' -> folded.append('פ');
            case 'ץ' -> folded.append('צ');
            default -> folded.appendCodePoint(lower);
        }
    }
}
