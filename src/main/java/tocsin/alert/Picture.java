package tocsin.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.domain.Figure;
import tocsin.domain.Gravity;
import tocsin.domain.Harm;
import tocsin.domain.Party;
import tocsin.domain.Severity;
import tocsin.domain.Told;

/**
 * What is known of an incident by all its headlines. The order in which they came does not matter.
 *
 * @param sources by publisher, those that spoke first first
 * @param tolls by role, people first
 * @param words claims and denials, the first first
 * @param gravity the gravest that a headline was found to be, by the latest such one; of those that tell of people hurt or unhurt, if any do
 */
public record Picture(List<Source> sources, List<Toll> tolls, List<Word> words, Optional<Gravity> gravity) {
    /** Nothing is known. */
    public static final Picture NONE = new Picture(List.of(), List.of(), List.of(), Optional.empty());

    public Picture {
        sources = List.copyOf(sources);
        tolls = List.copyOf(tolls);
        words = List.copyOf(words);
    }

    /** The picture that these headlines give. */
    public static Picture of(List<Told> told) {
        List<Told> inOrder = told.stream()
                .sorted(Comparator.comparing(Told::published)
                        .thenComparingLong(one -> one.headline().value()))
                .toList();
        return new Picture(sources(inOrder), tolls(inOrder), words(inOrder), gravity(inOrder));
    }

    /** When the first headline was published. */
    public Optional<Instant> first() {
        return sources.stream().map(Source::first).min(Comparator.naturalOrder());
    }

    /** When the latest headline was published. */
    public Optional<Instant> latest() {
        return sources.stream().map(Source::latest).max(Comparator.naturalOrder());
    }

    /** How many headlines there are. */
    public int reports() {
        return sources.stream().mapToInt(Source::reports).sum();
    }

    /** What is said of a role. */
    public Optional<Toll> toll(Figure.Role role) {
        return tolls.stream().filter(toll -> toll.role() == role).findFirst();
    }

    /** The words of one kind. */
    public List<Word> words(Word.Kind kind) {
        return words.stream().filter(word -> word.kind() == kind).toList();
    }

    private static List<Source> sources(List<Told> inOrder) {
        Map<String, Source> byPublisher = new LinkedHashMap<>();
        inOrder.forEach(one -> byPublisher.merge(
                Source.key(one.publisher()),
                new Source(one.publisher(), 1, one.published(), one.published()),
                Source::with));
        return List.copyOf(byPublisher.values());
    }

    private static List<Toll> tolls(List<Told> inOrder) {
        return Arrays.stream(Figure.Role.values())
                .flatMap(role -> Toll.of(
                        role,
                        inOrder.stream()
                                .flatMap(one -> one.facts().harm().figure(role).stream()
                                        .map(figure -> new Toll.Statement(
                                                one.publisher(), one.published(), figure, one.headline())))
                                .toList())
                        .stream())
                .toList();
    }

    /** Each who says so once; one without a name only when nobody has one. */
    private static List<Word> words(List<Told> inOrder) {
        List<Word> words = new ArrayList<>();
        for (Told one : inOrder) {
            if (one.facts().telling().claim()) {
                add(words, Word.Kind.CLAIM, one, one.facts().claimants());
            }
            if (one.facts().telling().denial()) {
                add(words, Word.Kind.DENIAL, one, blamed(one));
            }
        }
        return words.stream()
                .filter(word -> word.entity().isPresent()
                        || words.stream()
                                .noneMatch(other -> other.kind() == word.kind()
                                        && other.entity().isPresent()))
                .toList();
    }

    private static Set<String> blamed(Told one) {
        return one.facts().parties().stream()
                .filter(party -> party.role() == Party.Role.BLAMED)
                .map(Party::entity)
                .collect(Collectors.toSet());
    }

    private static void add(List<Word> words, Word.Kind kind, Told one, Set<String> entities) {
        List<Optional<String>> whose = entities.isEmpty()
                ? List.of(Optional.empty())
                : entities.stream().sorted().map(Optional::of).toList();
        for (Optional<String> entity : whose) {
            boolean known = words.stream()
                    .anyMatch(word -> word.kind() == kind && word.entity().equals(entity));
            if (!known) {
                words.add(new Word(kind, entity, one.publisher(), one.published()));
            }
        }
    }

    /** Where somebody says that nobody was hurt, who says nothing of it knows no worse, unless it is critical for another reason. */
    private static Optional<Gravity> gravity(List<Told> inOrder) {
        boolean told = inOrder.stream().anyMatch(Picture::tellsOfHarm);
        return inOrder.stream()
                .flatMap(one -> one.facts().gravity().stream()
                        .filter(gravity -> !told || tellsOfHarm(one) || gravity.level() == Severity.CRITICAL))
                .reduce((before, now) -> now.level().compareTo(before.level()) >= 0 ? now : before);
    }

    private static boolean tellsOfHarm(Told one) {
        Harm harm = one.facts().harm();
        return harm.figure(Figure.Role.KILLED).isPresent()
                || harm.figure(Figure.Role.WOUNDED).isPresent();
    }
}
