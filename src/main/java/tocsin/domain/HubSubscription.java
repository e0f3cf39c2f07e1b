package tocsin.domain;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What we have agreed, or want to agree, with a hub: that it tells us of a feed's news (W3C WebSub).
 *
 * @param hubs those that the feed names, in its order
 * @param hub the one of them that is asked
 * @param topic by what the hub knows the feed
 * @param base where hubs reach us, with a slash at the end; the callback is this and the token
 * @param lease set once the hub has confirmed; it may be over
 * @param nextTry the hub is not asked, or asked again, before this moment
 * @param attempts how often it was asked since it last confirmed
 * @param trouble why there is no subscription; empty when there is, or nothing is known yet
 * @param missed headlines that a poll found before the hub told of them
 * @param doubtful whether it missed some since it last told of anything
 */
public record HubSubscription(
        SubscriptionId id,
        FeedId feed,
        List<URI> hubs,
        URI hub,
        URI topic,
        URI base,
        Keys keys,
        State state,
        Optional<Lease> lease,
        Instant nextTry,
        int attempts,
        Optional<String> trouble,
        int missed,
        boolean doubtful) {
    public HubSubscription {
        hubs = List.copyOf(hubs);
    }

    /** How far we have come with the hub. */
    public enum State {
        /** Asked for, or to be asked for. */
        REQUESTED,
        /** The hub has asked back, and was told that we mean it. */
        CONFIRMED,
        /** The hub does not want to. */
        DENIED,
        /** To be ended, or asked to be ended. */
        ENDING
    }

    /** The time for which a hub has agreed; {@code since} is when it first did, without a gap. */
    public record Lease(Instant since, Instant until) {}

    /**
     * What only the hub and we know.
     *
     * @param token the last part of the callback's path
     * @param secret signs what the hub sends
     */
    public record Keys(String token, String secret) {
        /** Neither belongs into a log. */
        @Override
        public String toString() {
            return "Keys[***]";
        }
    }

    /** Where the hub reaches us. */
    public URI callback() {
        return URI.create(base + keys.token());
    }

    /** Whether the hub tells us of news at this moment. */
    public boolean holds(Instant now) {
        return state == State.CONFIRMED
                && lease.filter(agreed -> agreed.until().isAfter(now)).isPresent();
    }
}
