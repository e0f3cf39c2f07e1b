package tocsin.text;

/** The plural, the cases and the possessive, in the folded letters that write ı as i, ş as s and so on. */
final class TurkishInflection extends Inflection {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_BEFORE_VOWEL = 4;

    /** Endings whose vowel is a or e, by the last vowel of the word. */
    private static final String[] AFTER_BACK = {"lar", "dan", "tan", "da", "ta", "daki", "taki", "ya", "na"};

    private static final String[] AFTER_FRONT = {"ler", "den", "ten", "de", "te", "deki", "teki", "ye", "ne"};
    private static final String[] CLOSE = {"nin", "nun", "yi", "yu", "si", "su", "ni", "nu"};
    private static final String[] VOWELS = {"in", "un", "a", "e", "i", "u"};

    /** A word that is too short for the rules, and words that end as if they were inflected. */
    private static final WordTable IRREGULAR = WordTable.pairsAndWords("""
            usler us usleri us uslere us uslerin us uslerde us uslerden us uslerine us uslerinde us
            savasi savas savasin savas savasini savas usse us ussu us ussun us ussunu us ussune us ussunde us ussunden us ussunun us uste us usten us
            """, """
            neden birden yeniden vatan kurdistan pakistan afganistan turkistan hindistan yunanistan bulgaristan arabistan
            iran turkiye suriye belediye cumhuriyet adana ankara antalya konya rusya almanya italya malatya libya kenya
            askeri sivil kadin yakin altin milyon icin bugun butun uzun gelen olan cinayet hava kara dunya
            gosteri isci karsi yeni eski simdi cunku gibi ilgili once sonra dolar hitler
            """);

    private static final WordTable ENDINGS = WordTable.words("""
            a e i u ya ye yi yu da de ta te dan den tan ten in un nin nun la le yla yle daki deki taki teki
            lar ler lari leri si su na ne ni nu nda nde ndan nden ndaki ndeki
            li lu lilar liler lular luler linin lunun liyi luyu lilari lileri
            """);

    /** Whether these letters are an ending that is written behind an apostrophe, that of members included ({@code PKK'lı}). */
    static boolean isEnding(char[] letters, int from, int to) {
        return ENDINGS.has(letters, from, to);
    }

    @Override
    int step(char[] word, int from, int to) {
        if (to - from <= SHORTEST) {
            return SAME;
        }
        String irregular = IRREGULAR.get(word, from, to);
        if (irregular != null) {
            return irregular(word, from, to, irregular);
        }
        int back = without(word, from, to, SHORTEST, AFTER_BACK);
        if (back != SAME && fits(word, from, back, false)) {
            return back;
        }
        int front = without(word, from, to, SHORTEST, AFTER_FRONT);
        if (front != SAME && fits(word, from, front, true)) {
            return front;
        }
        int close = without(word, from, to, SHORTEST, CLOSE);
        if (close != SAME && isVowel(word[close - 1])) {
            return close;
        }
        int vowel = without(word, from, to, SHORTEST_BEFORE_VOWEL, VOWELS);
        return vowel == SAME || isVowel(word[vowel - 1]) ? SAME : hardened(word, vowel);
    }

    /** Front endings follow front vowels, the folded i, o and u may be either; t follows hard letters, y and n follow vowels. */
    private static boolean fits(char[] word, int from, int end, boolean front) {
        boolean follows = switch (word[end]) {
            case 't' -> "fstkchp".indexOf(word[end - 1]) >= 0;
            case 'y', 'n' -> isVowel(word[end - 1]);
            default -> true;
        };
        return follows && harmonizes(word, from, end, front);
    }

    private static boolean harmonizes(char[] word, int from, int end, boolean front) {
        for (int i = end - 1; i >= from; i--) {
            switch (word[i]) {
                case 'a' -> {
                    return !front;
                }
                case 'e' -> {
                    return front;
                }
                case 'i', 'o', 'u' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** Before a vowel k becomes ğ and p becomes b: {@code ucagi}, {@code ucak}. */
    private static int hardened(char[] word, int end) {
        if (isVowel(word[end - 2])) {
            switch (word[end - 1]) {
                case 'g' -> word[end - 1] = 'k';
                case 'b' -> word[end - 1] = 'p';
                default -> {}
            }
        }
        return end;
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }
}
