package tocsin.domain;

import java.time.Instant;

/** A message about an incident that is owed to one chat. */
public record Alert(ChatId chat, IncidentId incident, HeadlineId headline, Kind kind, Notice notice, Instant decided)
        implements Dispatch {
    /** How an alert arrives. */
    public enum Kind {
        /** The first word of an incident in this chat: rings. */
        BELL,
        /** Something material about an incident that has rung: a quiet reply in its thread. */
        UPDATE
    }
}
