package tocsin.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.CacheControl;
import okhttp3.Headers;

/** How long an answer stays fresh, by its headers (RFC 9111 sections 4.2 and 5). */
final class CacheHeaders {
    /** An age that a broken clock wrote is not believed further. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private CacheHeaders() {}

    /** The rest of its freshness at {@code now}; zero when it is stale or not to be stored; empty when nothing is said. */
    static Optional<Duration> fresh(Headers headers, Instant now) {
        CacheControl control = CacheControl.parse(headers);
        if (control.noCache() || control.noStore()) {
            return Optional.of(Duration.ZERO);
        }
        if (control.maxAgeSeconds() >= 0) {
            return Optional.of(
                    bounded(Duration.ofSeconds(control.maxAgeSeconds()).minus(age(headers))));
        }
        if (headers.get("Expires") == null) {
            return Optional.empty();
        }
        // A date that cannot be read, "0" above all, means that it has expired (section 5.3).
        Instant expires = headers.getInstant("Expires");
        return Optional.of(expires == null ? Duration.ZERO : bounded(Duration.between(date(headers, now), expires)));
    }

    /** Expires is counted from the server's own Date, whose clock may be wrong (section 4.2.1). */
    private static Instant date(Headers headers, Instant now) {
        Instant date = headers.getInstant("Date");
        return date == null ? now : date;
    }

    /** What the answer spent in caches on the way (section 5.1). */
    private static Duration age(Headers headers) {
        String age = Optional.ofNullable(headers.get("Age")).orElse("").strip();
        return age.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(age)) : Duration.ZERO;
    }

    private static Duration bounded(Duration fresh) {
        if (fresh.isNegative()) {
            return Duration.ZERO;
        }
        return fresh.compareTo(LONGEST) > 0 ? LONGEST : fresh;
    }
}
