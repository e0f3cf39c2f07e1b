package tocsin.text;

import java.text.Normalizer;

/**
 * Folds a word so that spellings which people take for one become one: case, diacritics, compatibility forms, Arabic alef
 * forms, ta marbuta, alef maqsura, Persian ya and kaf, tatweel, Hebrew final letters, digits of all scripts.
 */
public final class Folding {
    private Folding() {}

    /** The folded form of a word; empty when nothing of it is a letter or digit. */
    public static String fold(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().forEach(c -> append(folded, c));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return;
        }
        if (type == Character.DECIMAL_DIGIT_NUMBER) {
            folded.append((char) ('0' + Character.digit(c, 10)));
            return;
        }
        if (!Character.isLetter(c) && !Character.isDigit(c) && type != Character.COMBINING_SPACING_MARK) {
            return;
        }
        int lower = Character.toLowerCase(c);
        switch (lower) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ', 'ð' -> folded.append('d');
            case 'ı' -> folded.append('i');
            case 'ٱ' -> folded.append('ا');
            case 'ة', 'ە', 'ہ', 'ھ' -> folded.append('ه');
            case 'ى', 'ی', 'ې' -> folded.append('ي');
            case 'ک', 'ڪ' -> folded.append('ك');
            case 'ـ', 'ء', 'ʿ', 'ʾ', 'ʼ', 'ʻ', 'ʹ' -> {}
            case 'ך' -> folded.append('כ');
            case 'ם' -> folded.append('מ');
            case 'ן' -> folded.append('נ');
            case 'ף' -> folded.append('פ');
            case 'ץ' -> folded.append('צ');
            default -> folded.appendCodePoint(lower);
        }
    }
}
