package tocsin.store;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.ChatId;
import tocsin.domain.Feed;
import tocsin.domain.FeedId;
import tocsin.domain.Freshness;
import tocsin.domain.NextPoll;
import tocsin.domain.Origin;

/** The feeds, and when they are due. */
public interface Feeds {
    /**
     * Adds a feed, due at once, or answers the one that has this address. A feed that was removed comes back as a new one
     * with all that it had seen: nothing of it rings twice, and what it published meanwhile is history. A known one takes
     * on the new title (unless that is empty), publisher and interval, and keeps its next poll unless it was gone for
     * good; one that people added is the operator's from the moment when the configuration lists it, and else the origin
     * stays.
     */
    Feed add(NewFeed feed, Instant now);

    /** The feed of this address, or the one that moved away from it, unless it was removed. */
    Optional<Feed> at(URI address);

    /** The feed with this number, unless it was removed. */
    Optional<Feed> by(FeedId feed);

    /** All feeds that were not removed, by id. */
    List<Feed> all();

    /** The feeds of one shard that are due, the longest overdue first. A feed's shard is that of its host. */
    List<Feed> due(int shard, Instant now);

    /** How many shards the feeds are spread over: {@code due} takes 0 to this, exclusive. */
    int shards();

    /**
     * A poll was answered, with news or without. Failures are forgotten. While an incident is open of which the feed may
     * have news ({@link Tempo#hot}), its next poll is the earliest one, else the planned one.
     */
    void answered(FeedId feed, Freshness freshness, Instant now, NextPoll next);

    /** A poll failed. The first such moment since a good poll stays. */
    void failed(FeedId feed, String why, Instant now, Instant nextPoll);

    /** The feed is gone for good: it is due no more, until it is added again or moves. */
    void retire(FeedId feed);

    /** Says what the document calls itself; only a feed that has no title yet takes it. */
    void named(FeedId feed, String title);

    /** Says which page the feed belongs to. */
    void sited(FeedId feed, URI site);

    /** Files a feed under these tags as well. */
    void tagged(FeedId feed, Set<String> tags);

    /** A poll was told that no feed is at the address any more. The first such moment since a good poll stays. */
    void lost(FeedId feed, Instant now);

    /** A lost feed was looked for elsewhere. */
    void sought(FeedId feed, Instant now);

    /**
     * Moves a feed to another address, where it is due at once, with all that it had seen. Its old address stands for it
     * from then on: {@link #at} and {@link #add} find it there, so a configuration that lists the old one stays right.
     *
     * @return false, and nothing is changed, when another feed has that address or had it until it was removed
     */
    boolean move(FeedId feed, URI address, Instant now);

    /** Stops polling a feed, and ends its subscription at a hub; what it had seen stays known. */
    void remove(FeedId feed);

    /**
     * A feed to add.
     *
     * @param title empty when the feed is to name itself
     */
    record NewFeed(
            URI address, String title, String publisher, Origin origin, Optional<ChatId> addedBy, Duration interval) {}
}
