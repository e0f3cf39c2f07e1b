package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tocsin.alert.Composer;
import tocsin.domain.Past;
import tocsin.domain.Rung;

/** How long a headline was under way: published, seen, rung. */
final class Passage {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private Passage() {}

    /** {@code Published Tue 31 Oct 2023, 11:58 (UTC), seen 11:58:40 (40 s later), rung 11:58:42 (2 s later)}. */
    static String of(Past headline, Rung rung, ZoneId zone) {
        String seen = "Published " + Composer.time(headline.published(), zone) + ", seen "
                + clock(headline.seen(), zone) + later(headline.published(), headline.seen());
        return seen
                + switch (rung.state()) {
                    case DELIVERED ->
                        rung.ended()
                                .map(at -> ", rung " + clock(at, zone) + later(headline.seen(), at))
                                .orElse(", rung");
                    case OWED, SENDING -> ", not rung yet";
                    case REFUSED -> ", not rung: " + rung.trouble().orElse("refused");
                };
    }

    private static String clock(Instant at, ZoneId zone) {
        return CLOCK.format(at.atZone(zone));
    }

    private static String later(Instant before, Instant after) {
        Duration time = Duration.between(before, after);
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 120) {
            return " (" + seconds + " s later)";
        }
        return seconds < 7_200
                ? " (" + seconds / 60 + " min later)"
                : " (" + seconds / 3_600 + " h " + seconds % 3_600 / 60 + " min later)";
    }
}
