package tocsin.store;

import java.time.Instant;
import java.util.List;
import tocsin.domain.AlertId;
import tocsin.domain.IncidentId;
import tocsin.domain.Rewrite;

/**
 * The bells whose messages are to say the latest. There is one row for a bell however often it is asked for, and what is
 * written is made at that moment, so nothing queues up. A repeat does no harm.
 */
public interface Rewrites {
    /** Asks for it at every bell of an incident that was delivered, or may be; one that is still owed will say the latest anyway. */
    void owe(IncidentId incident);

    /**
     * Takes what is due, one of each chat, the oldest bell first, and none of a chat that an alert is due for: those go
     * first. One whose lease ran out is taken again.
     */
    List<Rewrite> take(String account, String owner, Instant now, Instant leaseUntil, int limit);

    /** It was written, and is not written again before this moment. */
    void written(Rewrite rewrite, Instant now, Instant notBefore);

    /** It is tried again, not before this moment. */
    void retry(AlertId bell, Instant notBefore, String why);

    /** The message cannot be changed any more; nothing is written there again. */
    void ended(AlertId bell, String why, Instant now);

    /** How many are owed. */
    int depth();
}
