package tocsin.group;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tocsin.domain.Facts;
import tocsin.domain.Gist;
import tocsin.domain.SubEvent;
import tocsin.domain.Weapon;
import tocsin.domain.Whereabouts;

/** Measures a headline against the members of incidents. */
final class Comparison {
    private static final double SECONDS_OF_A_DAY = 86_400;

    /** Two reports of one date without a time of day lie so many days apart, as far as one knows. */
    private static final double SAME_DATE = .25;

    private static final double MANY_WORDS = .4;
    private static final double RARE_WORDS = .4;
    private static final double FEW_WORDS = .3;
    private static final double RARE_PLACE = .4;
    private static final double NO_RARE_WORD = .15;

    /** A story of so many headlines is as great as any. */
    private static final double GREAT = 20;

    private final Told told;
    private final Gist gist;
    private final Facts facts;
    private final Instant published;
    private final Frequencies frequencies;
    private final Likeness likeness;

    Comparison(Told told, Frequencies frequencies) {
        this.told = told;
        this.gist = told.gist();
        this.facts = told.facts();
        this.published = told.published();
        this.frequencies = frequencies;
        this.likeness = new Likeness(gist, frequencies);
    }

    Told told() {
        return told;
    }

    Likeness likeness() {
        return likeness;
    }

    /**
     * The features of this headline beside a member of an incident, each at its index.
     *
     * @param size how many headlines the incident has
     */
    double[] features(Told member, int size) {
        double[] features = new double[Feature.values().length];
        Gist other = member.gist();
        set(features, Feature.TO_BEGIN_WITH, 1);
        set(features, Feature.SAME_WORDS, likeness.sameWords(other));
        set(features, Feature.SAME_TEXT, likeness.sameText(other));
        set(features, Feature.RARE_WORDS, likeness.rareWords(other));
        set(features, Feature.OTHER_LANGUAGE, gist.language().equals(other.language()) ? 0 : 1);
        places(features, member, Math.min(1, Math.log(size) / Math.log(GREAT)));
        if (told.isDeed() && member.isDeed()) {
            targets(features, member);
        }
        kinds(features, member);
        time(features, member);
        victims(features, member);
        return features;
    }

    /**
     * Whether a pair of which one tells of no deed has too few words in common. There are thousands of ordinary stories a day, and a
     * labelled stream has a few, so that no weights learned from it would keep them apart.
     */
    boolean isThin(Told member, double[] features) {
        if ((told.isDeed() && member.isDeed()) || facts.response()) {
            return false;
        }
        // Two ordinary stories need more: "The minister meets A in B" and "The minister meets C in D" are two.
        boolean ordinary = !told.isDeed() && !member.isDeed();
        if (features[Feature.PLACE_OF_ORDINARY.index()] >= RARE_PLACE) {
            return false;
        }
        // That both name Erbil says nothing: all that happens there does.
        return likeness.commonWords(member.gist()) < (ordinary ? 2 : 1)
                || (features[Feature.SAME_WORDS.index()] < (ordinary ? MANY_WORDS : FEW_WORDS)
                        && features[Feature.SAME_TEXT.index()] < (ordinary ? MANY_WORDS : FEW_WORDS)
                        && features[Feature.RARE_WORDS.index()] < (ordinary ? RARE_WORDS : NO_RARE_WORD));
    }

    private void places(double[] features, Told other, double greatness) {
        Whereabouts here = gist.where();
        Whereabouts there = other.gist().where();
        Set<String> common = told.commonPlaces(other);
        if (here.isVague() || there.isVague()) {
            set(features, Feature.PLACE_UNTOLD, 1);
        } else if (common.isEmpty()) {
            set(features, Feature.OTHER_PLACE, 1);
        }
        boolean deeds = told.isDeed() && other.isDeed();
        Set<String> regions = common(here.regions(), there.regions());
        if (!common.isEmpty()) {
            set(features, deeds ? Feature.SAME_PLACE : Feature.PLACE_OF_ORDINARY, rarest(common));
            double stories = common.stream()
                    .mapToDouble(place -> frequencies.told(Window.key(place)))
                    .min()
                    .orElse(1);
            if (deeds || facts.response()) {
                set(features, Feature.HARDLY_ELSE_FROM_THERE, 1 / stories);
                set(features, Feature.GREAT_STORY, greatness);
            }
        } else if (!regions.isEmpty()) {
            set(features, Feature.SAME_REGION, rarest(regions));
        }
        boolean elsewhere = !told.countries().isEmpty()
                && !other.countries().isEmpty()
                && Collections.disjoint(told.countries(), other.countries());
        set(features, Feature.OTHER_COUNTRY, elsewhere ? 1 : 0);
        set(features, Feature.NEAR, told.isNear() == other.isNear() || common.isEmpty() ? 0 : 1);
    }

    private double rarest(Set<String> places) {
        double rarest = places.stream()
                        .mapToDouble(place -> frequencies.idf(Window.key(place)))
                        .max()
                        .orElse(0)
                / Frequencies.RAREST;
        return rarest * rarest;
    }

    private void targets(double[] features, Told other) {
        if (!told.sorts().isEmpty() && !other.sorts().isEmpty()) {
            boolean same = !Collections.disjoint(told.sorts(), other.sorts());
            set(features, same ? Feature.SAME_TARGET : Feature.OTHER_TARGET, 1);
        }
        Set<Weapon> weapons = other.facts().weapons();
        if (!facts.weapons().isEmpty() && !weapons.isEmpty()) {
            set(features, Feature.OTHER_WEAPON, Vetoes.areKin(facts.weapons(), weapons) ? 0 : 1);
        }
        set(features, Feature.SAME_ACTOR, Collections.disjoint(told.actors(), other.actors()) ? 0 : 1);
    }

    private void kinds(double[] features, Told other) {
        boolean answer = facts.response();
        Optional<SubEvent> here = facts.event();
        Optional<SubEvent> there = other.facts().event();
        if (here.isPresent() && there.isPresent()) {
            if (here.get().type() == there.get().type()) {
                set(features, Feature.SAME_KIND, 1);
            } else if (here.get() != SubEvent.ATTACK && there.get() != SubEvent.ATTACK && !answer) {
                set(features, Feature.OTHER_KIND, 1);
            }
        }
        if (told.isDeed() != other.isDeed() && !answer) {
            set(features, Feature.DEED_AND_ORDINARY, 1);
        }
        set(features, Feature.BOTH_ORDINARY, told.isDeed() || other.isDeed() ? 0 : 1);
        set(features, Feature.UPDATE, facts.telling().update() ? 1 : 0);
        set(features, Feature.RESPONSE, answer && !other.facts().response() ? 1 : 0);
        set(features, Feature.BOTH_RESPONSES, answer && other.facts().response() ? 1 : 0);
    }

    private void victims(double[] features, Told other) {
        OptionalInt here = told.killed();
        OptionalInt there = other.killed();
        if (here.isPresent() && there.isPresent() && here.getAsInt() + there.getAsInt() > 0) {
            if (here.getAsInt() == there.getAsInt()) {
                set(features, Feature.SAME_TOLL, 1);
            } else {
                double ratio = Math.abs(Math.log((here.getAsInt() + 1.0) / (there.getAsInt() + 1)));
                set(features, Feature.OTHER_TOLL, Math.min(1, ratio / 2));
            }
        }
        boolean fresh = told.hasVictims()
                && !facts.telling().update()
                && !facts.response()
                && features[Feature.SAME_TOLL.index()] == 0;
        set(features, Feature.OWN_VICTIMS_LATER, fresh ? features[Feature.FIRST_DAY.index()] : 0);
    }

    private void time(double[] features, Told member) {
        double days = Duration.between(member.published(), published).abs().toSeconds() / SECONDS_OF_A_DAY;
        if (days == 0 && published.getEpochSecond() % (long) SECONDS_OF_A_DAY == 0) {
            days = SAME_DATE;
        }
        boolean answer = facts.response() || facts.telling().update();
        set(features, answer ? Feature.FIRST_DAY_OF_ANSWER : Feature.FIRST_DAY, Math.min(1, days));
        set(features, answer ? Feature.LATER_DAYS_OF_ANSWER : Feature.LATER_DAYS, Math.clamp((days - 1) / 2, 0, 1));
        set(features, Feature.OVER_THREE_DAYS, days > 3 ? 1 : 0);
        Optional<?> day = facts.day();
        set(
                features,
                Feature.SAME_DAY,
                day.isPresent() && day.equals(member.facts().day()) ? 1 : 0);
    }

    private static void set(double[] features, Feature feature, double value) {
        features[feature.index()] = value;
    }

    private static <T> Set<T> common(Set<T> a, Set<T> b) {
        Set<T> common = new HashSet<>(a);
        common.retainAll(b);
        return common;
    }
}
