package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import tocsin.domain.ChatId;

/** Keeps messages to one chat apart by the time that the chat's server asks for. One alert and one edit wait for a chat at a time. */
final class Pace {
    private final InstantSource clock;
    private final Map<ChatId, Instant> free = new HashMap<>();

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    /** Waits until the chat may be sent to, and takes its turn. */
    void await(ChatId chat, Duration pace) throws InterruptedException {
        Thread.sleep(book(chat, pace));
    }

    private synchronized Duration book(ChatId chat, Duration pace) {
        Instant now = clock.instant();
        free.values().removeIf(now::isAfter);
        Instant booked = free.getOrDefault(chat, now);
        // An alert and an edit may wait at once. A turn further away was booked before the clock was set back.
        Instant turn = booked.isAfter(now.plus(pace.multipliedBy(2))) ? now : booked;
        free.put(chat, turn.plus(pace));
        return Duration.between(now, turn);
    }
}
