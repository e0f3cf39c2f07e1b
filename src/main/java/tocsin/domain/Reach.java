package tocsin.domain;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far fetches reach: public addresses at some ports, and what the operator opens beside them.
 *
 * @param ports the usual ones
 * @param allow what is open although it is no public address or not at a usual port
 */
public record Reach(Set<Integer> ports, List<Exemption> allow) {
    /** Public addresses at 80, 443, 8080 and 8443. */
    public static final Reach PUBLIC = new Reach(Set.of(80, 443, 8080, 8443), List.of());

    public Reach {
        ports = Collections.unmodifiableSortedSet(new TreeSet<>(ports));
        allow = List.copyOf(allow);
        ports.stream().filter(port -> port < 1 || port > 65_535).forEach(port -> {
            throw new IllegalArgumentException("a port is a number from 1 to 65535, not " + port);
        });
    }

    /** Public addresses at the default ports, and these. */
    public static Reach allowing(List<Exemption> allow) {
        return new Reach(PUBLIC.ports(), allow);
    }
}
