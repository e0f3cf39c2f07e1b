package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.alert.Composer;
import tocsin.alert.Delivery;
import tocsin.alert.Letter;
import tocsin.alert.Messenger;
import tocsin.domain.Alert;
import tocsin.domain.Dispatch;
import tocsin.domain.Owed;
import tocsin.domain.Rewrite;
import tocsin.store.Store;

/**
 * The story of a delivery: alerts are taken from the outbox under a lease, sent, and their end is recorded. Each chat has
 * one message on its way at a time, so the order within it holds; neither chats nor accounts wait for each other.
 *
 * <p>At least once: an attempt that may have arrived is looked up where the chat's server can be asked, and sent again
 * where it cannot.
 */
public final class Deliver {
    private static final Logger log = LoggerFactory.getLogger(Deliver.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 64;

    /** An alert that trips a fault of ours would silence its chat for good, so it is given up after about an hour. */
    private static final int MOST_FAULTS = 12;

    private final Store store;
    private final Map<String, Lane> lines;
    private final InstantSource clock;
    private final String owner;
    private final Pace pace;
    private final Endings endings;
    private final Doubt doubt;
    private final Scenes scenes;
    private final Rewriting rewriting;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    private record Taken(List<Owed> owed, List<Rewrite> rewrites) {}

    /** The story with entities called by their ids. */
    public Deliver(Store store, List<Messenger> messengers, InstantSource clock, String owner) {
        this(store, messengers, clock, owner, UnaryOperator.identity());
    }

    /**
     * The story with its parts.
     *
     * @param owner the name under which this process takes alerts; unique among running processes
     * @param nameOf the name of an entity by its id
     */
    public Deliver(
            Store store, List<Messenger> messengers, InstantSource clock, String owner, UnaryOperator<String> nameOf) {
        this.store = store;
        this.lines = messengers.stream()
                .map(Lane::new)
                .collect(Collectors.toUnmodifiableMap(lane -> lane.messenger().account(), Function.identity()));
        this.clock = clock;
        this.owner = owner;
        this.pace = new Pace(clock);
        this.endings = new Endings(store, clock);
        this.doubt = new Doubt(endings);
        this.scenes = new Scenes(store, nameOf);
        this.rewriting = new Rewriting(store, scenes, clock, pace);
    }

    /** Hands out what is due for one account, and comes back; each chat goes on by itself until it has nothing due. */
    public void round(String account) {
        Lane lane = lines.get(account);
        if (lane != null) {
            round(lane);
        }
    }

    private synchronized void round(Lane lane) {
        int room = AT_ONCE - lane.onItsWay();
        if (stopping || room <= 0) {
            return;
        }
        Instant now = clock.instant();
        String account = lane.messenger().account();
        Taken taken = store.change(memory -> {
            List<Owed> owed = memory.outbox().take(account, owner, now, now.plus(LEASE), room);
            int left = room - owed.size();
            return new Taken(
                    owed, left == 0 ? List.of() : memory.rewrites().take(account, owner, now, now.plus(LEASE), left));
        });
        for (Owed owed : taken.owed()) {
            // One that is on its way still, though its lease ran out, has only been given a new lease.
            if (lane.inFlight().add(owed.id())) {
                hands.execute(() -> carry(lane, owed));
            }
        }
        for (Rewrite rewrite : taken.rewrites()) {
            if (lane.rewriting().add(rewrite.bell())) {
                hands.execute(() -> rewrite(lane, rewrite));
            }
        }
    }

    /** Whether nothing is on its way. */
    public boolean idle() {
        return lines.values().stream().allMatch(lane -> lane.onItsWay() == 0);
    }

    /** Delivers one alert, and then hands out what is due next. What ends without a record is doubtful after its lease. */
    private void carry(Lane lane, Owed owed) {
        try {
            try {
                deliver(lane.messenger(), owed);
            } finally {
                lane.inFlight().remove(owed.id());
            }
            round(lane);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error(
                    "delivery by {} stumbled over a fault of ours at alert {}",
                    owed.to().address(),
                    owed.id(),
                    e);
        }
    }

    /** Makes one message say the latest. What ends without a record is done again after its lease, which does no harm. */
    private void rewrite(Lane lane, Rewrite rewrite) {
        try {
            try {
                rewriting.carry(lane.messenger(), rewrite, () -> stopping);
            } finally {
                lane.rewriting().remove(rewrite.bell());
            }
            round(lane);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error(
                    "the message of alert {} in {} was not edited by a fault of ours",
                    rewrite.bell(),
                    rewrite.to().address(),
                    e);
        }
    }

    private void deliver(Messenger messenger, Owed owed) throws InterruptedException {
        if (owed.doubtful() && doubt.settle(messenger, owed)) {
            return;
        }
        pace.await(owed.to().id(), messenger.pace());
        if (stopping) {
            endings.unsent(owed);
            return;
        }
        endings.record(owed, send(messenger, owed));
    }

    private Delivery send(Messenger messenger, Owed owed) {
        try {
            return messenger.send(letter(owed));
        } catch (RuntimeException e) {
            log.error(
                    "alert {} to {} failed by a fault of ours",
                    owed.id(),
                    owed.to().address(),
                    e);
            String why = "internal error: " + e.getClass().getSimpleName();
            return owed.attempts() < MOST_FAULTS ? new Delivery.Uncertain(why) : new Delivery.Refused(why);
        }
    }

    private Letter letter(Owed owed) {
        Dispatch dispatch = owed.dispatch();
        boolean rings = dispatch instanceof Alert alert
                && (alert.kind() == Alert.Kind.BELL || alert.notice().loud());
        return new Letter(
                owed.id(),
                owed.to().address(),
                Composer.compose(dispatch, scenes.of(dispatch), owed.to().zone()),
                owed.bell(),
                !rings);
    }

    /**
     * Lets what is on its way finish, and returns to the outbox what was not sent yet. What has not ended after {@code
     * patience} stays marked as sending, and is doubtful after the next start.
     */
    public void stop(Duration patience) throws InterruptedException {
        synchronized (this) {
            stopping = true;
            hands.shutdown();
        }
        if (!hands.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            int left = lines.values().stream().mapToInt(Lane::onItsWay).sum();
            log.warn("{} alerts were still on their way; they are looked after at the next start", left);
        }
    }
}
