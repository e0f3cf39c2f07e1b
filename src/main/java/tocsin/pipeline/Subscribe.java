package tocsin.pipeline;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.domain.Feed;
import tocsin.domain.HubSubscription;
import tocsin.domain.HubSubscription.State;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.HubAnswer;
import tocsin.store.HubSubscriptions.Wanted;
import tocsin.store.Memory;
import tocsin.store.Store;

/**
 * The story of a subscription (W3C WebSub): a poll sees that a feed names a hub, the hub is asked to tell us of news, and
 * asked again before its lease ends. While it holds, polls are rare, a net that shows whether the hub tells everything.
 * What hubs say to us is heard by {@link HubCalls}.
 */
public final class Subscribe implements Aftermath {
    private static final Logger log = LoggerFactory.getLogger(Subscribe.class);
    private static final int TOKEN_BYTES = 20;
    private static final int SECRET_BYTES = 32;
    private static final int GIVEN_UP = 3;

    private final Store store;
    private final BiFunction<URI, Map<String, String>, HubAnswer> ask;
    private final URI base;
    private final Duration net;
    private final InstantSource clock;
    private final LeasePlan plan;
    private final Instant started;
    private final SecureRandom random = new SecureRandom();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * The story with its parts.
     *
     * @param ask posts a form to a hub
     * @param base where hubs reach us, with a slash at the end
     * @param net the least time between two polls of a feed of which a hub tells
     */
    public Subscribe(
            Store store,
            BiFunction<URI, Map<String, String>, HubAnswer> ask,
            URI base,
            Duration net,
            InstantSource clock) {
        this.store = store;
        this.ask = ask;
        this.base = base;
        this.net = net;
        this.clock = clock;
        this.plan = new LeasePlan(random);
        this.started = clock.instant();
        change(memory -> {
            memory.hubs().moved(base, started);
            memory.hubs().resumed();
        });
    }

    /** Subscribes to what the feed names, ends what it names no more, and looks whether the hub has missed something. */
    @Override
    public void after(Feed feed, FetchOutcome outcome, Ingest.Poll poll, Instant now) {
        Optional<HubSubscription> known = store.look(memory -> memory.hubs().of(feed.id()));
        switch (outcome) {
            case FetchOutcome.Fetched fetched -> {
                Optional<Topic> topic = Topic.of(feed, fetched);
                agree(feed, known, topic, now);
                known.filter(subscription -> isSame(known, topic))
                        .ifPresent(subscription -> watch(subscription, feed, poll, now));
            }
            case FetchOutcome.NotModified same -> {
                // No document, so what is not named may still stand in it.
                if (known.isEmpty()) {
                    agree(feed, known, Topic.of(feed, same), now);
                }
                known.ifPresent(subscription -> watch(subscription, feed, poll, now));
            }
            case FetchOutcome.Throttled throttled -> {}
            case FetchOutcome.Gone gone -> {}
            case FetchOutcome.Failed failed -> {}
        }
    }

    private void agree(Feed feed, Optional<HubSubscription> known, Optional<Topic> topic, Instant now) {
        if (isSame(known, topic)) {
            known.filter(subscription ->
                            !subscription.hubs().equals(topic.orElseThrow().hubs()))
                    .ifPresent(subscription -> change(memory -> memory.hubs()
                            .offered(subscription.id(), topic.orElseThrow().hubs())));
            return;
        }
        change(memory -> {
            known.ifPresent(subscription -> memory.hubs().end(subscription.id(), now));
            topic.ifPresent(named -> memory.hubs()
                    .want(
                            new Wanted(feed.id(), named.hubs(), named.hubs().getFirst(), named.address(), base, keys()),
                            now));
        });
    }

    private static boolean isSame(Optional<HubSubscription> known, Optional<Topic> topic) {
        if (known.isEmpty() || topic.isEmpty()) {
            return known.isEmpty() && topic.isEmpty();
        }
        return known.get().topic().equals(topic.get().address())
                && topic.get().hubs().contains(known.get().hub());
    }

    private HubSubscription.Keys keys() {
        return new HubSubscription.Keys(hex(TOKEN_BYTES), hex(SECRET_BYTES));
    }

    private String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    /** Polls stay rare unless one shows that the hub is no substitute for them. */
    private void watch(HubSubscription subscription, Feed feed, Ingest.Poll poll, Instant now) {
        if (!subscription.holds(now)) {
            return;
        }
        if (poll.admitted() > 0 && couldTell(subscription, feed)) {
            log.warn(
                    "a poll of {} found {} headlines that {} has not told of: polled as ever until it tells of some",
                    feed.shownAddress(),
                    poll.admitted(),
                    subscription.hub().getHost());
            change(memory -> memory.hubs().missed(subscription.id(), poll.admitted()));
        } else if (!subscription.doubtful()) {
            change(memory -> memory.hubs().postpone(feed.id(), now.plus(net)));
        }
    }

    /** News that came up before the hub had agreed, or while nobody was here to be told, are nothing that it missed. */
    private boolean couldTell(HubSubscription subscription, Feed feed) {
        Instant since = subscription.lease().map(HubSubscription.Lease::since).orElse(Instant.MAX);
        return feed.lastSuccess()
                .filter(last -> !last.isBefore(since) && !last.isBefore(started))
                .isPresent();
    }

    /** Asks the hubs of one shard's feeds that are to be asked now, and comes back. */
    public void round(int shard) {
        Instant now = clock.instant();
        for (HubSubscription due : store.look(memory -> memory.hubs().due(shard, now))) {
            boolean over = due.state() == State.ENDING && (due.lease().isEmpty() || due.attempts() == GIVEN_UP);
            if (over) {
                change(memory -> memory.hubs().remove(due.id()));
            } else if (store.change(memory -> memory.hubs().ask(due, now, plan.again(due, now)))) {
                threads.execute(() -> ask(due));
            }
        }
    }

    private void ask(HubSubscription subscription) {
        try {
            switch (ask.apply(subscription.hub(), form(subscription))) {
                case HubAnswer.Accepted accepted ->
                    log.debug("{} has been asked about {}", subscription.hub(), subscription.topic());
                case HubAnswer.Refused refused -> refused(subscription, refused.why());
            }
        } catch (RuntimeException e) {
            log.error("asking {} about {} failed by a fault of ours", subscription.hub(), subscription.topic(), e);
        }
    }

    private static Map<String, String> form(HubSubscription subscription) {
        Map<String, String> form = new LinkedHashMap<>();
        boolean ending = subscription.state() == State.ENDING;
        form.put("hub.mode", ending ? "unsubscribe" : "subscribe");
        form.put("hub.topic", subscription.topic().toString());
        form.put("hub.callback", subscription.callback().toString());
        if (!ending) {
            form.put("hub.lease_seconds", Long.toString(LeasePlan.WANTED.toSeconds()));
            form.put("hub.secret", subscription.keys().secret());
        }
        return form;
    }

    private void refused(HubSubscription subscription, String why) {
        if (!subscription.trouble().equals(Optional.of(why))) {
            log.warn("no subscription to {}: {}", subscription.topic(), why);
        }
        int asked = subscription.attempts() + 1;
        int hubs = subscription.hubs().size();
        boolean next = !subscription.holds(clock.instant()) && asked % hubs != 0;
        change(memory -> {
            memory.hubs().failed(subscription.id(), why);
            if (next) {
                int at = subscription.hubs().indexOf(subscription.hub());
                memory.hubs()
                        .turn(subscription.id(), subscription.hubs().get((at + 1) % hubs), keys(), clock.instant());
            }
        });
    }

    private void change(Consumer<Memory> work) {
        store.change(memory -> {
            work.accept(memory);
            return true;
        });
    }

    /** Asks no more; what is being asked is asked again at the next start. */
    public void stop(Duration patience) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }
}
