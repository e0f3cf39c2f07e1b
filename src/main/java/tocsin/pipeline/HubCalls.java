package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.domain.Feed;
import tocsin.domain.HubSubscription;
import tocsin.domain.HubSubscription.State;
import tocsin.fetch.FeedDocument;
import tocsin.fetch.FeedParser;
import tocsin.fetch.HubSignature;
import tocsin.fetch.ParseOutcome;
import tocsin.store.Store;

/** What hubs say to us: they ask whether we mean it, deny, and tell of news (W3C WebSub sections 5.2, 5.3 and 7). */
public final class HubCalls {
    private static final Logger log = LoggerFactory.getLogger(HubCalls.class);
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);

    private final Store store;
    private final FeedParser parser;
    private final Ingest ingest;
    private final InstantSource clock;
    private final LeasePlan plan;
    private final Consumer<Ingest.Poll> took;

    /**
     * The story with its parts.
     *
     * @param random spreads the renewals
     * @param took told of what was taken in, once its alerts are in the outbox
     */
    public HubCalls(
            Store store,
            FeedParser parser,
            Ingest ingest,
            InstantSource clock,
            RandomGenerator random,
            Consumer<Ingest.Poll> took) {
        this.store = store;
        this.parser = parser;
        this.ingest = ingest;
        this.clock = clock;
        this.plan = new LeasePlan(random);
        this.took = took;
    }

    /** A hub's question, by the parameters of its query; those that are missing are empty. */
    public record Question(String mode, String topic, String challenge, String leaseSeconds, String reason) {}

    /** What came of news that somebody sent. */
    public enum Receipt {
        /** Nobody was asked for them. */
        UNKNOWN,
        /** They were asked for once, and are wanted no more. */
        OVER,
        /** They are not signed as they should be, and were not looked at. */
        FORGED,
        /** They are genuine; whatever was new in them is in the store. */
        TAKEN
    }

    /** Whether a hub may send news to this callback. */
    public boolean isKnown(String token) {
        return store.look(memory -> memory.hubs().at(token)).isPresent();
    }

    /** Answers with what is to be sent back, or with nothing when we did not ask for this. */
    public Optional<String> asked(String token, Question question) {
        Optional<HubSubscription> found = store.look(memory -> memory.hubs().at(token))
                .filter(subscription -> subscription.topic().toString().equals(question.topic()));
        return found.flatMap(subscription -> switch (question.mode()) {
            case "subscribe" -> confirm(subscription, question);
            case "unsubscribe" -> end(subscription, question);
            case "denied" -> deny(subscription, question);
            default -> Optional.empty();
        });
    }

    private Optional<String> confirm(HubSubscription subscription, Question question) {
        boolean meant = subscription.state() == State.CONFIRMED
                || (subscription.state() == State.REQUESTED && subscription.attempts() > 0);
        if (!meant || question.challenge().isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Duration lease = LeasePlan.lease(question.leaseSeconds());
        store.change(memory -> {
            memory.hubs().confirmed(subscription.id(), now, now.plus(lease), plan.renewal(now, lease));
            return true;
        });
        log.info("{} tells of {} until {}", subscription.hub().getHost(), subscription.topic(), now.plus(lease));
        return Optional.of(question.challenge());
    }

    private Optional<String> end(HubSubscription subscription, Question question) {
        if (subscription.state() != State.ENDING || question.challenge().isEmpty()) {
            return Optional.empty();
        }
        store.change(memory -> {
            memory.hubs().remove(subscription.id());
            return true;
        });
        return Optional.of(question.challenge());
    }

    private Optional<String> deny(HubSubscription subscription, Question question) {
        String why = question.reason().isBlank() ? "without a reason" : question.reason();
        log.warn("{} denies us {}: {}", subscription.hub().getHost(), subscription.topic(), why);
        Instant now = clock.instant();
        store.change(memory -> {
            memory.hubs().denied(subscription.id(), "denied by the hub: " + why, LeasePlan.afterDenial(now));
            memory.feeds()
                    .by(subscription.feed())
                    .ifPresent(feed -> memory.hubs().hurry(feed.id(), now.plus(feed.interval())));
            return true;
        });
        return Optional.of("");
    }

    /**
     * Takes in the news that a hub sends. Once this returns {@link Receipt#TAKEN} they are in the store, and their alerts in
     * the outbox; when the store fails, it throws.
     *
     * @param signature the X-Hub-Signature header, empty when there is none
     * @param contentType the header, empty when there is none
     * @param body as it came
     */
    public Receipt told(String token, String signature, String contentType, byte[] body) {
        Optional<HubSubscription> found = store.look(memory -> memory.hubs().at(token));
        if (found.isEmpty()) {
            return Receipt.UNKNOWN;
        }
        HubSubscription subscription = found.get();
        boolean genuine = HubSignature.of(signature)
                .filter(header -> header.signs(body, subscription.keys().secret()))
                .isPresent();
        if (!genuine) {
            log.warn(
                    "somebody sent news of {} {}, which were not looked at",
                    subscription.topic(),
                    signature.isEmpty() ? "without a signature" : "with a wrong signature");
            return Receipt.FORGED;
        }
        Optional<Feed> feed = store.look(memory -> memory.feeds().by(subscription.feed()));
        if (feed.isEmpty() || subscription.state() == State.ENDING || subscription.state() == State.DENIED) {
            return Receipt.OVER;
        }
        take(subscription, feed.get(), contentType, body);
        return Receipt.TAKEN;
    }

    private void take(HubSubscription subscription, Feed feed, String contentType, byte[] body) {
        switch (parser.parse(body, charset(contentType), subscription.topic())) {
            case ParseOutcome.Parsed parsed -> admit(subscription, feed, parsed.document());
            case ParseOutcome.Unreadable unreadable -> {
                log.warn("{} sent no feed for {}: {}", subscription.hub(), subscription.topic(), unreadable.why());
                // Something has happened there: the poll that finds out waits no longer than any other.
                Instant soon = feed.lastSuccess().orElse(Instant.EPOCH).plus(feed.interval());
                store.change(memory -> {
                    memory.hubs().hurry(feed.id(), soon);
                    return true;
                });
            }
        }
    }

    private void admit(HubSubscription subscription, Feed feed, FeedDocument document) {
        Ingest.Poll poll = ingest.pushed(feed, document, clock.instant());
        took.accept(poll);
        store.change(memory -> {
            memory.hubs().told(subscription.id());
            return true;
        });
    }

    private static Optional<String> charset(String contentType) {
        Matcher charset = CHARSET.matcher(contentType);
        return charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
    }
}
