package tocsin.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.domain.Alert;
import tocsin.domain.AlertId;
import tocsin.domain.ChatId;
import tocsin.domain.HeadlineId;
import tocsin.domain.IncidentId;
import tocsin.domain.Listener;
import tocsin.domain.Rung;

/** The alerts as people ask for them; how they are delivered is the {@link Outbox}'s. Reports about feeds are none. */
public interface Alerts {
    /** The alerts of a chat with what became of them, the latest first. */
    List<Rung> of(ChatId chat, int limit);

    /** The alert that its chat calls this. */
    Optional<Rung> called(ChatId chat, String ref);

    /** The alerts of a chat that tell of one of these headlines, the first first. */
    List<Rung> about(ChatId chat, List<HeadlineId> headlines);

    /** The bell that a chat was rung, or is owed, for an incident. */
    Optional<Rung> bell(ChatId chat, IncidentId incident);

    /** The chats in which the bell of an incident was rung or is owed, by id. */
    List<Listener> listeners(IncidentId incident);

    /** The bells of a chat that were decided from one moment to before another and not refused, the first first. */
    List<Alert> bells(ChatId chat, Instant from, Instant until);

    /** Somebody in the chat said that an alert is not relevant; the first time counts. */
    void dismiss(AlertId alert, Instant now);
}
