package tocsin.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tocsin.domain.Figure;

/** Reads how many people were killed or wounded or are missing, and how many drones or missiles were intercepted. */
final class Toll {
    /** How far behind <em>death toll</em> the number may stand: <em>toll from the attack on a mosque in Baghdad rises to</em>. */
    private static final int TOLL_REACH = 12;

    private static final int REACH_OF_NO = 3;

    private final Passage passage;
    private final Scope scope;
    private final Counting counting;
    private final Map<Figure.Role, Figure> stated = new EnumMap<>(Figure.Role.class);

    Toll(Passage passage, Scope scope, Vocabulary.Order order, List<Numeral> numerals) {
        this.passage = passage;
        this.scope = scope;
        this.counting = new Counting(passage, order, numerals);
        read(Passage.TITLE);
        read(Passage.LEAD);
        none(Channel.NONE_KILLED);
        none(Channel.UNHARMED);
    }

    /** Which number belongs to which word. */
    Counting counting() {
        return counting;
    }

    private void read(int sentence) {
        List<Lexicon.Found<Figure.Role>> casualties = new ArrayList<>();
        for (Lexicon.Found<Figure.Role> one : passage.in(sentence, Channel.CASUALTIES)) {
            if (!isOfNobody(one.first()) && scope.isOfNow(one.first())) {
                casualties.add(one);
            }
        }
        counting.count(sentence, casualties);
        for (Lexicon.Found<Figure.Role> one : casualties) {
            Numeral numeral = counting.numberOf(one);
            if (numeral != null) {
                state(one.value(), numeral);
            }
        }
        passage.in(sentence, Channel.TOLLS).forEach(this::toll);
    }

    private boolean isOfNobody(int at) {
        return passage.has(Channel.UNHARMED, at) || passage.has(Channel.NONE_KILLED, at);
    }

    private void state(Figure.Role role, Numeral numeral) {
        stated.putIfAbsent(role, new Figure(role, numeral.value(), qualifier(numeral)));
    }

    /** A number is revised when the clause says so, wherever. */
    private Figure.Qualifier qualifier(Numeral numeral) {
        for (Lexicon.Found<Figure.Qualifier> said : passage.all(Channel.QUALIFIERS)) {
            if (said.value() == Figure.Qualifier.REVISED && passage.together(said.first(), numeral.first())) {
                return Figure.Qualifier.REVISED;
            }
        }
        return numeral.qualifier();
    }

    private void toll(Lexicon.Found<Boolean> toll) {
        for (Numeral numeral : counting.left()) {
            int distance = numeral.first() - toll.last();
            boolean fits = distance > 0
                    && distance <= TOLL_REACH
                    && passage.sentence(numeral.first()) == passage.sentence(toll.last())
                    && counting.counted(numeral) == Counting.Counted.PEOPLE;
            if (fits) {
                state(Figure.Role.KILLED, numeral);
            }
        }
    }

    private void none(Channel<Boolean> channel) {
        for (Lexicon.Found<Boolean> none : passage.all(channel)) {
            if (scope.isNow(none.first())) {
                stated.putIfAbsent(Figure.Role.KILLED, zero(Figure.Role.KILLED));
                if (channel == Channel.UNHARMED) {
                    stated.putIfAbsent(Figure.Role.WOUNDED, zero(Figure.Role.WOUNDED));
                }
            }
        }
    }

    private static Figure zero(Figure.Role role) {
        return new Figure(role, 0, Figure.Qualifier.EXACT);
    }

    /** Every figure that is stated; with those of an incident, also the roles of which it is only said that there were some. */
    List<Figure> figures(boolean incident) {
        if (!incident) {
            return List.copyOf(stated.values());
        }
        Map<Figure.Role, Figure> figures = new EnumMap<>(Figure.Role.class);
        figures.putAll(stated);
        for (Lexicon.Found<Figure.Role> one : passage.all(Channel.CASUALTIES)) {
            boolean some = passage.isNews(one.first())
                    && scope.isNow(one.first())
                    && !isOfNobody(one.first())
                    && !isDenied(one.first())
                    && !isThing(one.last() + 1);
            if (some) {
                figures.putIfAbsent(one.value(), new Figure(one.value(), 1, Figure.Qualifier.SOME));
            }
        }
        return List.copyOf(figures.values());
    }

    /** <em>No Australians killed</em>. */
    private boolean isDenied(int first) {
        for (int at = first - 1; at >= first - REACH_OF_NO && at >= 0 && passage.together(at, first); at--) {
            if (passage.has(Channel.NOBODY, at)) {
                return true;
            }
        }
        return false;
    }

    /** إصابة سفينة: what is hit is no person. */
    private boolean isThing(int at) {
        return passage.has(Channel.TARGETS, at) && !passage.has(Channel.VICTIMS, at);
    }
}
