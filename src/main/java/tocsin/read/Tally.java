package tocsin.read;

import java.util.List;

/** Tells titles that count attacks from those that report one: <em>23 such attacks in two weeks</em>. */
final class Tally {
    /** So many attacks in some weeks are a count of attacks. */
    private static final int MANY = 5;

    private Tally() {}

    static boolean isTold(Passage passage, List<Numeral> numerals) {
        for (Numeral numeral : numerals) {
            boolean counts = numeral.value() >= MANY
                    && passage.isTitle(numeral.first())
                    && countsAttacks(passage, numeral.last() + 1);
            if (counts && passage.hasIn(Passage.TITLE, Channel.SPANS)) {
                return true;
            }
        }
        return false;
    }

    private static boolean countsAttacks(Passage passage, int from) {
        for (int at = from; at < from + 2 && passage.isInside(at); at++) {
            if (passage.has(Channel.CASUALTIES, at) || passage.has(Channel.VICTIMS, at)) {
                return false;
            }
            boolean attack = passage.has(Channel.ATTACKS, at) || passage.has(Channel.STRIKES, at);
            if (attack || passage.has(Channel.TIMES, at)) {
                return true;
            }
        }
        return false;
    }
}
