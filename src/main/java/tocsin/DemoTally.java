package tocsin;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import tocsin.alert.Letter;
import tocsin.alert.Message;
import tocsin.demo.NewsDayServer;
import tocsin.pipeline.Ingest;

/** Counts what the demo did, and how long after its publication each headline rang. */
final class DemoTally {
    private final NewsDayServer server;
    private final InstantSource clock;
    private int headlines;
    private int incidents;
    private int bells;
    private int updates;
    private Duration longest = Duration.ZERO;

    DemoTally(NewsDayServer server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    synchronized void took(Ingest.Poll poll) {
        headlines += poll.admitted();
        incidents += poll.opened();
    }

    /** A letter stands in the terminal; only bells count as rung, an update comes without sound. */
    synchronized void rung(Letter letter) {
        if (letter.silent()) {
            updates++;
        } else {
            bells++;
        }
        link(letter.message()).flatMap(server::released).ifPresent(published -> {
            Duration waited = Duration.between(published, clock.instant());
            longest = waited.compareTo(longest) > 0 ? waited : longest;
        });
    }

    private static Optional<URI> link(Message message) {
        return message.blocks().stream()
                .filter(Message.Line.class::isInstance)
                .flatMap(block -> ((Message.Line) block).runs().stream())
                .filter(Message.Link.class::isInstance)
                .map(run -> ((Message.Link) run).target())
                .findFirst();
    }

    synchronized String summary() {
        return String.format(
                Locale.ROOT,
                "The news day is over: %d headlines, %d incidents, %d alerts (%d bells, %d updates).%n"
                        + "Longest time from publication to bell: %.1f s.",
                headlines,
                incidents,
                bells + updates,
                bells,
                updates,
                longest.toMillis() / 1000.0);
    }
}
