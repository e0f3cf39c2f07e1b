package tocsin.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.CacheControl;
import okhttp3.Headers;

/** For how long an answer stays fresh (RFC 9111 section 4.2.1): max-age goes before Expires; no-cache and no-store say zero. */
final class CacheHeaders {
    private static final Duration LONGEST = Duration.ofDays(7);

    private CacheHeaders() {}

    /** The time left from {@code now}; empty when the server says nothing. */
    static Optional<Duration> fresh(Headers headers, Instant now) {
        CacheControl control = CacheControl.parse(headers);
        if (control.noCache() || control.noStore()) {
            return Optional.of(Duration.ZERO);
        }
        if (control.maxAgeSeconds() >= 0) {
            return Optional.of(
                    bounded(Duration.ofSeconds(control.maxAgeSeconds()).minus(age(headers))));
        }
        // A date that cannot be read, "0" above all, means that the answer is stale already (RFC 9111 section 5.3).
        return Optional.ofNullable(headers.get("Expires"))
                .map(date -> RetryAfter.date(date)
                        .map(when -> Duration.between(now, when))
                        .orElse(Duration.ZERO))
                .map(CacheHeaders::bounded);
    }

    private static Duration age(Headers headers) {
        return Optional.ofNullable(headers.get("Age"))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ZERO);
    }

    private static Duration bounded(Duration time) {
        if (time.isNegative()) {
            return Duration.ZERO;
        }
        return time.compareTo(LONGEST) > 0 ? LONGEST : time;
    }
}
