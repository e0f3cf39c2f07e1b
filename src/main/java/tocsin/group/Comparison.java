package tocsin.group;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.domain.Facts;
import tocsin.domain.Figure;
import tocsin.domain.Gist;
import tocsin.domain.Member;
import tocsin.domain.Target;
import tocsin.domain.TargetClass;
import tocsin.domain.Whereabouts;

/** Measures a headline against the members of incidents. */
final class Comparison {
    private static final double SECONDS_OF_A_DAY = 86_400;

    /** Two reports of one date without a time of day lie so many days apart, as far as one knows. */
    private static final double SAME_DATE = .25;

    private final Gist gist;
    private final Facts facts;
    private final Instant published;
    private final Frequencies frequencies;
    private final Likeness likeness;

    Comparison(Gist gist, Instant published, Frequencies frequencies) {
        this.gist = gist;
        this.facts = gist.facts();
        this.published = published;
        this.frequencies = frequencies;
        this.likeness = new Likeness(gist, frequencies);
    }

    Likeness likeness() {
        return likeness;
    }

    /** The features of this headline beside a member, by their ordinals. */
    double[] features(Member member) {
        double[] features = new double[Feature.values().length];
        Gist other = member.gist();
        set(features, Feature.TO_BEGIN_WITH, 1);
        set(features, Feature.SAME_WORDS, likeness.sameWords(other));
        set(features, Feature.SAME_TEXT, likeness.sameText(other));
        set(features, Feature.RARE_WORDS, likeness.rareWords(other));
        set(features, Feature.OTHER_LANGUAGE, gist.language().equals(other.language()) ? 0 : 1);
        places(features, other);
        targets(features, other.facts());
        kinds(features, other);
        victims(features, other.facts());
        time(features, member);
        return features;
    }

    private void places(double[] features, Gist other) {
        Whereabouts here = gist.where();
        Whereabouts there = other.where();
        Set<String> common = commonPlaces(here, there);
        if (here.isVague() || there.isVague()) {
            set(features, Feature.PLACE_UNTOLD, 1);
        } else if (common.isEmpty()) {
            set(features, Feature.OTHER_PLACE, 1);
        }
        if (!common.isEmpty()) {
            set(features, Feature.SAME_PLACE, rarest(common));
        } else {
            Set<String> regions = common(here.regions(), there.regions());
            set(features, Feature.SAME_REGION, regions.isEmpty() ? 0 : rarest(regions));
        }
        Set<String> countries = countries(here);
        Set<String> others = countries(there);
        boolean elsewhere = !countries.isEmpty() && !others.isEmpty() && Collections.disjoint(countries, others);
        set(features, Feature.OTHER_COUNTRY, elsewhere ? 1 : 0);
        set(features, Feature.NEAR, isNear(gist.facts()) == isNear(other.facts()) || common.isEmpty() ? 0 : 1);
    }

    /** The places that both name, also as that in which a smaller one lies: the airport of Baghdad, and Baghdad. */
    static Set<String> commonPlaces(Whereabouts here, Whereabouts there) {
        Set<String> common = common(here.places(), there.places());
        common.addAll(common(here.places(), there.regions()));
        common.addAll(common(here.regions(), there.places()));
        return common;
    }

    private double rarest(Set<String> places) {
        return places.stream()
                        .mapToDouble(place -> frequencies.idf(Window.key(place)))
                        .max()
                        .orElse(0)
                / Frequencies.RAREST;
    }

    /** Ids of the catalogue are in lower case, codes of countries are not. */
    private static Set<String> countries(Whereabouts where) {
        return where.regions().stream()
                .filter(region -> Character.isUpperCase(region.charAt(0)))
                .collect(Collectors.toSet());
    }

    private static boolean isNear(Facts facts) {
        return facts.targets().stream().anyMatch(Target::near);
    }

    private void targets(double[] features, Facts other) {
        Set<TargetClass> here = sorts(facts);
        Set<TargetClass> there = sorts(other);
        either(features, here, there, Feature.SAME_TARGET, Feature.OTHER_TARGET);
        either(features, facts.weapons(), other.weapons(), Feature.SAME_WEAPON, Feature.OTHER_WEAPON);
        set(features, Feature.SAME_ACTOR, Collections.disjoint(facts.actors(), other.actors()) ? 0 : 1);
    }

    private static Set<TargetClass> sorts(Facts facts) {
        return facts.targets().stream()
                .flatMap(target -> target.sort().stream())
                .filter(sort -> sort != TargetClass.TOWN)
                .collect(Collectors.toSet());
    }

    private void kinds(double[] features, Gist other) {
        boolean answer = facts.response();
        if (facts.event().isPresent() && other.facts().event().isPresent()) {
            boolean same = facts.event().get().type()
                    == other.facts().event().get().type();
            set(features, same ? Feature.SAME_KIND : Feature.OTHER_KIND, 1);
        }
        if (gist.isDeed() != other.isDeed() && !answer) {
            set(features, Feature.DEED_AND_ORDINARY, 1);
        }
        set(features, Feature.BOTH_ORDINARY, gist.isDeed() || other.isDeed() ? 0 : 1);
        set(features, Feature.UPDATE, facts.telling().update() ? 1 : 0);
        set(features, Feature.RESPONSE, answer && !other.facts().response() ? 1 : 0);
        set(features, Feature.BOTH_RESPONSES, answer && other.facts().response() ? 1 : 0);
    }

    private void victims(double[] features, Facts other) {
        OptionalInt here = facts.killed();
        OptionalInt there = other.killed();
        if (here.isPresent() && there.isPresent() && here.getAsInt() + there.getAsInt() > 0) {
            if (here.getAsInt() == there.getAsInt()) {
                set(features, Feature.SAME_TOLL, 1);
            } else {
                double ratio = Math.abs(Math.log((here.getAsInt() + 1.0) / (there.getAsInt() + 1)));
                set(features, Feature.OTHER_TOLL, Math.min(1, ratio / 2));
            }
        }
        boolean fresh = hasVictims(facts)
                && hasVictims(other)
                && !facts.telling().update()
                && !facts.response()
                && features[Feature.SAME_TOLL.ordinal()] == 0;
        set(features, Feature.OWN_VICTIMS, fresh ? 1 : 0);
    }

    private static boolean hasVictims(Facts facts) {
        return facts.harm()
                .figure(Figure.Role.KILLED)
                .filter(figure -> figure.count() > 0)
                .isPresent();
    }

    private void time(double[] features, Member member) {
        double days = Duration.between(member.published(), published).abs().toSeconds() / SECONDS_OF_A_DAY;
        if (days == 0 && published.getEpochSecond() % (long) SECONDS_OF_A_DAY == 0) {
            days = SAME_DATE;
        }
        set(features, Feature.FIRST_DAY, Math.min(1, days));
        set(features, Feature.LATER_DAYS, Math.clamp((days - 1) / 2, 0, 1));
        set(features, Feature.OVER_THREE_DAYS, days > 3 ? 1 : 0);
        Optional<?> day = facts.day();
        set(features, Feature.SAME_DAY, day.isPresent() && day.equals(member.gist().facts().day()) ? 1 : 0);
    }

    private static void either(double[] features, Set<?> here, Set<?> there, Feature same, Feature other) {
        if (!here.isEmpty() && !there.isEmpty()) {
            set(features, Collections.disjoint(here, there) ? other : same, 1);
        }
    }

    private static void set(double[] features, Feature feature, double value) {
        features[feature.ordinal()] = value;
    }

    private static <T> Set<T> common(Set<T> a, Set<T> b) {
        Set<T> common = new HashSet<>(a);
        common.retainAll(b);
        return common;
    }
}
