package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tocsin.domain.ChatId;

/** Keeps messages to one chat apart by the time that the chat's server asks for. */
final class Pace {
    private final InstantSource clock;
    private final Map<ChatId, Instant> free = new ConcurrentHashMap<>();

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    /** Waits until the chat may be sent to, and takes its turn. */
    void await(ChatId chat, Duration pace) throws InterruptedException {
        Instant now = clock.instant();
        Instant turn = free.merge(
                        chat, now.plus(pace), (booked, first) -> booked.isAfter(now) ? booked.plus(pace) : first)
                .minus(pace);
        Thread.sleep(Duration.between(now, turn));
    }
}
