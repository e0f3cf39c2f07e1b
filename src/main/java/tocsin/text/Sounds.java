package tocsin.text;

/**
 * What a name in Latin letters sounds like, one letter for a sound: the small letters stand for themselves, {@code S} is sh,
 * {@code C} ch, {@code X} kh, {@code R} gh, {@code T} th, {@code D} dh, {@code Z} zh, {@code Y} the diphthong of <em>Ain</em> and
 * <em>Deir</em>, {@code W} that of <em>Zawr</em>. Doubled letters and long vowels are as single and short ones, and {@code n}
 * before {@code b} is {@code m}: {@code shaykh} and {@code sheikh} both sound {@code SYX}.
 *
 * <p>It holds a buffer that is used again for the next word. For one thread.
 */
final class Sounds {
    /** Words longer than this are no names, and have no sounds. */
    static final int LONGEST = 40;

    private final char[] sounds = new char[LONGEST];
    private String word = "";
    private int at;
    private int length;

    /** The sounds of a folded word as a string. */
    static String of(String word) {
        Sounds sounds = new Sounds();
        sounds.read(word);
        return new String(sounds.sounds, 0, sounds.length);
    }

    /** Reads a folded word; one that is not of Latin letters alone has no sounds. */
    void read(String folded) {
        word = folded;
        length = 0;
        if (folded.length() > LONGEST) {
            return;
        }
        at = 0;
        while (at < word.length()) {
            char c = word.charAt(at);
            if (c < 'a' || c > 'z') {
                length = 0;
                return;
            }
            at++;
            step(c);
        }
    }

    /** How many sounds there are. */
    int length() {
        return length;
    }

    /** One of the sounds; 0 before the first and behind the last. */
    char at(int index) {
        return index < 0 || index >= length ? 0 : sounds[index];
    }

    static boolean isVowel(char sound) {
        return "aeiouYW".indexOf(sound) >= 0;
    }

    static boolean isGlide(char sound) {
        return sound == 'y' || sound == 'w' || sound == 'v';
    }

    private void step(char c) {
        switch (c) {
            case 'a' -> a();
            case 'e' -> e();
            case 'i' -> i();
            case 'o' -> o();
            case 'u' -> u();
            case 'y' -> add(vowelFollows() ? 'y' : 'i');
            case 'n' -> add(next() == 'b' || next() == 'p' ? 'm' : 'n');
            default -> consonant(c);
        }
    }

    private void a() {
        while (takes('a')) {}
        switch (next()) {
            case 'i', 'e' -> diphthong('Y');
            case 'y' -> glide('a', 'Y');
            case 'u' -> diphthong('W');
            case 'w' -> glide('a', 'W');
            default -> add('a');
        }
    }

    /** The ending <em>-eh</em> is as <em>-ah</em>. */
    private void e() {
        if (takes('e')) {
            add('i');
            return;
        }
        switch (next()) {
            case 'i' -> diphthong('Y');
            case 'y' -> glide('e', 'Y');
            case 'w' -> glide('e', 'W');
            case 'h' -> add(at == word.length() - 1 ? 'a' : 'e');
            default -> add('e');
        }
    }

    private void diphthong(char sound) {
        at++;
        add(sound);
    }

    /** A y or w behind a vowel makes a diphthong, but before a, o and u it is a consonant. */
    private void glide(char vowel, char diphthong) {
        char glide = next();
        int behind = at + 1;
        while (behind < word.length() && word.charAt(behind) == glide) {
            behind++;
        }
        char after = behind < word.length() ? word.charAt(behind) : 0;
        boolean consonant = "aou".indexOf(after) >= 0 || (glide == 'w' && "ei".indexOf(after) >= 0);
        if (consonant && after != 0) {
            add(vowel);
        } else {
            at = behind;
            add(diphthong);
        }
    }

    private void i() {
        while (takes('i')) {}
        int behind = at;
        while (behind < word.length() && word.charAt(behind) == 'y') {
            behind++;
        }
        if (behind > at && behind < word.length() && isWrittenVowel(word.charAt(behind))) {
            at = behind;
        }
        add('i');
    }

    /** {@code -ullah} and {@code -ollah} are as {@code -allah}. */
    private boolean isBeforeGod() {
        return (word.endsWith("llah") && at == word.length() - 4) || (word.endsWith("lah") && at == word.length() - 3);
    }

    private void o() {
        if (isBeforeGod()) {
            add('a');
        } else if (takes('o') || takes('u')) {
            u();
        } else if (next() == 'w') {
            glide('o', 'W');
        } else {
            add('o');
        }
    }

    private void u() {
        while (takes('u')) {}
        if (isBeforeGod()) {
            add('a');
            return;
        }
        if (next() == 'w' && at + 1 < word.length() && isWrittenVowel(word.charAt(at + 1))) {
            at++;
        }
        add('u');
    }

    private void consonant(char c) {
        switch (c) {
            case 's' -> add(takes("sh") || takes("h") || takes("ch") ? 'S' : 's');
            case 'c' -> add(takes("ch") || takes("h") ? 'C' : takes("k") ? 'k' : 'c');
            case 't' -> add(takes("ch") ? 'C' : takes("th") || takes("h") ? 'T' : 't');
            case 'd' -> add(takes("sch") || takes("j") ? 'j' : takes("dh") || takes("h") ? 'D' : 'd');
            case 'k' -> add(takes("kh") || takes("h") ? 'X' : 'k');
            case 'g' -> add(takes("gh") || takes("h") ? 'R' : 'g');
            case 'z' -> add(takes("h") ? 'Z' : 'z');
            case 'p' -> add(takes("h") ? 'f' : 'p');
            case 'x' -> {
                add('k');
                add('s');
            }
            default -> add(c);
        }
    }

    private char next() {
        return at < word.length() ? word.charAt(at) : 0;
    }

    private boolean takes(char c) {
        boolean follows = next() == c;
        at += follows ? 1 : 0;
        return follows;
    }

    private boolean takes(String letters) {
        boolean follows = word.startsWith(letters, at);
        at += follows ? letters.length() : 0;
        return follows;
    }

    private boolean vowelFollows() {
        return at < word.length() && isWrittenVowel(word.charAt(at));
    }

    private static boolean isWrittenVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    /** A sound that stands twice is written once. */
    private void add(char sound) {
        if (length < LONGEST && (length == 0 || sounds[length - 1] != sound)) {
            sounds[length++] = sound;
        }
    }
}
