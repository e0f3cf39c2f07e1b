package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.alert.Composer;
import tocsin.alert.Delivery;
import tocsin.alert.Letter;
import tocsin.alert.Lookup;
import tocsin.alert.Messenger;
import tocsin.domain.Alert;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;
import tocsin.domain.Owed;
import tocsin.store.Memory;
import tocsin.store.Outbox;
import tocsin.store.Store;

/**
 * The story of a delivery: alerts are taken from the outbox under a lease, sent, and their end is recorded. Each chat has
 * one message on its way at a time, so the order within it holds; chats do not wait for each other.
 *
 * <p>At least once: an attempt that may have arrived is looked up where the chat's server can be asked, and sent again
 * where it cannot.
 */
public final class Deliver {
    private static final Logger log = LoggerFactory.getLogger(Deliver.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LOOKUP_MARGIN = Duration.ofMinutes(5);
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(2);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 9;
    private static final int AT_ONCE = 64;

    private final Store store;
    private final Map<String, Messenger> messengers;
    private final InstantSource clock;
    private final String owner;
    private final Pace pace;
    private final Map<AlertId, Owed> inFlight = new ConcurrentHashMap<>();
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    /**
     * The story with its parts.
     *
     * @param owner the name under which this process takes alerts; unique among running processes
     */
    public Deliver(Store store, List<Messenger> messengers, InstantSource clock, String owner) {
        this.store = store;
        this.messengers = new ConcurrentHashMap<>();
        messengers.forEach(messenger -> this.messengers.put(messenger.account(), messenger));
        this.clock = clock;
        this.owner = owner;
        this.pace = new Pace(clock);
    }

    /** Hands out what is due for one account, and comes back; each chat goes on by itself until it has nothing due. */
    public synchronized void round(String account) {
        Messenger messenger = messengers.get(account);
        if (stopping || messenger == null || inFlight.size() >= AT_ONCE) {
            return;
        }
        Instant now = clock.instant();
        List<Owed> taken = store.change(
                memory -> memory.outbox().take(account, owner, now, now.plus(LEASE), AT_ONCE - inFlight.size()));
        for (Owed owed : taken) {
            inFlight.put(owed.id(), owed);
            hands.execute(() -> carry(messenger, owed));
        }
    }

    /** Whether nothing is on its way. */
    public boolean idle() {
        return inFlight.isEmpty();
    }

    private void carry(Messenger messenger, Owed owed) {
        try {
            deliver(messenger, owed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (RuntimeException e) {
            log.error(
                    "alert {} to {} failed by a fault of ours",
                    owed.id(),
                    owed.to().address(),
                    e);
            retry(owed, backoff(owed), "internal error: " + e.getClass().getSimpleName());
        } finally {
            inFlight.remove(owed.id());
        }
        round(messenger.account());
    }

    private void deliver(Messenger messenger, Owed owed) throws InterruptedException {
        if (owed.doubtful() && settleDoubt(messenger, owed)) {
            return;
        }
        pace.await(owed.to().id(), messenger.pace());
        if (stopping) {
            return;
        }
        record(owed, messenger.send(letter(owed)));
    }

    private static Letter letter(Owed owed) {
        Alert alert = owed.alert();
        return new Letter(
                owed.id(),
                owed.to().address(),
                Composer.compose(alert, owed.to().zone()),
                owed.bell(),
                alert.kind() == Alert.Kind.UPDATE);
    }

    /** Asks whether a doubtful alert did arrive; true when that decided the matter. */
    private boolean settleDoubt(Messenger messenger, Owed owed) {
        Instant since = owed.alert().decided().minus(LOOKUP_MARGIN);
        ChatAddress chat = owed.to().address();
        // An update lies in its bell's thread, where a search of the channel would not find it.
        ChatAddress place =
                new ChatAddress(chat.account(), chat.channel(), owed.bell().or(chat::thread));
        return switch (messenger.find(place, owed.id(), since)) {
            case Lookup.Found found -> {
                log.info("alert {} had arrived in {}", owed.id(), owed.to().address());
                end(owed, found.ref());
                yield true;
            }
            case Lookup.Missing missing -> false;
            case Lookup.Unknown unknown -> {
                log.warn(
                        "alert {} to {} is sent again and may arrive twice: {}",
                        owed.id(),
                        owed.to().address(),
                        unknown.why());
                yield false;
            }
        };
    }

    private void record(Owed owed, Delivery delivery) {
        switch (delivery) {
            case Delivery.Delivered delivered -> end(owed, delivered.ref());
            case Delivery.RetryLater later ->
                retry(owed, later.after().isZero() ? backoff(owed) : later.after(), later.why());
            case Delivery.Uncertain uncertain -> {
                log.warn(
                        "alert {} to {} may have arrived: {}",
                        owed.id(),
                        owed.to().address(),
                        uncertain.why());
                Instant notBefore = clock.instant().plus(backoff(owed));
                write(memory -> memory.uncertain(owed.id(), notBefore, uncertain.why()));
            }
            case Delivery.Refused refused -> {
                log.error("alert {} was refused by {}: {}", owed.id(), owed.to().address(), refused.why());
                write(memory -> memory.refused(owed.id(), refused.why(), clock.instant()));
            }
            case Delivery.Closed closed -> {
                log.warn("{} is closed to us: {}", owed.to().address(), closed.why());
                change(memory -> {
                    memory.outbox().refused(owed.id(), closed.why(), clock.instant());
                    memory.chats().close(owed.to().id(), closed.why());
                });
            }
            case Delivery.Moved moved -> {
                log.info("{} is now {}", owed.to().address(), moved.to());
                change(memory -> {
                    memory.chats().move(owed.to().id(), moved.to());
                    memory.outbox().retry(owed.id(), clock.instant(), "the chat moved to " + moved.to());
                });
            }
        }
    }

    private void end(Owed owed, String ref) {
        write(memory -> memory.delivered(owed.id(), ref, clock.instant()));
    }

    private void retry(Owed owed, Duration after, String why) {
        log.warn("alert {} to {} waits {}: {}", owed.id(), owed.to().address(), after, why);
        write(memory -> memory.retry(owed.id(), clock.instant().plus(after), why));
    }

    private void write(Consumer<Outbox> work) {
        change(memory -> work.accept(memory.outbox()));
    }

    private void change(Consumer<Memory> work) {
        store.change(memory -> {
            work.accept(memory);
            return true;
        });
    }

    private static Duration backoff(Owed owed) {
        Duration wanted = FIRST_BACKOFF.multipliedBy(1L << Math.min(owed.attempts(), MOST_DOUBLINGS));
        return wanted.compareTo(LONGEST_BACKOFF) < 0 ? wanted : LONGEST_BACKOFF;
    }

    /**
     * Lets what is on its way finish and returns the rest to the outbox. What has not ended after {@code patience} stays
     * marked as sending, and is doubtful after the next start.
     */
    public void stop(Duration patience) throws InterruptedException {
        synchronized (this) {
            stopping = true;
            hands.shutdown();
        }
        if (hands.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            write(memory -> memory.release(owner));
        } else {
            log.warn("{} alerts were still on their way; they are looked after at the next start", inFlight.size());
        }
    }
}
