package tocsin.domain;

import java.time.Instant;

/**
 * A headline of which a chat was not told, though one of its watches asked for it.
 *
 * @param reason why, as a clause: {@code within 30 minutes of the last bell, and only high}
 * @param decided when it was held back
 */
public record Held(ChatId chat, IncidentId incident, HeadlineId headline, String reason, Instant decided) {
    public Held {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("what is held back is held back for a reason");
        }
    }
}
