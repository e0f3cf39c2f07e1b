package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.alert.Delivery;
import tocsin.domain.Owed;
import tocsin.store.Memory;
import tocsin.store.Store;

/** Writes down how each attempt to deliver ended, and when an alert is tried again. */
final class Endings {
    private static final Logger log = LoggerFactory.getLogger(Endings.class);
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(2);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 9;

    /** Six pauses, each twice as long as the one before: 12.6 seconds in all, well within a lease. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    private static final int PAUSES = 6;

    private final Store store;
    private final InstantSource clock;

    Endings(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    void record(Owed owed, Delivery delivery) throws InterruptedException {
        switch (delivery) {
            case Delivery.Delivered delivered -> delivered(owed, delivered.ref());
            case Delivery.RetryLater later -> retry(owed, later);
            case Delivery.Uncertain uncertain -> uncertain(owed, uncertain.why());
            case Delivery.Refused refused -> refused(owed, refused.why());
            case Delivery.Closed closed -> {
                log.warn("{} is closed to us: {}", owed.to().address(), closed.why());
                write(owed, memory -> {
                    memory.outbox().refused(owed.id(), closed.why(), clock.instant());
                    memory.chats().close(owed.to().id(), closed.why());
                });
            }
            case Delivery.Moved moved -> {
                log.info("{} is now {}", owed.to().address(), moved.to());
                write(owed, memory -> {
                    memory.chats().move(owed.to().id(), moved.to());
                    memory.outbox().retry(owed.id(), clock.instant(), "the chat moved to " + moved.to());
                });
            }
        }
    }

    void delivered(Owed owed, String ref) throws InterruptedException {
        write(owed, memory -> memory.outbox().delivered(owed.id(), ref, clock.instant()));
    }

    void uncertain(Owed owed, String why) throws InterruptedException {
        Duration after = backoff(owed);
        log.warn(
                "alert {} to {} may have arrived; looked after in {}: {}",
                owed.id(),
                owed.to().address(),
                after,
                why);
        Instant notBefore = clock.instant().plus(after);
        write(owed, memory -> memory.outbox().uncertain(owed.id(), notBefore, why));
    }

    void refused(Owed owed, String why) throws InterruptedException {
        log.error("alert {} was refused by {}: {}", owed.id(), owed.to().address(), why);
        write(owed, memory -> memory.outbox().refused(owed.id(), why, clock.instant()));
    }

    /** It was not sent, for we are stopping: owed as before. */
    void unsent(Owed owed) throws InterruptedException {
        write(owed, memory -> memory.outbox().retry(owed.id(), clock.instant(), "Tocsin stopped before it was sent"));
    }

    private void retry(Owed owed, Delivery.RetryLater later) throws InterruptedException {
        Duration after = later.after().isZero() ? backoff(owed) : later.after();
        log.warn("alert {} to {} waits {}: {}", owed.id(), owed.to().address(), after, later.why());
        Instant notBefore = clock.instant().plus(after);
        write(owed, memory -> memory.outbox().retry(owed.id(), notBefore, later.why()));
    }

    /** An ending that cannot be written down would make the alert doubtful, so a store that stumbles gets time. */
    private void write(Owed owed, Consumer<Memory> ending) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        for (int pauses = 0; ; pauses++) {
            try {
                store.change(memory -> {
                    ending.accept(memory);
                    return true;
                });
                return;
            } catch (RuntimeException e) {
                if (pauses == PAUSES) {
                    throw e;
                }
                log.warn("the store does not take how alert {} ended, tried again in {}", owed.id(), pause, e);
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private static Duration backoff(Owed owed) {
        Duration wanted = FIRST_BACKOFF.multipliedBy(1L << Math.min(owed.attempts(), MOST_DOUBLINGS));
        return wanted.compareTo(LONGEST_BACKOFF) < 0 ? wanted : LONGEST_BACKOFF;
    }
}
