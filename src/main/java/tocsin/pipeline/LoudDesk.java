package tocsin.pipeline;

import java.util.Locale;
import java.util.Optional;
import tocsin.alert.Message;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Strong;
import tocsin.domain.Chat;
import tocsin.domain.Loudness;
import tocsin.domain.Severity;
import tocsin.store.Store;

/** Lets a chat choose from which severity on updates ring. */
final class LoudDesk {
    private final Store store;
    private final Loudness usual;

    LoudDesk(Store store, Loudness usual) {
        this.store = store;
        this.usual = usual;
    }

    /** Sets it, or says what holds when nothing is given. */
    Message answer(Chat chat, String level) {
        String wanted = level.toUpperCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return says(store.look(memory -> memory.chats().loudness(chat.id())));
        }
        Optional<Loudness> loudness;
        if (wanted.equals("DEFAULT")) {
            loudness = Optional.empty();
        } else if (wanted.equals("NEVER")) {
            loudness = Optional.of(Loudness.NEVER);
        } else {
            try {
                loudness = Optional.of(Loudness.from(Severity.valueOf(wanted)));
            } catch (IllegalArgumentException unknown) {
                return Message.of(Line.of(
                        new Plain("'" + level + "' is no severity. Try: "),
                        new Code("loud high"),
                        new Plain(" (low, moderate, high, critical, never, default)")));
            }
        }
        return says(store.change(memory -> {
            memory.chats().loudness(chat.id(), loudness);
            return loudness;
        }));
    }

    private Message says(Optional<Loudness> chosen) {
        Loudness holds = chosen.orElse(usual);
        String what = holds.from()
                .map(severity -> "ring again from severity " + severity.name().toLowerCase(Locale.ROOT) + " on")
                .orElse("never ring again");
        return Message.of(Line.of(
                new Plain("Updates of what has rung here "),
                new Strong(what),
                new Plain(chosen.isPresent() ? "." : ", as the operator set it.")));
    }
}
