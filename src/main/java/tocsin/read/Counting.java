package tocsin.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Figure;

/** Tells which number belongs to which word for casualties: to the one that it stands nearest to, and each has one number. */
final class Counting {
    /** How many words may stand between a number and the word for the dead: <em>four US soldiers were killed</em>. */
    private static final int REACH = 5;

    /** How many words behind a number tell what it counts. */
    private static final int REACH_OF_COUNT = 3;

    private final Passage passage;
    private final Vocabulary.Order order;
    private final List<Numeral> numerals;

    /** The numbers that belong to words for casualties, by the first word of these. */
    private final Map<Integer, Numeral> numberOf = new HashMap<>();

    private final Set<Numeral> spent = new HashSet<>();

    Counting(Passage passage, Vocabulary.Order order, List<Numeral> numerals) {
        this.passage = passage;
        this.order = order;
        this.numerals = numerals;
    }

    /** What a number counts. */
    enum Counted {
        PEOPLE,
        WEAPONS,
        OTHERS
    }

    /** Gives the numbers of a sentence to its words for casualties. */
    void count(int sentence, List<Lexicon.Found<Figure.Role>> casualties) {
        for (Numeral numeral : numerals) {
            if (passage.sentence(numeral.first()) == sentence && !passage.has(Channel.UNHARMED, numeral.first())) {
                assign(numeral, casualties);
            }
        }
    }

    private void assign(Numeral numeral, List<Lexicon.Found<Figure.Role>> casualties) {
        Counted counted = counted(numeral);
        Lexicon.Found<Figure.Role> left = null;
        Lexicon.Found<Figure.Role> right = null;
        for (Lexicon.Found<Figure.Role> one : casualties) {
            boolean fits =
                    counted == Counted.WEAPONS ? one.value() == Figure.Role.INTERCEPTED : counted == Counted.PEOPLE;
            if (!fits || numberOf.containsKey(one.first())) {
                continue;
            }
            if (one.last() < numeral.first() && follows(one, numeral)) {
                left = one;
            } else if (right == null && one.last() >= numeral.last() && precedes(numeral, one)) {
                right = one;
            }
        }
        Lexicon.Found<Figure.Role> chosen = left == null || (right != null && isOfNext(numeral, right)) ? right : left;
        if (chosen != null) {
            numberOf.put(chosen.first(), numeral);
            spent.add(numeral);
        }
    }

    /** <em>Soldier killed, two wounded</em>; but in <em>kills one injures 20</em> the next word has a number of its own. */
    private boolean isOfNext(Numeral numeral, Lexicon.Found<Figure.Role> right) {
        boolean beside = right.first() - numeral.last() <= 1;
        return beside && !isNumber(right.last() + 1) && order != Vocabulary.Order.VSO;
    }

    private boolean isNumber(int at) {
        for (Numeral numeral : numerals) {
            if (numeral.first() == at) {
                return true;
            }
        }
        return false;
    }

    /** <em>Kills at least 12</em>: between the word and its number stand only fillers, and those whom it counts. */
    private boolean follows(Lexicon.Found<?> casualty, Numeral numeral) {
        for (int at = casualty.last() + 1; at < numeral.first(); at++) {
            boolean passes = passage.has(Channel.FILLERS, at)
                    || passage.has(Channel.QUALIFIERS, at)
                    || (order == Vocabulary.Order.VSO && passage.has(Channel.VICTIMS, at)); // مقتل مدنيين اثنين
            if (!passes) {
                return false;
            }
        }
        return passage.together(casualty.last(), numeral.first())
                && !passage.has(Channel.NOT_PEOPLE, numeral.last() + 1);
    }

    private boolean precedes(Numeral numeral, Lexicon.Found<?> casualty) {
        if (casualty.first() - numeral.last() > REACH || !passage.together(casualty.first(), numeral.last())) {
            return false;
        }
        for (int at = numeral.last() + 1; at < casualty.first(); at++) {
            if (passage.has(Channel.CASUALTIES, at) || isNumber(at) || passage.has(Channel.DEEDS, at)) {
                return false;
            }
        }
        return true;
    }

    /** What a number counts, by the words behind it. */
    Counted counted(Numeral numeral) {
        if (order == Vocabulary.Order.VSO && passage.has(Channel.VICTIMS, numeral.first() - 1)) {
            return Counted.PEOPLE;
        }
        int end = numeral.last() + REACH_OF_COUNT;
        for (int at = numeral.first(); at <= end && passage.isInside(at); at++) {
            boolean behind = at > numeral.last();
            boolean people = passage.has(Channel.VICTIMS, at)
                    || (behind && passage.has(Channel.CASUALTIES, at))
                    || (order == Vocabulary.Order.VSO && passage.has(Channel.PEOPLES, at)); // ثلاثة فلسطينيين برصاص
            if (people || !passage.together(at, numeral.first())) {
                return Counted.PEOPLE;
            }
            if (passage.has(Channel.WEAPONS, at)) {
                return Counted.WEAPONS;
            }
            if (behind && isThing(at)) {
                return Counted.OTHERS;
            }
            if (behind && (passage.has(Channel.ON, at) || passage.has(Channel.IN, at))) {
                return Counted.PEOPLE;
            }
        }
        return Counted.PEOPLE;
    }

    private boolean isThing(int at) {
        return passage.has(Channel.NOT_PEOPLE, at)
                || passage.has(Channel.SPANS, at)
                || passage.has(Channel.TIMES, at)
                || passage.has(Channel.ATTACKS, at)
                || passage.has(Channel.STRIKES, at)
                || passage.has(Channel.DEEDS, at);
    }

    /** The number that belongs to a word for casualties. */
    @Nullable
    Numeral numberOf(Lexicon.Found<Figure.Role> casualty) {
        return numberOf.get(casualty.first());
    }

    /** The numbers that belong to no word, in their order. */
    List<Numeral> left() {
        List<Numeral> left = new ArrayList<>(numerals);
        left.removeAll(spent);
        return left;
    }

    /** Whether between two words stands a number that belongs to a word for casualties: <em>killed, two wounded</em>. */
    boolean isCountBetween(int from, int to) {
        for (Numeral numeral : spent) {
            if (numeral.first() > from && numeral.last() < to) {
                return true;
            }
        }
        return false;
    }
}
