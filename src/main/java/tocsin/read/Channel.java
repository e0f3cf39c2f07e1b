package tocsin.read;

import java.util.ArrayList;
import java.util.List;
import tocsin.domain.Figure;
import tocsin.domain.Response;
import tocsin.domain.SubEvent;
import tocsin.domain.TargetClass;
import tocsin.domain.VictimClass;
import tocsin.domain.Weapon;

/**
 * A part of the vocabulary: what its phrases tell. The file {@code config/vocabulary/en.yml} explains each.
 *
 * @param <T> what one phrase of it stands for
 */
@SuppressWarnings("UnusedTypeParameter") // it is the type of what is found
final class Channel<T> {
    /** Those whose phrases stand for nothing but themselves. */
    static final List<Channel<Boolean>> LISTS = new ArrayList<>();

    /** Those whose phrases stand for a number. */
    static final List<Channel<Integer>> COUNTS = new ArrayList<>();

    private static int count;

    static final Channel<Weapon> WEAPONS = new Channel<>("weapons");
    static final Channel<SubEvent> EVENTS = new Channel<>("events");
    static final Channel<Boolean> STRIKES = list("strikes");
    static final Channel<Boolean> ATTACKS = list("attacks");
    static final Channel<Boolean> RAIDS = list("raids");
    static final Channel<Boolean> DEEDS = list("deeds");
    static final Channel<Boolean> CAPTURES = list("captures");
    static final Channel<Boolean> RECAPTURES = list("recaptures");
    static final Channel<Boolean> WITHDRAWALS = list("withdrawals");
    static final Channel<Boolean> INTERVENTIONS = list("interventions");
    static final Channel<Boolean> PASSIVES = list("passives");

    static final Channel<Figure.Role> CASUALTIES = new Channel<>("casualties");
    static final Channel<Boolean> TOLLS = list("tolls");
    static final Channel<Boolean> UNHARMED = list("unharmed");
    static final Channel<Boolean> NONE_KILLED = list("none-killed");
    static final Channel<Integer> NUMBERS = counts("numbers");
    static final Channel<Integer> MULTIPLES = counts("multiples");
    static final Channel<Integer> CROWDS = counts("crowds");
    static final Channel<Figure.Qualifier> QUALIFIERS = new Channel<>("qualifiers");
    static final Channel<Boolean> AT_LEAST_BEHIND = list("at-least-behind");
    static final Channel<Boolean> FILLERS = list("fillers");
    static final Channel<Boolean> NOT_PEOPLE = list("not-people");
    static final Channel<Boolean> SPANS = list("spans");
    static final Channel<Boolean> TIMES = list("times");
    static final Channel<VictimClass> VICTIMS = new Channel<>("victims");
    static final Channel<TargetClass> TARGETS = new Channel<>("targets");
    static final Channel<String> PEOPLES = new Channel<>("peoples");

    static final Channel<Boolean> BY = list("by");
    static final Channel<Boolean> ON = list("on");
    static final Channel<Boolean> ON_BEHIND = list("on-behind");
    static final Channel<Boolean> IN = list("in");
    static final Channel<Boolean> OF = list("of");
    static final Channel<Boolean> NEAR = list("near");
    static final Channel<Boolean> NEAR_BEHIND = list("near-behind");
    static final Channel<Boolean> AFTER = list("after");
    static final Channel<Boolean> AFTERMATH = list("aftermath");
    static final Channel<Boolean> AND = list("and");
    static final Channel<Boolean> BACKED = list("backed");
    static final Channel<Boolean> BREAKS = list("breaks");
    static final Channel<Boolean> RELATIVES = list("relatives");
    static final Channel<Boolean> ABBREVIATIONS = list("abbreviations");

    static final Channel<Boolean> CLAIMS = list("claims");
    static final Channel<Boolean> CLAIMS_OF = list("claims-of");
    static final Channel<Boolean> GROUPS = list("groups");
    static final Channel<Boolean> NOBODY = list("nobody");
    static final Channel<Boolean> DENIALS = list("denials");
    static final Channel<Boolean> BLAMES = list("blames");
    static final Channel<Boolean> BLAMED = list("blamed");
    static final Channel<Response> RESPONSES = new Channel<>("responses");
    static final Channel<Boolean> SPEECH = list("speech");

    static final Channel<Boolean> UNREAL = list("unreal");
    static final Channel<Boolean> PLANNED = list("planned");
    static final Channel<Boolean> BACKGROUND = list("background");
    static final Channel<Boolean> ELSEWHERE = list("elsewhere");
    static final Channel<Boolean> ACCIDENTS = list("accidents");
    static final Channel<Boolean> TRAPS = list("traps");

    static final Channel<Boolean> UPDATES = list("updates");
    static final Channel<Boolean> NOVELTY = list("novelty");
    static final Channel<Boolean> AGAIN = list("again");
    static final Channel<Vocabulary.Day> DAYS = new Channel<>("days");
    static final Channel<Integer> MONTHS = counts("months");
    static final Channel<Boolean> NOT_DAYS = list("not-days");

    private final String name;
    private final int index;

    private Channel(String name) {
        this.name = name;
        this.index = count++;
    }

    private static Channel<Boolean> list(String name) {
        Channel<Boolean> channel = new Channel<>(name);
        LISTS.add(channel);
        return channel;
    }

    private static Channel<Integer> counts(String name) {
        Channel<Integer> channel = new Channel<>(name);
        COUNTS.add(channel);
        return channel;
    }

    /** How many channels there are. */
    static int count() {
        return count;
    }

    /** The number of this channel, from 0. */
    int index() {
        return index;
    }

    @Override
    public String toString() {
        return name;
    }
}
