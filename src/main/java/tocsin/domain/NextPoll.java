package tocsin.domain;

import java.time.Instant;

/**
 * When a feed is asked again.
 *
 * @param earliest not before this moment, whatever happens: its server and its document ask for it
 * @param planned when it is asked if no incident is open of which it may have news
 */
public record NextPoll(Instant earliest, Instant planned) {
    public NextPoll {
        if (planned.isBefore(earliest)) {
            throw new IllegalArgumentException("a poll is not planned before the earliest moment");
        }
    }
}
