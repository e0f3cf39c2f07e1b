import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes the table of letters that {@code tocsin.text.Letters} reads: of each code point its kind, and what it folds to.
 * It is ICU's knowledge (compatibility forms, full case folding, decomposition) and the rules of Tocsin on top. The build runs
 * it, so that ICU itself need not be shipped; its one argument is the file to write.
 *
 * <pre>
 * int runs, then for each: int first code point, byte kind
 * int folds, then for each: int code point, UTF what it folds to
 * </pre>
 */
class LettersTable {
    // The kinds, as tocsin.text.Letters numbers them.
    private static final int OTHER = 0;
    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int IDEOGRAPH = 3;
    private static final int APOSTROPHE_LETTER = 4;
    private static final int MARK = 5;
    private static final int FORMAT = 6;
    private static final int APOSTROPHE = 7;
    private static final int QUOTE = 8;
    private static final int COMPOSES = 16;

    private static final Normalizer2 CASELESS = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();

    /** Gives Latin letters with strokes, hooks and the like their plain letter. */
    private static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII; Lower");

    private static final int ZERO_WIDTH_SPACE = 0x200b;
    private static final int BREVE = 0x306;
    private static final Set<Integer> VOICED = Set.of(0x3099, 0x309a);

    /** Of these scripts marks decorate a letter; in the others they are vowels, or make another letter. */
    private static final Set<Integer> DECORATED = Set.of(
            UScript.INHERITED,
            UScript.COMMON,
            UScript.LATIN,
            UScript.GREEK,
            UScript.CYRILLIC,
            UScript.ARABIC,
            UScript.HEBREW,
            UScript.SYRIAC);

    /** What ICU holds for another letter and readers take for the same one; nothing for what is written or left out at will. */
    private static final Map<Integer, String> SAME = same(
            "æ ae", "œ oe", "þ th", "ø o", "ł l", "đ d", "ð d", "ħ h", "ı i", "ə a", "ς σ", "ٱ ا", "ة ه", "ە ه", "ہ ه",
            "ھ ه", "ۃ ه", "ى ي", "ی ي", "ې ي", "ک ك", "ڪ ك", "ך כ", "ם מ", "ן נ", "ף פ", "ץ צ", "ـ", "ء", "ʿ", "ʾ", "ʼ",
            "ʻ", "ʹ", "ˈ", "ۥ", "ۦ", "ࣉ");

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Files.createDirectories(file.getParent());
        List<int[]> runs = new ArrayList<>();
        Map<Integer, String> folds = new TreeMap<>();
        for (int c = 0; c <= UCharacter.MAX_VALUE; c++) {
            int plain = kind(c);
            String fold = plain == OTHER ? "" : fold(c);
            boolean composes = c == BREVE || fold.codePoints().anyMatch(LettersTable::composes);
            int kind = composes ? plain | COMPOSES : plain;
            if (runs.isEmpty() || runs.get(runs.size() - 1)[1] != kind) {
                runs.add(new int[] {c, kind});
            }
            boolean isKept = plain >= LETTER && plain <= APOSTROPHE_LETTER;
            if (!fold.equals(isKept ? Character.toString(c) : "")) {
                folds.put(c, fold);
            }
        }
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(runs.size());
            for (int[] run : runs) {
                out.writeInt(run[0]);
                out.writeByte(run[1]);
            }
            out.writeInt(folds.size());
            for (Map.Entry<Integer, String> fold : folds.entrySet()) {
                out.writeInt(fold.getKey());
                out.writeUTF(fold.getValue());
            }
        }
    }

    private static int kind(int c) {
        if ("'’‘`´׳＇".indexOf(c) >= 0) {
            return APOSTROPHE;
        }
        if ("ʼʻʿʾ".indexOf(c) >= 0) {
            return APOSTROPHE_LETTER;
        }
        if ("\"“”״".indexOf(c) >= 0) {
            return QUOTE;
        }
        boolean standsAlone =
                UCharacter.hasBinaryProperty(c, UProperty.IDEOGRAPHIC) || UScript.getScript(c) == UScript.HIRAGANA;
        return switch (UCharacter.getType(c)) {
            case UCharacterCategory.UPPERCASE_LETTER,
                    UCharacterCategory.LOWERCASE_LETTER,
                    UCharacterCategory.TITLECASE_LETTER,
                    UCharacterCategory.MODIFIER_LETTER,
                    UCharacterCategory.OTHER_LETTER -> standsAlone ? IDEOGRAPH : LETTER;
            case UCharacterCategory.DECIMAL_DIGIT_NUMBER -> DIGIT;
            case UCharacterCategory.NON_SPACING_MARK,
                    UCharacterCategory.COMBINING_SPACING_MARK,
                    UCharacterCategory.ENCLOSING_MARK -> MARK;
            case UCharacterCategory.FORMAT -> c == ZERO_WIDTH_SPACE ? OTHER : FORMAT;
            default -> OTHER;
        };
    }

    /** Whether a letter or mark may merge or change places with the one before it. */
    private static boolean composes(int c) {
        return !TOGETHER.hasBoundaryBefore(c) || TOGETHER.getCombiningClass(c) != 0;
    }

    private static String fold(int c) {
        StringBuilder folded = new StringBuilder();
        APART.normalize(CASELESS.normalize(Character.toString(c))).codePoints().forEach(part -> {
            switch (UCharacter.getType(part)) {
                case UCharacterCategory.NON_SPACING_MARK,
                        UCharacterCategory.COMBINING_SPACING_MARK,
                        UCharacterCategory.ENCLOSING_MARK -> {
                    boolean shortI = part == BREVE && folded.toString().equals("и");
                    if (shortI || VOICED.contains(part) || !DECORATED.contains(UScript.getScript(part))) {
                        folded.appendCodePoint(part);
                    }
                }
                case UCharacterCategory.DECIMAL_DIGIT_NUMBER -> folded.append(UCharacter.digit(part));
                default -> {
                    if (UCharacter.isLetter(part)) {
                        folded.append(letter(part));
                    }
                }
            }
        });
        return TOGETHER.normalize(folded);
    }

    private static String letter(int c) {
        String letter = Character.toString(c);
        if (SAME.containsKey(c)) {
            return SAME.get(c);
        }
        if (isSign(c)) {
            return "";
        }
        String plain = UScript.getScript(c) == UScript.LATIN ? PLAIN.transliterate(letter) : letter;
        return plain.codePoints().allMatch(UCharacter::isLetter) ? plain : letter;
    }

    /** Tones, stress and length are signs that Unicode holds for letters. */
    private static boolean isSign(int c) {
        boolean modifies = UCharacter.getType(c) == UCharacterCategory.MODIFIER_LETTER;
        return modifies && UScript.getScript(c) == UScript.COMMON && (c < 0x400 || c >= 0xa700 && c < 0xa720);
    }

    private static Map<Integer, String> same(String... pairs) {
        Map<Integer, String> same = new TreeMap<>();
        for (String pair : pairs) {
            same.put(
                    pair.codePointAt(0),
                    pair.substring(Character.charCount(pair.codePointAt(0))).strip());
        }
        return same;
    }
}
