package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

/** How long an answer stays fresh (RFC 9111). */
class CacheHeadersTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static Optional<Duration> fresh(String... namesAndValues) {
        return CacheHeaders.fresh(Headers.of(namesAndValues), NOW);
    }

    @Test
    void nothingSaidIsNothingKnown() {
        assertThat(fresh()).isEmpty();
        assertThat(fresh("Cache-Control", "public, must-revalidate")).isEmpty();
    }

    @Test
    void maxAgeCountsFromWhenTheAnswerWasMade() {
        assertThat(fresh("Cache-Control", "public, max-age=300")).contains(Duration.ofMinutes(5));
        assertThat(fresh("Cache-Control", "max-age=300", "Age", "120")).contains(Duration.ofMinutes(3));
        assertThat(fresh("Cache-Control", "max-age=300", "Age", "900")).contains(Duration.ZERO);
        assertThat(fresh("Cache-Control", "max-age=300", "Age", "old")).contains(Duration.ofMinutes(5));
    }

    @Test
    void maxAgeOverrulesExpires() {
        assertThat(fresh("Cache-Control", "max-age=60", "Expires", "Sun, 22 Nov 2026 20:00:00 GMT"))
                .contains(Duration.ofMinutes(1));
    }

    @Test
    void noCacheAndNoStoreMeanNeverFresh() {
        assertThat(fresh("Cache-Control", "no-cache, max-age=300")).contains(Duration.ZERO);
        assertThat(fresh("Cache-Control", "no-store")).contains(Duration.ZERO);
        assertThat(fresh("Pragma", "no-cache")).contains(Duration.ZERO);
    }

    @Test
    void expiresCountsFromTheServersOwnClock() {
        assertThat(fresh("Expires", "Sun, 22 Nov 2026 12:10:00 GMT")).contains(Duration.ofMinutes(10));
        assertThat(fresh("Expires", "Sun, 22 Nov 2026 12:10:00 GMT", "Date", "Sun, 22 Nov 2026 12:08:00 GMT"))
                .contains(Duration.ofMinutes(2));
        assertThat(fresh("Expires", "Sun, 22 Nov 2026 11:00:00 GMT")).contains(Duration.ZERO);
    }

    @Test
    void aDateThatCannotBeReadHasExpired() {
        assertThat(fresh("Expires", "0")).contains(Duration.ZERO);
        assertThat(fresh("Expires", "-1")).contains(Duration.ZERO);
    }

    @Test
    void aYearIsNotBelieved() {
        assertThat(fresh("Cache-Control", "max-age=31536000")).contains(Duration.ofDays(7));
        assertThat(fresh("Cache-Control", "max-age=9999999999")).contains(Duration.ofDays(7));
    }
}
