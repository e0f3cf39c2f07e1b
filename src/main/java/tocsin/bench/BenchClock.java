package tocsin.bench;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is set, so that a round can make every feed due. */
public final class BenchClock implements InstantSource {
    private volatile Instant now;

    /** A clock that shows this moment. */
    public BenchClock(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Goes on to a later moment; an earlier one changes nothing. */
    void reach(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }
}
