package tocsin.store;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.domain.FeedId;
import tocsin.domain.HubSubscription;
import tocsin.domain.SubscriptionId;

/**
 * The subscriptions of feeds at hubs. A feed has one at most, beside any that are ending. What is said of one that is not
 * there any more changes nothing.
 */
public interface HubSubscriptions {
    /** Wants a subscription, to be asked for at once; nothing happens when the feed has one. */
    void want(Wanted wanted, Instant now);

    /** The subscription of a feed, unless it is ending. */
    Optional<HubSubscription> of(FeedId feed);

    /** The subscription whose callback ends in this token, ending or not. */
    Optional<HubSubscription> at(String token);

    /** All subscriptions, by id. */
    List<HubSubscription> all();

    /** Those of one shard's feeds whose hub is to be asked now. */
    List<HubSubscription> due(int shard, Instant now);

    /**
     * The hub is about to be asked, and not again before this moment. One that was denied, or whose lease is over, is then
     * requested anew.
     *
     * @return false when it was asked, or changed, by somebody else since {@code seen} was looked up
     */
    boolean ask(HubSubscription seen, Instant now, Instant nextTry);

    /** The hub has not done what it was asked for. */
    void failed(SubscriptionId subscription, String why);

    /** Another hub is to be asked, at once. */
    void turn(SubscriptionId subscription, URI hub, HubSubscription.Keys keys, Instant now);

    /** The feed names these hubs now. */
    void offered(SubscriptionId subscription, List<URI> hubs);

    /** The hub has confirmed until this moment, and is asked again at {@code renewal}. One that is ending stays so. */
    void confirmed(SubscriptionId subscription, Instant now, Instant until, Instant renewal);

    /** The hub does not want to. */
    void denied(SubscriptionId subscription, String why, Instant nextTry);

    /** The hub has told of news, so it is not in doubt any more. */
    void told(SubscriptionId subscription);

    /** A poll found headlines that the hub had not told of. */
    void missed(SubscriptionId subscription, int headlines);

    /** It is not wanted any more; the hub is to be told so at once. */
    void end(SubscriptionId subscription, Instant now);

    /** It is over. */
    void remove(SubscriptionId subscription);

    /** Hubs reach us here from now on: whatever was agreed for another place is requested anew. */
    void moved(URI base, Instant now);

    /** Nobody was here for a while, and hubs may have told of news: feeds that wait for them are polled as ever, once. */
    void resumed();

    /** None is wanted, and no hub can be told so. */
    void forget();

    /** The next poll of a feed, of which a hub tells, is not before this moment. */
    void postpone(FeedId feed, Instant notBefore);

    /** The next poll of a feed is not after this moment, unless its server and its document ask for more. */
    void hurry(FeedId feed, Instant notAfter);

    /** A subscription to ask for; the parts are as in {@link HubSubscription}. */
    record Wanted(FeedId feed, List<URI> hubs, URI hub, URI topic, URI base, HubSubscription.Keys keys) {
        public Wanted {
            hubs = List.copyOf(hubs);
        }
    }
}
