package tocsin.alert;

import java.time.Instant;
import java.util.Locale;

/**
 * A publisher that reports an incident; ten feeds of it are one source.
 *
 * @param reports how many headlines of it there are
 */
public record Source(String publisher, int reports, Instant first, Instant latest) {
    /** By what publishers are told apart: case and blanks do not matter. */
    static String key(String publisher) {
        return publisher.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    Source with(Source more) {
        return new Source(
                first.isAfter(more.first) ? more.publisher : publisher,
                reports + more.reports,
                first.isBefore(more.first) ? first : more.first,
                latest.isAfter(more.latest) ? latest : more.latest);
    }
}
