package tocsin.domain;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A feed that is polled.
 *
 * @param publisher who stands behind it; ten feeds of one publisher are one source
 * @param addedBy the chat whose command added it
 * @param nextPoll not asked before this moment
 * @param lastSuccess the last poll that was answered well; empty until the first
 * @param failures polls that failed since then
 * @param trouble why the last poll failed; empty when it did not
 */
public record Feed(
        FeedId id,
        URI address,
        String title,
        String publisher,
        Origin origin,
        Optional<ChatId> addedBy,
        Duration interval,
        Freshness freshness,
        Instant nextPoll,
        Optional<Instant> lastSuccess,
        int failures,
        Optional<String> trouble) {

    /** Whether no poll has succeeded yet: its old headlines are then history, not news. */
    public boolean isNew() {
        return lastSuccess.isEmpty();
    }

    /** The address for people to see and for the log: without the name and password that may stand in it. */
    public String shownAddress() {
        String full = address.toString();
        String secret = address.getRawUserInfo();
        return secret == null ? full : full.replace(secret + "@", "");
    }
}
