package tocsin.engine;

/**
 * Numbers of 64 bits for words, letter by letter, so that those of a word's beginnings come for free. The multiplier is drawn for
 * each engine: nobody can write words that collide.
 */
final class Hashing {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long multiplier;

    Hashing(long random) {
        this.multiplier = mix(random) | 1;
    }

    long multiplier() {
        return multiplier;
    }

    long step(long hash, char letter) {
        return hash * multiplier + letter + 1;
    }

    long of(CharSequence word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = step(hash, word.charAt(i));
        }
        return hash;
    }

    /** The number under which a word is known as one of a sort; never 0. */
    static long form(long hash, Term.Sort sort) {
        long form = mix(hash + GOLDEN * sort.code());
        return form == 0 ? 1 : form;
    }

    /** The bit of a language in the manners of a {@link Lexicon}, by the tag of a stem; languages without one share the last. */
    static int language(char first, char second) {
        return switch ((first << 8) | second) {
            case ('e' << 8) | 'n' -> 1;
            case ('f' << 8) | 'r' -> 2;
            case ('t' << 8) | 'r' -> 4;
            case ('a' << 8) | 'r' -> 8;
            case ('f' << 8) | 'a' -> 16;
            case ('h' << 8) | 'e' -> 32;
            default -> 64;
        };
    }

    /** Stafford's thirteenth mix: each bit of the input changes half of those of the output. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
