package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.alert.Lookup;
import tocsin.alert.Messenger;
import tocsin.domain.ChatAddress;
import tocsin.domain.Owed;

/** Finds out what became of alerts that may have arrived. */
final class Doubt {
    private static final Logger log = LoggerFactory.getLogger(Doubt.class);
    private static final Duration LOOKUP_MARGIN = Duration.ofMinutes(5);

    /** A server that could be asked and does not answer is asked for about two minutes before an alert is repeated. */
    private static final int MOST_LOOKUPS = 6;

    private final Endings endings;

    Doubt(Endings endings) {
        this.endings = endings;
    }

    /** Asks whether a doubtful alert did arrive; true when it is not to be sent now. */
    boolean settle(Messenger messenger, Owed owed) throws InterruptedException {
        return switch (find(messenger, owed)) {
            case Lookup.Found found -> {
                log.info("alert {} had arrived in {}", owed.id(), owed.to().address());
                endings.delivered(owed, found.ref());
                yield true;
            }
            case Lookup.Missing missing -> false;
            case Lookup.Unknown unknown -> {
                if (owed.attempts() < MOST_LOOKUPS) {
                    endings.uncertain(owed, unknown.why());
                    yield true;
                }
                yield sentAgain(owed, unknown.why());
            }
            case Lookup.Unaskable unaskable -> sentAgain(owed, unaskable.why());
        };
    }

    private static boolean sentAgain(Owed owed, String why) {
        log.warn(
                "alert {} to {} is sent again and may arrive twice: {}",
                owed.id(),
                owed.to().address(),
                why);
        return false;
    }

    private static Lookup find(Messenger messenger, Owed owed) {
        Instant since = owed.dispatch().decided().minus(LOOKUP_MARGIN);
        ChatAddress chat = owed.to().address();
        // An update lies in its bell's thread, where a search of the channel would not find it.
        ChatAddress place =
                new ChatAddress(chat.account(), chat.channel(), owed.bell().or(chat::thread));
        try {
            return messenger.find(place, owed.id(), since);
        } catch (RuntimeException e) {
            log.error("the question after alert {} to {} failed by a fault of ours", owed.id(), chat, e);
            return new Lookup.Unknown("internal error: " + e.getClass().getSimpleName());
        }
    }
}
