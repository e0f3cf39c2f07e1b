package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import tocsin.domain.ChatAddress;

/**
 * Has presses of one message answered one after another, so that what stands there in the end is the answer to the last;
 * and counts as one what is pressed twice in a moment, as impatient thumbs do: the second time, {@code unwatch 3} would
 * put "there is no watch 3" over the answer to the first. Safe for use by several threads.
 */
public final class Presses {
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final Map<Heard, Instant> answered = new HashMap<>();
    private final Map<Place, Line> lines = new HashMap<>();

    /** Presses of which none has been answered yet. */
    public Presses(InstantSource clock) {
        this.clock = clock;
    }

    private record Place(ChatAddress chat, Optional<String> message) {}

    private static final class Line {
        final ReentrantLock turn = new ReentrantLock(true);
        int people;
    }

    /** Waits for its turn and answers the press, unless the same button was answered a moment ago. */
    public void answer(Heard press, Runnable answer) {
        Place place = new Place(press.chat(), press.about());
        Line line = join(place);
        try {
            line.turn.lockInterruptibly();
            try {
                if (!isAgain(press)) {
                    answer.run();
                    answered(press);
                }
            } finally {
                line.turn.unlock();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            leave(place, line);
        }
    }

    private synchronized Line join(Place place) {
        Line line = lines.computeIfAbsent(place, nobody -> new Line());
        line.people++;
        return line;
    }

    private synchronized void leave(Place place, Line line) {
        line.people--;
        if (line.people == 0) {
            lines.remove(place);
        }
    }

    private synchronized boolean isAgain(Heard press) {
        Instant now = clock.instant();
        answered.values().removeIf(moment -> Duration.between(moment, now).abs().compareTo(MOMENT) > 0);
        return answered.containsKey(press);
    }

    private synchronized void answered(Heard press) {
        answered.put(press, clock.instant());
    }
}
