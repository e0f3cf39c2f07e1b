package tocsin.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.Facts;
import tocsin.domain.Figure;
import tocsin.domain.Gravity;
import tocsin.domain.Harm;
import tocsin.domain.HeadlineId;
import tocsin.domain.Party;
import tocsin.domain.Severity;
import tocsin.domain.Telling;
import tocsin.domain.Told;

/** Short words for headlines of an incident. */
final class Reports {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static long serial;

    private final String publisher;
    private final long minute;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private boolean claim;
    private boolean denial;
    private Optional<Gravity> gravity = Optional.empty();

    private Reports(String publisher, long minute) {
        this.publisher = publisher;
        this.minute = minute;
    }

    /** A headline of a publisher, so many minutes after noon. */
    static Reports report(String publisher, long minute) {
        return new Reports(publisher, minute);
    }

    Reports killed(int count, Figure.Qualifier qualifier) {
        return says(new Figure(Figure.Role.KILLED, count, qualifier));
    }

    Reports says(Figure figure) {
        figures.add(figure);
        return this;
    }

    Reports claimedBy(String entity) {
        claim = true;
        if (!entity.isEmpty()) {
            parties.add(new Party(entity, Party.Role.CLAIMED_BY));
        }
        return this;
    }

    Reports deniedBy(String entity) {
        denial = true;
        parties.add(new Party(entity, Party.Role.BLAMED));
        return this;
    }

    Reports grave(Severity severity, String because) {
        gravity = Optional.of(new Gravity(severity, because));
        return this;
    }

    Told told() {
        return told(++serial);
    }

    Told told(long headline) {
        Facts facts = new Facts(
                Optional.empty(),
                Set.of(),
                List.of(),
                parties,
                new Harm(Set.of(), figures),
                new Telling(claim, denial, Set.of(), false, false, false),
                Optional.empty(),
                gravity);
        Instant at = NOON.plusSeconds(60 * minute);
        return new Told(new HeadlineId(headline), "Title", Optional.empty(), publisher, at, at, facts, List.of());
    }
}
