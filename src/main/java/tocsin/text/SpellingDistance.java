package tocsin.text;

/** How far the spelling of a word is from a listed one, by the {@link SpellingCosts} of its sounds. For one thread. */
final class SpellingDistance {
    private int[] above = new int[Sounds.LONGEST + 1];
    private int[] row = new int[Sounds.LONGEST + 1];

    /** What the cheapest way from the listed sounds to those read costs; {@link SpellingCosts#NEVER} when more than the most. */
    int between(String listed, Sounds read, int most) {
        int width = read.length();
        above[0] = 0;
        for (int j = 0; j < width; j++) {
            above[j + 1] = above[j] + without(read, j);
        }
        for (int i = 0; i < listed.length(); i++) {
            char sound = listed.charAt(i);
            int leftOut = SpellingCosts.without(at(listed, i - 1), sound, at(listed, i + 1), at(listed, i + 2));
            row[0] = above[0] + leftOut;
            int best = row[0];
            for (int j = 0; j < width; j++) {
                int cost = Math.min(above[j + 1] + leftOut, row[j] + without(read, j));
                row[j + 1] = Math.min(cost, above[j] + SpellingCosts.instead(sound, read.at(j)));
                best = Math.min(best, row[j + 1]);
            }
            if (best > most) {
                return SpellingCosts.NEVER;
            }
            int[] swap = above;
            above = row;
            row = swap;
        }
        return above[width] > most ? SpellingCosts.NEVER : above[width];
    }

    private static int without(Sounds read, int j) {
        return SpellingCosts.without(read.at(j - 1), read.at(j), read.at(j + 1), read.at(j + 2));
    }

    private static char at(String listed, int i) {
        return i < 0 || i >= listed.length() ? 0 : listed.charAt(i);
    }
}
