package tocsin.chat.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * An HTTP answer that is not the Bot API's: a gateway's page, a proxy's, or nothing. It keeps the status, which the
 * library loses.
 *
 * <p>An exception, since nothing else travels from an interceptor through the library to the caller.
 */
final class StrangeAnswer extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;

    private final transient Optional<Duration> retryAfter;

    StrangeAnswer(int status, Optional<Duration> retryAfter) {
        super("HTTP " + status + " with an answer that is not Telegram's");
        this.status = status;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    /** What the header {@code Retry-After} asks for. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
