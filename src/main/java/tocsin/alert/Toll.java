package tocsin.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.domain.Figure;
import tocsin.domain.HeadlineId;

/**
 * What the publishers say of one role, each with its latest word.
 *
 * @param says the latest word first; never empty
 */
public record Toll(Figure.Role role, State state, List<Statement> says) {
    /** Figures that stand further apart in time do not contradict each other. */
    static final Duration TOGETHER = Duration.ofHours(6);

    /** Two figures contradict each other when they differ by this part of the larger one. */
    private static final int PART = 5;

    /** How the figures stand to each other. */
    public enum State {
        /** The publishers agree, as far as they can be told apart. */
        SETTLED,
        /** The highest one was raised within the last six hours. */
        RISING,
        /** Of two publishers, within six hours, the later one says less than the earlier one by a fifth, or both speak at once. */
        DISPUTED,
        /** The latest word takes the place of a higher one. */
        CORRECTED
    }

    /** What a publisher says, and when it said so. */
    public record Statement(String publisher, Instant at, Figure figure, HeadlineId headline) {}

    public Toll {
        if (says.isEmpty()) {
            throw new IllegalArgumentException("a toll is what somebody says");
        }
        says = List.copyOf(says);
    }

    /** The toll of what was said; empty for nothing. The order does not matter. */
    static Optional<Toll> of(Figure.Role role, List<Statement> said) {
        List<Statement> stated = said.stream()
                .filter(one -> one.figure().isStated())
                .sorted(Comparator.comparing(Statement::at)
                        .thenComparingLong(one -> one.headline().value()))
                .toList();
        if (stated.isEmpty()) {
            return said.stream()
                    .min(Comparator.comparing(Statement::at)
                            .thenComparingLong(one -> one.headline().value()))
                    .map(some -> new Toll(role, State.SETTLED, List.of(some)));
        }
        List<Statement> standing = standing(stated);
        Map<String, Statement> latest = new LinkedHashMap<>();
        standing.forEach(one -> latest.merge(Source.key(one.publisher()), one, Toll::later));
        List<Statement> says = latest.values().stream()
                .sorted(Comparator.comparing(Statement::at)
                        .thenComparingLong(one -> one.headline().value())
                        .reversed())
                .toList();
        return Optional.of(new Toll(role, state(stated, standing, says), says));
    }

    /** The lowest count that anybody says. */
    public int low() {
        return says.stream().mapToInt(one -> one.figure().count()).min().orElseThrow();
    }

    /** The highest count that anybody says. */
    public int high() {
        return says.stream().mapToInt(one -> one.figure().count()).max().orElseThrow();
    }

    /** Whether anybody states a number. */
    public boolean isStated() {
        return says.getFirst().figure().isStated();
    }

    /** A revision does away with the higher figures before it, whoever said them. */
    private static List<Statement> standing(List<Statement> inOrder) {
        List<Statement> standing = new ArrayList<>();
        for (Statement one : inOrder) {
            if (one.figure().qualifier() == Figure.Qualifier.REVISED) {
                standing.removeIf(
                        before -> before.figure().count() > one.figure().count());
            }
            standing.add(one);
        }
        return standing;
    }

    /** A publisher that says <em>at least 5</em> after 7 takes nothing back. */
    private static Statement later(Statement before, Statement now) {
        boolean repeats = now.figure().qualifier() == Figure.Qualifier.AT_LEAST
                && now.figure().count() < before.figure().count();
        return repeats ? before : now;
    }

    private static State state(List<Statement> stated, List<Statement> standing, List<Statement> says) {
        Statement last = stated.getLast();
        if (says.stream().anyMatch(one -> says.stream().anyMatch(other -> contradicts(one, other)))) {
            return State.DISPUTED;
        }
        if (last.figure().qualifier() == Figure.Qualifier.REVISED && standing.size() < stated.size()) {
            return State.CORRECTED;
        }
        return raised(standing)
                        .filter(at -> !at.isBefore(last.at().minus(TOGETHER)))
                        .isPresent()
                ? State.RISING
                : State.SETTLED;
    }

    /** When the highest figure was last raised, if it ever was. */
    private static Optional<Instant> raised(List<Statement> inOrder) {
        int highest = inOrder.getFirst().figure().count();
        Optional<Instant> raised = Optional.empty();
        for (Statement one : inOrder) {
            if (one.figure().count() > highest) {
                highest = one.figure().count();
                raised = Optional.of(one.at());
            }
        }
        return raised;
    }

    /** Whether the second, later or at the same time, says less than the first by more than its qualifier allows. */
    private static boolean contradicts(Statement more, Statement less) {
        int most = more.figure().count();
        int least = less.figure().count();
        boolean apart = most > least && (long) (most - least) * PART >= most;
        boolean allowed = less.figure().qualifier() == Figure.Qualifier.AT_LEAST
                || more.figure().qualifier() == Figure.Qualifier.UP_TO;
        return apart
                && !allowed
                && !Source.key(more.publisher()).equals(Source.key(less.publisher()))
                && !less.at().isBefore(more.at())
                && Duration.between(more.at(), less.at()).compareTo(TOGETHER) <= 0;
    }
}
