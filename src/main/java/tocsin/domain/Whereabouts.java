package tocsin.domain;

import java.util.HashSet;
import java.util.Set;

/**
 * The places that a headline names, from the smallest to the largest. Ids of the catalogue ({@code ain-al-asad}), names of towns that
 * it does not know ({@code kharkiv}), codes of countries ({@code UA}).
 *
 * @param sites bases and sites
 * @param towns towns, also those that a site lies in
 * @param regions provinces and countries, also those that a town lies in
 * @param also sites and towns that it names beside
 */
public record Whereabouts(Set<String> sites, Set<String> towns, Set<String> regions, Set<String> also) {
    /** No place is named. */
    public static final Whereabouts UNTOLD = new Whereabouts(Set.of(), Set.of(), Set.of(), Set.of());

    public Whereabouts {
        sites = Set.copyOf(sites);
        towns = Set.copyOf(towns);
        regions = Set.copyOf(regions);
        also = Set.copyOf(also);
    }

    /** All by which it may be the same place as another: the sites and towns, what they lie in, and what is named beside. */
    public Set<String> all() {
        Set<String> all = places();
        all.addAll(regions);
        all.addAll(also);
        return all;
    }

    /** The sites and towns together. */
    public Set<String> places() {
        Set<String> places = new HashSet<>(sites);
        places.addAll(towns);
        return places;
    }

    /** Whether neither a site nor a town is named. */
    public boolean isVague() {
        return sites.isEmpty() && towns.isEmpty();
    }
}
