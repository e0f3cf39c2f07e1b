package tocsin.domain;

import java.time.Instant;

/** Something that is owed to one chat: an alert about an incident, a report about feeds, or a digest. */
public sealed interface Dispatch permits Alert, FeedReport, Digest {
    /** Whom it is owed to. */
    ChatId chat();

    /** When it was decided that it is owed. */
    Instant decided();
}
