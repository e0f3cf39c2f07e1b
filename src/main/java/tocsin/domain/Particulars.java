package tocsin.domain;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was read off a headline, but for its words.
 *
 * @param language ISO 639-1, lower case; {@code und} when it could not be told
 * @param severity empty for news that reports no incident
 * @param inTitle ids of the entities that the title names
 * @param inSummary ids of the entities that the summary names
 */
public record Particulars(
        String language,
        Optional<SubEvent> event,
        Set<Weapon> weapons,
        Optional<Severity> severity,
        Set<String> inTitle,
        Set<String> inSummary) {
    public Particulars {
        weapons = Set.copyOf(weapons);
        inTitle = Set.copyOf(inTitle);
        inSummary = Set.copyOf(inSummary);
    }

    /** The particulars of a reading. */
    public static Particulars of(Reading reading) {
        Facts facts = reading.facts();
        return new Particulars(
                reading.language(),
                facts.event(),
                facts.weapons(),
                facts.severity(),
                named(reading, Part.TITLE),
                named(reading, Part.SUMMARY));
    }

    private static Set<String> named(Reading reading, Part part) {
        return reading.mentions().stream()
                .filter(mention -> mention.span().part() == part)
                .map(mention -> mention.entity().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether any entity is named. */
    public boolean names() {
        return !inTitle.isEmpty() || !inSummary.isEmpty();
    }
}
