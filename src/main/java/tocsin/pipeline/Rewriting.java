package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.alert.Composer;
import tocsin.alert.Delivery;
import tocsin.alert.Letter;
import tocsin.alert.Message;
import tocsin.alert.Messenger;
import tocsin.domain.Rewrite;
import tocsin.store.Memory;
import tocsin.store.Store;

/** Makes the message of a bell say what is known by now. An edit does no harm twice, so what is uncertain is done again. */
final class Rewriting {
    private static final Logger log = LoggerFactory.getLogger(Rewriting.class);

    /** Between two edits of one message; what comes meanwhile is in the next one. */
    static final Duration APART = Duration.ofSeconds(20);

    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(5);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 8;

    /** More than two hours of trying. */
    private static final int MOST_ATTEMPTS = 20;

    private final Store store;
    private final Scenes scenes;
    private final InstantSource clock;
    private final Pace pace;

    Rewriting(Store store, Scenes scenes, InstantSource clock, Pace pace) {
        this.store = store;
        this.scenes = scenes;
        this.clock = clock;
        this.pace = pace;
    }

    /** Writes it now and records how that ended. */
    void carry(Messenger messenger, Rewrite rewrite, BooleanSupplier stopping) throws InterruptedException {
        pace.await(rewrite.to().id(), messenger.pace());
        if (stopping.getAsBoolean()) {
            write(memory ->
                    memory.rewrites().retry(rewrite.bell(), clock.instant(), "Tocsin stopped before it was edited"));
            return;
        }
        record(rewrite, edit(messenger, rewrite));
    }

    private Delivery edit(Messenger messenger, Rewrite rewrite) {
        try {
            Message message = Composer.compose(
                    rewrite.alert(), scenes.of(rewrite.alert()), rewrite.to().zone());
            Letter letter = new Letter(rewrite.bell(), rewrite.to().address(), message, Optional.empty(), true);
            return messenger.edit(letter, rewrite.ref());
        } catch (RuntimeException e) {
            log.error("the edit of alert {} failed by a fault of ours", rewrite.bell(), e);
            return new Delivery.Uncertain("internal error: " + e.getClass().getSimpleName());
        }
    }

    private void record(Rewrite rewrite, Delivery end) {
        Instant now = clock.instant();
        switch (end) {
            case Delivery.Delivered done -> write(memory -> memory.rewrites().written(rewrite, now, now.plus(APART)));
            case Delivery.RetryLater later ->
                again(rewrite, later.after().isZero() ? backoff(rewrite) : later.after(), later.why());
            case Delivery.Uncertain uncertain -> again(rewrite, backoff(rewrite), uncertain.why());
            case Delivery.Refused refused -> end(rewrite, refused.why());
            // The next alert finds out whether the chat is closed for good, and closes it.
            case Delivery.Closed closed -> end(rewrite, closed.why());
            case Delivery.Moved moved -> {
                log.info("{} is now {}", rewrite.to().address(), moved.to());
                write(memory -> {
                    memory.chats().move(rewrite.to().id(), moved.to());
                    memory.rewrites().retry(rewrite.bell(), now, "the chat moved to " + moved.to());
                });
            }
        }
    }

    private void again(Rewrite rewrite, Duration after, String why) {
        if (rewrite.attempts() >= MOST_ATTEMPTS) {
            end(rewrite, "given up: " + why);
            return;
        }
        log.debug(
                "the message of alert {} in {} is edited in {}: {}",
                rewrite.bell(),
                rewrite.to().address(),
                after,
                why);
        Instant notBefore = clock.instant().plus(after);
        write(memory -> memory.rewrites().retry(rewrite.bell(), notBefore, why));
    }

    private void end(Rewrite rewrite, String why) {
        log.info(
                "the message of alert {} in {} is edited no more: {}",
                rewrite.bell(),
                rewrite.to().address(),
                why);
        write(memory -> memory.rewrites().ended(rewrite.bell(), why, clock.instant()));
    }

    private void write(Consumer<Memory> ending) {
        store.change(memory -> {
            ending.accept(memory);
            return true;
        });
    }

    private static Duration backoff(Rewrite rewrite) {
        Duration wanted = FIRST_BACKOFF.multipliedBy(1L << Math.min(rewrite.attempts(), MOST_DOUBLINGS));
        return wanted.compareTo(LONGEST_BACKOFF) < 0 ? wanted : LONGEST_BACKOFF;
    }
}
