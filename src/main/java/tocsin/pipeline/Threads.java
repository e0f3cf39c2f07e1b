package tocsin.pipeline;

import java.time.Instant;
import java.util.List;
import tocsin.domain.Alert;
import tocsin.domain.ChatId;
import tocsin.domain.Dossier;
import tocsin.domain.IncidentId;
import tocsin.domain.Notice;
import tocsin.domain.Rung;
import tocsin.domain.Told;
import tocsin.store.Memory;

/** Moves the threads of incidents after somebody has said what belongs together: a pointer in a thread, and new first messages. */
final class Threads {
    private final Memory memory;
    private final Instant now;

    Threads(Memory memory, Instant now) {
        this.memory = memory;
        this.now = now;
    }

    /** The story of one incident goes on in another: who has a bell of it is told where, unless that bell is the other's by now. */
    void goesOn(IncidentId from, IncidentId in) {
        point(from, "Goes on in #" + in, in);
        rewrite(from, in);
    }

    /** Two incidents stand apart: each thread of the one says so, and of the other too. */
    void apart(IncidentId one, IncidentId other, String what) {
        point(one, what + " #" + other, other);
        rewrite(one, other);
    }

    /** The first messages of both say what holds now. */
    void rewrite(IncidentId one, IncidentId other) {
        memory.rewrites().owe(one);
        memory.rewrites().owe(other);
    }

    /** A silent reply in each thread of an incident, about another. */
    private void point(IncidentId from, String news, IncidentId to) {
        List<Told> told = memory.dossiers().of(to).map(Dossier::told).orElse(List.of());
        if (told.isEmpty()) {
            return;
        }
        for (ChatId chat : memory.incidents().rungIn(from)) {
            memory.alerts()
                    .bell(chat, from)
                    .ifPresent(bell -> memory.outbox().owe(pointer(bell, news, told.getFirst())));
        }
    }

    private Alert pointer(Rung bell, String news, Told about) {
        Notice notice =
                new Notice("", "", news, about.title(), about.publisher(), about.link(), about.published(), List.of());
        Alert first = bell.alert();
        return new Alert(first.chat(), first.incident(), first.headline(), Alert.Kind.UPDATE, notice, now);
    }
}
