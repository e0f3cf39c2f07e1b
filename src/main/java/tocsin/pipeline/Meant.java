package tocsin.pipeline;

import java.util.List;
import java.util.Optional;
import tocsin.alert.Message;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Plain;
import tocsin.domain.Chat;
import tocsin.domain.Rung;
import tocsin.domain.SeenKeys;
import tocsin.store.Memory;

/** Which alert somebody means: one that exists, or a sentence that says why there is none. */
sealed interface Meant {
    /** How far back a link is looked for in a chat. */
    int MOST = 1_000;

    /** This one. */
    record This(Rung alert) implements Meant {}

    /** None. */
    record None(Message why) implements Meant {}

    /** The alert of this message, else the one with this link, else the latest. */
    static Meant of(Memory memory, Chat chat, Optional<String> about, String link) {
        if (!link.isEmpty()) {
            return orElse(
                    byLink(memory, chat, link),
                    Message.of(Line.of(
                            new Plain("Nothing with that link has rung here. Try "), new Code("whynot " + link))));
        }
        if (about.isPresent()) {
            return orElse(
                    memory.alerts().called(chat.id(), about.get()),
                    Message.text("That message is no alert. Reply to an alert, or write the link of one behind it."));
        }
        return orElse(
                memory.alerts().of(chat.id(), 1).stream().findFirst(), Message.text("Nothing has rung here yet."));
    }

    private static Meant orElse(Optional<Rung> found, Message why) {
        return found.<Meant>map(This::new).orElseGet(() -> new None(why));
    }

    private static Optional<Rung> byLink(Memory memory, Chat chat, String link) {
        Optional<String> place = SeenKeys.place(link);
        List<Rung> alerts = place.isEmpty() ? List.of() : memory.alerts().of(chat.id(), MOST);
        return alerts.stream()
                .filter(rung -> rung.alert()
                        .notice()
                        .link()
                        .flatMap(own -> SeenKeys.place(own.toString()))
                        .equals(place))
                .findFirst();
    }
}
