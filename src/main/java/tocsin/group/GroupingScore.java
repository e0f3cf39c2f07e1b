package tocsin.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well headlines were grouped, held against what a person says. BCubed alone hides the two mistakes that people feel: a new
 * incident that is swallowed by another's thread, so that nobody is rung, and a bell too many for one that has rung.
 *
 * @param precision BCubed: for each headline, the share of its group that is of its incident
 * @param recall BCubed: for each headline, the share of its incident that is in its group
 * @param pairF1 of pairs of headlines that are together
 * @param swallowed the share of incidents of which the first headline joined a group that another incident had opened
 * @param extraBells groups opened by later headlines of an incident, for each incident
 */
public record GroupingScore(
        int headlines,
        int incidents,
        int groups,
        double precision,
        double recall,
        double pairF1,
        double swallowed,
        double extraBells) {

    /** One headline: the incident that it is of, and the group that it was put into. */
    public record Judged(String incident, String group) {}

    /** The score of headlines in the order in which they came; of at least one. */
    public static GroupingScore of(List<Judged> headlines) {
        Map<String, Long> sizes = count(headlines.stream().map(Judged::incident).toList());
        Map<String, Long> groups = count(headlines.stream().map(Judged::group).toList());
        Map<Judged, Long> common = headlines.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        double precision = 0;
        double recall = 0;
        for (Judged one : headlines) {
            double together = number(common, one);
            precision += together / number(groups, one.group());
            recall += together / number(sizes, one.incident());
        }
        int all = headlines.size();
        return new GroupingScore(
                all,
                sizes.size(),
                groups.size(),
                precision / all,
                recall / all,
                f1(pairs(common), pairs(groups), pairs(sizes)),
                swallowed(headlines) / (double) sizes.size(),
                extraBells(headlines) / (double) sizes.size());
    }

    /** The harmonic mean of BCubed precision and recall. */
    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static Map<String, Long> count(List<String> names) {
        return names.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    }

    private static <K> long number(Map<K, Long> counts, K key) {
        return counts.getOrDefault(key, 0L);
    }

    private static long pairs(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }

    private static double f1(long right, long found, long wanted) {
        return found + wanted == 0 ? 1 : 2.0 * right / (found + wanted);
    }

    private static int swallowed(List<Judged> headlines) {
        Set<String> incidents = new HashSet<>();
        Set<String> groups = new HashSet<>();
        int swallowed = 0;
        for (Judged one : headlines) {
            boolean first = incidents.add(one.incident());
            boolean opens = groups.add(one.group());
            swallowed += first && !opens ? 1 : 0;
        }
        return swallowed;
    }

    private static int extraBells(List<Judged> headlines) {
        Map<String, List<String>> openedBy = new HashMap<>();
        Set<String> incidents = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (Judged one : headlines) {
            boolean first = incidents.add(one.incident());
            if (groups.add(one.group()) && !first) {
                openedBy.computeIfAbsent(one.incident(), incident -> new ArrayList<>())
                        .add(one.group());
            }
        }
        return openedBy.values().stream().mapToInt(List::size).sum();
    }
}
