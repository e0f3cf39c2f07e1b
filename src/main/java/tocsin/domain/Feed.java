package tocsin.domain;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A feed that is polled.
 *
 * @param publisher who stands behind it; ten feeds of one publisher are one source
 * @param addedBy the chat whose command added it
 * @param nextPoll not asked before this moment
 * @param lastSuccess the last poll that was answered well; empty until the first
 * @param failures polls that failed since then
 * @param trouble why the last poll failed; empty when it did not
 * @param site the page that the feed belongs to, as it says itself
 * @param tags what its operator files it under; {@code /} parts a folder from one within
 * @param lost set while its address answers that no feed is there
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
        Optional<String> trouble,
        Optional<URI> site,
        Set<String> tags,
        Optional<Loss> lost) {
    public Feed {
        tags = Set.copyOf(tags);
    }

    /**
     * No feed is at the address any more.
     *
     * @param since the first poll that was told so, with no good one after it
     * @param sought when the feed was last looked for elsewhere
     */
    public record Loss(Instant since, Optional<Instant> sought) {}

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
