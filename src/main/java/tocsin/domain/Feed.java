package tocsin.domain;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
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
 * @param tempo what decides how often it is asked
 * @param health what tells whether it fares well
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
        Optional<Loss> lost,
        Tempo tempo,
        Health health) {
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

    /**
     * What decides how often a feed is asked.
     *
     * @param advice of its last document
     * @param rhythm empty until it has brought a headline
     * @param redirect set while its address is redirected for good
     */
    public record Tempo(Advice advice, Optional<Rhythm> rhythm, Optional<Redirect> redirect) {
        /** Nothing known yet. */
        public static final Tempo UNKNOWN = new Tempo(Advice.NONE, Optional.empty(), Optional.empty());
    }

    /**
     * The feed's address is redirected for good (301, 308).
     *
     * @param since the first poll that was led there, with none led elsewhere after it
     */
    public record Redirect(URI target, Instant since) {}

    /**
     * What tells whether a feed fares well.
     *
     * @param failingSince the first failed poll with no good one after it
     * @param lastNews when it last brought a headline that nobody had seen
     * @param holds how many headlines its last document held
     * @param silentFrom from when on it counts as silent if it brings no headline; empty until its rhythm is known
     * @param told when chats were told that it fails or is silent; empty once they were told that it is back
     * @param retired its server says that it is gone for good (410): it is polled no more
     */
    public record Health(
            Optional<Instant> failingSince,
            Optional<Instant> lastNews,
            OptionalInt holds,
            Optional<Instant> silentFrom,
            Optional<Instant> told,
            boolean retired) {
        /** Nothing known yet. */
        public static final Health UNKNOWN = new Health(
                Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), false);
    }

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
