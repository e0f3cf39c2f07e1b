package tocsin.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.domain.EventType;
import tocsin.domain.Facts;
import tocsin.domain.Figure;
import tocsin.domain.Incident;
import tocsin.domain.Member;
import tocsin.domain.Severity;
import tocsin.domain.SubEvent;
import tocsin.domain.Timeline;

/**
 * An incident as all its headlines together tell it.
 *
 * @param event what most of those that name an event call it; of two equally often, the first
 * @param severity the highest
 * @param killed the lowest and the highest number that is stated; empty when none is
 * @param sites ids of the places, the first first
 */
record Account(
        Incident incident,
        Optional<SubEvent> event,
        Optional<Severity> severity,
        Optional<Range> killed,
        Optional<Range> wounded,
        List<String> sites) {
    Account {
        sites = List.copyOf(sites);
    }

    /** From the lowest to the highest. */
    record Range(int low, int high) {
        Range plus(Range other) {
            return new Range(low + other.low, high + other.high);
        }

        /** {@code 3–5}; {@code nobody} for none. */
        String words() {
            if (high == 0) {
                return "nobody";
            }
            return low == high
                    ? String.format(Locale.ENGLISH, "%,d", low)
                    : String.format(Locale.ENGLISH, "%,d–%,d", low, high);
        }
    }

    /** What the headlines of an incident tell. */
    static Account of(Incident incident) {
        List<Facts> facts =
                incident.members().stream().map(member -> member.gist().facts()).toList();
        return new Account(
                incident,
                mostOften(facts),
                facts.stream().flatMap(one -> one.severity().stream()).max(Comparator.naturalOrder()),
                range(facts, Figure.Role.KILLED),
                range(facts, Figure.Role.WOUNDED),
                facts.stream()
                        .flatMap(one -> one.targets().stream())
                        .flatMap(target -> target.entity().stream())
                        .distinct()
                        .toList());
    }

    private static Optional<SubEvent> mostOften(List<Facts> facts) {
        Map<SubEvent, Integer> named = new LinkedHashMap<>();
        facts.forEach(one -> one.event().ifPresent(event -> named.merge(event, 1, Integer::sum)));
        int most = named.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return named.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<Range> range(List<Facts> facts, Figure.Role role) {
        List<Integer> stated = facts.stream()
                .flatMap(one -> one.harm().figure(role).stream())
                .filter(Figure::isStated)
                .map(Figure::count)
                .sorted()
                .toList();
        return stated.isEmpty() ? Optional.empty() : Optional.of(new Range(stated.getFirst(), stated.getLast()));
    }

    /** The sum of what is stated; empty when nothing is. */
    static Optional<Range> sum(Collection<Optional<Range>> ranges) {
        return ranges.stream().flatMap(Optional::stream).reduce(Range::plus);
    }

    Optional<EventType> type() {
        return event.map(SubEvent::type);
    }

    Instant at() {
        return incident.opened();
    }

    /** Those who report it, the first first. */
    List<String> publishers() {
        return incident.members().stream().map(Member::publisher).distinct().collect(Collectors.toList());
    }

    /** {@code 3–5 killed, 12 wounded}; empty when no number is stated. */
    String figures() {
        return figures(killed, wounded);
    }

    static String figures(Optional<Range> killed, Optional<Range> wounded) {
        List<String> parts = new ArrayList<>();
        killed.ifPresent(range -> parts.add(range.words() + " killed"));
        wounded.ifPresent(range -> parts.add(range.words() + " wounded"));
        return String.join(", ", parts);
    }

    Timeline.Occurrence occurrence() {
        return new Timeline.Occurrence(at(), type(), severity);
    }
}
