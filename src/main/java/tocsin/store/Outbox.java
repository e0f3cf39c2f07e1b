package tocsin.store;

import java.time.Instant;
import java.util.List;
import tocsin.domain.Alert;
import tocsin.domain.AlertId;
import tocsin.domain.ChatId;
import tocsin.domain.Dispatch;
import tocsin.domain.Owed;

/**
 * The alerts that are owed, and those that were delivered. An alert is <em>owed</em>, then <em>sending</em> under a
 * lease, and ends as <em>delivered</em> or <em>refused</em>. An attempt that may have arrived makes it doubtful, for good.
 * What is said of an alert that has ended comes too late and changes nothing.
 */
public interface Outbox {
    /**
     * Owes an alert or a report, unless it is a second bell for the incident in the chat (a refused one does not count), or the chat is
     * closed. Fails when the chat is not known, as after it was joined with another: the transaction must decide again.
     */
    void owe(Dispatch dispatch);

    /**
     * Takes alerts of one account to be delivered, marks them as sending and answers them, the oldest first. Each chat
     * gives its oldest undelivered alert only, so that the order within a chat holds; a chat whose oldest waits for a
     * later time, or is being sent under a lease that still runs, gives none. One whose lease ran out is doubtful.
     */
    List<Owed> take(String account, String owner, Instant now, Instant leaseUntil, int limit);

    /** It arrived; {@code ref} is what the chat calls the message. */
    void delivered(AlertId alert, String ref, Instant now);

    /** It did not arrive and is tried again, not before this moment. */
    void retry(AlertId alert, Instant notBefore, String why);

    /** It may have arrived; it is tried again, doubtfully, not before this moment. */
    void uncertain(AlertId alert, Instant notBefore, String why);

    /** The chat will never take it. */
    void refused(AlertId alert, String why, Instant now);

    /** The machine was alone and has restarted: all that was being sent is owed again, doubtfully. */
    int recover();

    /** The alerts of a chat, the latest first; reports about feeds are none. */
    List<Alert> recent(ChatId chat, int limit);

    /** How many alerts are owed or being sent. */
    int depth();
}
