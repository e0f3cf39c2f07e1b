package tocsin.text;

import java.util.Set;
import java.util.TreeSet;

/**
 * What remains of the {@link Sounds} of a word when vowels go and consonants that stand for each other fall together, as a
 * number: words with different skeletons are no spellings of one name. It serves to find the few listed words that are worth
 * comparing.
 */
final class Skeleton {
    /** The skeleton of a word without consonants, which is never looked up. */
    static final long NONE = 0;

    private static final int MOST = 32;
    private static final long STEP = 31;

    private Skeleton() {}

    /** The skeleton of the word that was read. */
    static long of(Sounds sounds) {
        long skeleton = NONE;
        int length = sounds.length();
        for (int i = 0; i < length; i++) {
            int bone = bone(sounds.at(i));
            if (bone != 0 && !(sounds.at(i) == 'h' && i == length - 1)) {
                skeleton = grown(skeleton, bone);
            }
        }
        return skeleton;
    }

    /** The skeletons that spellings of a listed word may have. */
    static Set<Long> all(String sounds) {
        Set<Long> all = new TreeSet<>(Set.of(NONE));
        for (int i = 0; i < sounds.length(); i++) {
            char sound = sounds.charAt(i);
            if (sound == 'y') {
                Set<Long> written = new TreeSet<>(all);
                all.forEach(skeleton -> written.add(grown(skeleton, bone('j'))));
                all = written;
            }
            if (bone(sound) == 0 || (sound == 'h' && i == sounds.length() - 1)) {
                continue;
            }
            Set<Long> longer = new TreeSet<>(sound == 't' && i == sounds.length() - 1 ? all : Set.of());
            String bones = all.size() < MOST ? written(sound) : String.valueOf(sound);
            for (long skeleton : all) {
                bones.chars().forEach(written -> longer.add(grown(skeleton, bone((char) written))));
            }
            all = longer;
        }
        if (sounds.endsWith("a") || sounds.endsWith("ah")) {
            return withFeminineT(all);
        }
        all.remove(NONE);
        return all;
    }

    /** The ending that is written <em>-a</em>, <em>-ah</em> or <em>-at</em>. */
    private static Set<Long> withFeminineT(Set<Long> all) {
        Set<Long> more = new TreeSet<>(all);
        all.forEach(skeleton -> more.add(grown(skeleton, bone('t'))));
        more.remove(NONE);
        return more;
    }

    private static long grown(long skeleton, int bone) {
        return skeleton * STEP + bone;
    }

    /** Sounds, one of each skeleton, that may be written for this one. */
    private static String written(char sound) {
        return switch (sound) {
            case 'T' -> "tsd";
            case 'D' -> "dt";
            case 'X' -> "XkhS";
            case 'h' -> "hX";
            case 'j' -> "jk";
            case 'z' -> "zs";
            case 'C' -> "SXj";
            case 'Z' -> "jz";
            case 'c' -> "kjs";
            case 'g' -> "gj";
            default -> String.valueOf(sound);
        };
    }

    /** From 1 to 14; 0 for a sound that is none of the skeleton's. */
    private static int bone(char sound) {
        return switch (sound) {
            case 'b' -> 1;
            case 'p' -> 2;
            case 't', 'T' -> 3;
            case 'd', 'D', 'z' -> 4;
            case 's', 'S', 'C' -> 5;
            case 'k', 'q', 'g', 'R', 'c' -> 6;
            case 'X' -> 7;
            case 'h' -> 8;
            case 'j', 'Z' -> 9;
            case 'f' -> 10;
            case 'l' -> 11;
            case 'm' -> 12;
            case 'n' -> 13;
            case 'r' -> 14;
            default -> 0;
        };
    }
}
