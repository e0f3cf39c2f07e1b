package tocsin.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.domain.Chat;
import tocsin.domain.DigestPlan;
import tocsin.read.Catalogue;
import tocsin.store.Digests.Planned;
import tocsin.store.Memory;
import tocsin.store.Store;

/**
 * The story of a scheduled digest: what is due is claimed in the store and owed in one transaction, so it is owed once, whoever
 * looks and however often. After a stop, only the latest that was missed is sent, late.
 */
public final class SendDigests {
    private static final Logger log = LoggerFactory.getLogger(SendDigests.class);

    private final Store store;
    private final DigestBook book;
    private final InstantSource clock;

    /** The story with its parts. */
    public SendDigests(Store store, Catalogue catalogue, InstantSource clock) {
        this.store = store;
        this.book = new DigestBook(catalogue);
        this.clock = clock;
    }

    /** Owes the digests that are due; how many. */
    public int round() {
        Instant now = clock.instant();
        int owed = 0;
        for (Planned planned : store.look(memory -> memory.digests().all())) {
            Instant due = planned.plan().latestDue(now, planned.chat().zone());
            if (planned.done().isBefore(due)
                    && guarded(planned, () -> store.change(memory -> owe(memory, planned, due, now)))) {
                owed++;
            }
        }
        return owed;
    }

    /** A digest that trips a fault of ours must not keep the other chats from theirs; it is tried again with the next round. */
    private static boolean guarded(Planned planned, BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException e) {
            log.error("the digest for {} failed", planned.chat().address(), e);
            return false;
        }
    }

    private boolean owe(Memory memory, Planned planned, Instant due, Instant now) {
        Chat chat = planned.chat();
        DigestPlan plan = planned.plan();
        if (!memory.digests().of(chat.id()).equals(Optional.of(plan))
                || !memory.digests().claim(chat.id(), due)) {
            return false;
        }
        Instant from = plan.beginOf(due, chat.zone());
        memory.outbox().owe(book.write(memory, chat, DigestDesk.name(plan), from, due, now));
        return true;
    }
}
