package tocsin.pipeline;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.domain.Admitted;
import tocsin.domain.Feed;

/** Runs pure verbs on headlines that nobody has seen before. */
final class Guarded {
    private static final Logger log = LoggerFactory.getLogger(Guarded.class);

    private Guarded() {}

    /**
     * Runs a pure verb. A headline that trips a fault of ours must not silence its feed: the rest of the poll goes on, and
     * the headline stays marked as seen. Nothing that touches the store belongs in here.
     */
    static <T> Optional<T> verb(Feed feed, Admitted admitted, Supplier<T> verb) {
        try {
            return Optional.of(verb.get());
        } catch (RuntimeException | StackOverflowError e) {
            log.error(
                    "the headline '{}' of {} trips a fault of ours",
                    admitted.headline().title(),
                    feed.shownAddress(),
                    e);
            return Optional.empty();
        }
    }
}
