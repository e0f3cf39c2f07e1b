package tocsin.text;

import java.util.Arrays;

/** The folded letters of Arabic, Persian, Kurdish and Hebrew, with the {@link Sounds} that Latin letters write for them. */
final class NativeLetters {
    private static final char FIRST = '\u0590';
    private static final char LAST = '\u06ff';
    private static final String[] SOUNDS = new String[LAST - FIRST + 1];

    static {
        Arrays.fill(SOUNDS, "");
        for (String letter : """
                ب=b پ=pb ت=t ط=tT ث=Tts ج=jgcZC چ=C ژ=Zj ح=hX خ=XhkC د=d ذ=Dzd ر=r ز=z س=s ش=SCs ص=s ض=Ddz ظ=Dzd غ=Rg ف=fvp
                ق=qkgR ك=kqcX گ=g ل=l م=m ن=nm ه=ht و=wv ي=y ڤ=v ڕ=r ڵ=l
                ב=bv ג=gjc ד=dD ה=ht ו=vw ז=zZ ח=hX ט=tT י=y כ=kcXq ל=l מ=m נ=nm ס=s פ=pf צ=sz ק=kqcg ר=r ש=sS ת=tT
                """.strip().split("\\s+", 0)) {
            SOUNDS[letter.charAt(0) - FIRST] = letter.substring(2);
        }
    }

    private NativeLetters() {}

    static boolean isOne(char letter) {
        return letter >= FIRST && letter <= LAST;
    }

    /** What a letter may sound like; empty for a letter of another script, and for vowels. */
    static String sounds(char letter) {
        return isOne(letter) ? SOUNDS[letter - FIRST] : "";
    }

    /** Whether Latin letters may write nothing, or a vowel, for this letter of a word. */
    static boolean isSilent(String word, int at) {
        char letter = word.charAt(at);
        boolean isLast = at == word.length() - 1;
        boolean isArticle = letter == 'ل' && at > 0 && word.charAt(at - 1) == 'ا';
        return "اويعءۆێאויע".indexOf(letter) >= 0 || isArticle || (isLast && "هחה".indexOf(letter) >= 0);
    }
}
