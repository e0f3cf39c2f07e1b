package tocsin.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.alert.Announcer;
import tocsin.alert.Decision;
import tocsin.alert.Developments;
import tocsin.alert.Manners;
import tocsin.alert.Picture;
import tocsin.domain.Admitted;
import tocsin.domain.Alert;
import tocsin.domain.Dossier;
import tocsin.domain.Feed;
import tocsin.domain.Gravity;
import tocsin.domain.IncidentId;
import tocsin.domain.Listener;
import tocsin.domain.Match;
import tocsin.domain.Reading;
import tocsin.domain.Severity;
import tocsin.store.Memory;

/** Announces one headline that has its incident: bells and updates are owed, and the messages of earlier bells are to say it. */
final class Tell {
    private static final Logger log = LoggerFactory.getLogger(Tell.class);

    private final Manners manners;
    private final UnaryOperator<String> nameOf;

    Tell(Manners manners, UnaryOperator<String> nameOf) {
        this.manners = manners;
        this.nameOf = nameOf;
    }

    /** A headline that was read, matched and grouped. */
    record News(Admitted headline, Reading reading, List<Match> matches, IncidentId incident) {}

    /** What an incident has come to with a headline. */
    private record Outlook(List<String> news, Optional<Severity> severity) {}

    /** The alerts that it causes, which are owed now. */
    List<Alert> of(Memory memory, Feed feed, News news, Instant now) {
        List<Listener> listeners = memory.alerts().listeners(news.incident());
        Optional<Dossier> dossier =
                listeners.isEmpty() ? Optional.empty() : memory.dossiers().of(news.incident());
        Optional<Decision> decision = Guarded.verb(feed, news.headline(), () -> {
            Outlook outlook =
                    dossier.map(known -> outlook(known, news)).orElse(new Outlook(List.of(), Optional.empty()));
            return Announcer.announce(
                    new Announcer.Story(
                            news.headline(),
                            news.reading(),
                            news.matches(),
                            news.incident(),
                            outlook.news(),
                            outlook.severity(),
                            listeners),
                    manners,
                    now);
        });
        if (!listeners.isEmpty()) {
            memory.rewrites().owe(news.incident());
        }
        return decision.map(made -> owe(memory, news.headline(), made)).orElse(List.of());
    }

    private Outlook outlook(Dossier dossier, News news) {
        return new Outlook(
                Developments.by(news.headline().id(), dossier, nameOf),
                Picture.of(dossier.told()).gravity().map(Gravity::level));
    }

    private static List<Alert> owe(Memory memory, Admitted admitted, Decision decision) {
        return switch (decision) {
            case Decision.Ring ring -> {
                ring.alerts().forEach(memory.outbox()::owe);
                ring.held().forEach(memory.heldBack()::record);
                yield ring.alerts();
            }
            case Decision.Quiet quiet -> {
                log.debug("{}: {}", admitted.headline().title(), quiet.reason());
                yield List.of();
            }
        };
    }
}
