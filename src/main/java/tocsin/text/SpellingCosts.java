package tocsin.text;

import java.util.Arrays;

/**
 * How unusual it is that one {@link Sounds sound} is written for another, or is left out: 0 is no difference, 1 is found
 * everywhere (a for e), 2 in some outlets (sh for ch), 3 and 4 seldom; {@link #NEVER} is another name.
 */
final class SpellingCosts {
    /** More than any word may cost. */
    static final int NEVER = 100;

    private static final int SOUNDS = 128;
    private static final byte[] INSTEAD = new byte[SOUNDS * SOUNDS];

    static {
        Arrays.fill(INSTEAD, (byte) NEVER);
        for (int sound = 0; sound < SOUNDS; sound++) {
            INSTEAD[sound * SOUNDS + sound] = 0;
        }
        each(1, "ae ei ou iy wv wu");
        each(1, "Ye Wo wo");
        each(1, "kq gR SC DT Tt");
        each(2, "Yi Wu");
        each(2, "zs qg qR jZ jg Dd Dz Xh XC Zz kc yj vf");
        each(4, "ai");
        each(3, "ao Ya Wa Ts dz sS Xk bp kg jc jC");
    }

    private SpellingCosts() {}

    private static void each(int cost, String pairs) {
        for (String pair : pairs.split(" ", 0)) {
            INSTEAD[pair.charAt(0) * SOUNDS + pair.charAt(1)] = (byte) cost;
            INSTEAD[pair.charAt(1) * SOUNDS + pair.charAt(0)] = (byte) cost;
        }
    }

    /** What it costs to write one sound for another. */
    static int instead(char one, char other) {
        return INSTEAD[one * SOUNDS + other];
    }

    /**
     * What it costs that a sound is left out of a word.
     *
     * @param before the sound before it, 0 at the start of the word
     * @param after the sound behind it, 0 at its end; {@code afterNext} the one behind that
     */
    static int without(char before, char sound, char after, char afterNext) {
        boolean last = after == 0;
        boolean isHelp = sound == 'e' && afterNext == 0 && "lrnm".indexOf(after) >= 0;
        return switch (sound) {
            case 'h' -> last && Sounds.isVowel(before) ? 0 : NEVER;
            case 't' -> last && before == 'a' ? 2 : NEVER;
            case 'y' -> before == 'i' || after == 'i' || before == 'Y' ? 1 : NEVER;
            case 'w' -> before == 'u' || before == 'o' || after == 'u' || after == 'o' ? 1 : NEVER;
            case 'e' -> last && before == 'n' ? 1 : vowel(before, sound, after, isHelp);
            case 'a', 'i', 'o', 'u' -> vowel(before, sound, after, isHelp);
            default -> NEVER;
        };
    }

    private static int vowel(char before, char sound, char after, boolean isHelp) {
        if (before == 0 || after == 0) {
            return before == 'Y' && (sound == 'i' || sound == 'e') ? 1 : NEVER;
        }
        if (isConsonant(before) && isConsonant(after)) {
            return isHelp ? 1 : 3;
        }
        return before == 'Y' || before == 'W' || after == 'Y' ? 1 : sound == 'e' ? 2 : NEVER;
    }

    private static boolean isConsonant(char sound) {
        return !Sounds.isVowel(sound) && !Sounds.isGlide(sound);
    }
}
