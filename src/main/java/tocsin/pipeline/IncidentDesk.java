package tocsin.pipeline;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tocsin.alert.Message;
import tocsin.alert.Message.Button;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Plain;
import tocsin.domain.Alert;
import tocsin.domain.Chat;
import tocsin.domain.Deed;
import tocsin.domain.DeedId;
import tocsin.domain.Dossier;
import tocsin.domain.HeadlineId;
import tocsin.domain.IncidentId;
import tocsin.domain.Rung;
import tocsin.domain.Told;
import tocsin.store.Memory;
import tocsin.store.Store;

/** Shows incidents, and does with them what people say: merge, split, not the same, undo. */
final class IncidentDesk {
    private final Store store;
    private final InstantSource clock;
    private final UnaryOperator<String> nameOf;

    IncidentDesk(Store store, InstantSource clock, UnaryOperator<String> nameOf) {
        this.store = store;
        this.clock = clock;
        this.nameOf = nameOf;
    }

    /**
     * Who asks, and about what.
     *
     * @param about what the chat calls the message that is meant
     * @param who as the chat calls the person
     */
    record Asked(Chat chat, Optional<String> about, String who) {}

    /** The story so far: of this number, else of the alert that is meant, else of the latest. */
    Message show(Asked asked, String which) {
        return store.look(memory -> {
            Optional<IncidentId> incident = which.isEmpty()
                    ? MeantIncidents.alert(memory, asked)
                            .or(() -> memory.alerts().of(asked.chat().id(), 1).stream()
                                    .findFirst())
                            .map(rung -> rung.alert().incident())
                    : Numbers.of(which).stream().findFirst().map(IncidentId::new);
            return incident.map(memory.deeds()::standing)
                    .flatMap(memory.dossiers()::of)
                    .map(dossier -> new IncidentPage(memory, asked.chat(), nameOf).of(dossier))
                    .orElseGet(() -> Message.text(
                            which.isEmpty() ? "Nothing has rung here yet." : "There is no incident " + which + "."));
        });
    }

    /** Makes two incidents one. */
    Message merge(Asked asked, List<Long> numbers) {
        return store.change(memory -> {
            List<IncidentId> two = MeantIncidents.pair(memory, asked, numbers);
            if (two.size() != 2) {
                return usage("merge which ones? Try: ", "merge 12 15");
            }
            Optional<Deed> deed = memory.deeds().merge(two.get(0), two.get(1), by(asked));
            return deed.map(done -> {
                        new Threads(memory, clock.instant()).goesOn(done.other(), done.incident());
                        return said(memory, done);
                    })
                    .orElseGet(() -> Message.text("#" + two.get(0) + " and #" + two.get(1) + " are one already."));
        });
    }

    /** Takes headlines out of an incident, into one of their own: of the numbers, the first is the incident. */
    Message split(Asked asked, List<Long> numbers) {
        return store.change(memory -> {
            if (numbers.size() == 1) {
                return usage(
                        "which of its headlines? Their numbers stand in its story: ", "incident " + numbers.getFirst());
            }
            Optional<Alert> alert =
                    numbers.isEmpty() ? MeantIncidents.alert(memory, asked).map(Rung::alert) : Optional.empty();
            if (numbers.isEmpty() && alert.isEmpty()) {
                return usage("split what off? Reply to an update, or try: ", "split 12 57");
            }
            IncidentId incident = memory.deeds()
                    .standing(alert.map(Alert::incident).orElseGet(() -> new IncidentId(numbers.getFirst())));
            List<HeadlineId> headlines = alert.map(one -> List.of(one.headline()))
                    .orElseGet(() -> numbers.stream()
                            .skip(1)
                            .map(HeadlineId::new)
                            .distinct()
                            .toList());
            return split(memory, asked, incident, headlines, Deed.Kind.SPLIT);
        });
    }

    private Message split(Memory memory, Asked asked, IncidentId incident, List<HeadlineId> headlines, Deed.Kind kind) {
        Optional<Dossier> dossier = memory.dossiers().of(incident);
        if (dossier.isEmpty()) {
            return Message.text("There is no incident " + incident + ".");
        }
        List<HeadlineId> members =
                dossier.get().told().stream().map(Told::headline).toList();
        for (HeadlineId headline : headlines) {
            if (!members.contains(headline)) {
                return usage(
                        "headline " + headline + " is not of #" + incident + ". Its headlines: ",
                        "incident " + incident);
            }
        }
        if (headlines.size() == members.size()) {
            return Message.text("That is all that #" + incident + " has, so there is nothing to split it from.");
        }
        Deed deed = memory.deeds().split(incident, headlines, kind, by(asked));
        Threads threads = new Threads(memory, clock.instant());
        threads.apart(incident, deed.other(), "Without what is now");
        threads.apart(deed.other(), incident, "Now " + "#" + deed.other() + ", apart from");
        return said(memory, deed);
    }

    /** Two incidents are not one, or the headline of an update is not of its incident. */
    Message notSame(Asked asked, List<Long> numbers) {
        return store.change(memory -> {
            List<IncidentId> two = MeantIncidents.pair(memory, asked, numbers);
            if (two.size() == 2) {
                return notSame(memory, asked, two.get(0), two.get(1));
            }
            Optional<Rung> alert = MeantIncidents.alert(memory, asked);
            if (!numbers.isEmpty() || alert.isEmpty()) {
                return usage("not the same as what? Reply to an alert, or try: ", "notsame 12 15");
            }
            Alert told = alert.get().alert();
            IncidentId standing = memory.deeds().standing(told.incident());
            if (!standing.equals(told.incident())) {
                return notSame(memory, asked, told.incident(), standing);
            }
            return split(memory, asked, standing, List.of(told.headline()), Deed.Kind.NOT_SAME);
        });
    }

    private Message notSame(Memory memory, Asked asked, IncidentId one, IncidentId other) {
        if (memory.dossiers().of(one).isEmpty() || memory.dossiers().of(other).isEmpty() || one.equals(other)) {
            return Message.text("There are no two incidents " + one + " and " + other + ".");
        }
        Optional<Deed> merge = memory.deeds().of(one).stream()
                .filter(deed -> deed.kind() == Deed.Kind.MERGE && deed.undone().isEmpty())
                .filter(deed -> deed.other().equals(other) || deed.incident().equals(other))
                .reduce((before, now) -> now);
        if (merge.isPresent()) {
            return undo(memory, asked, merge.get());
        }
        if (memory.deeds().standing(one).equals(memory.deeds().standing(other))) {
            return Message.text("#" + one + " and #" + other + " are one by now; see its story for what to undo.");
        }
        Deed deed = memory.deeds().notSame(one, other, by(asked));
        new Threads(memory, clock.instant()).rewrite(one, other);
        return said(memory, deed);
    }

    /** Takes a deed back: the one of this number, else the latest of the chat. */
    Message undo(Asked asked, List<Long> numbers) {
        return store.change(memory -> {
            Optional<Deed> deed = numbers.isEmpty()
                    ? memory.deeds().latest(asked.chat().id())
                    : memory.deeds().by(new DeedId(numbers.getFirst()));
            return deed.map(one -> undo(memory, asked, one))
                    .orElseGet(() -> Message.text(
                            numbers.isEmpty()
                                    ? "Nobody here has merged or split anything that could be undone."
                                    : "There is no deed " + numbers.getFirst() + "."));
        });
    }

    private Message undo(Memory memory, Asked asked, Deed deed) {
        if (deed.undone().isPresent()) {
            return Message.text("That was undone already.");
        }
        Optional<Deed> later = memory.deeds().inTheWay(deed);
        if (later.isPresent()) {
            return usage(
                    IncidentPage.sentence(later.get()) + " since. First: ",
                    "undo " + later.get().id());
        }
        memory.deeds().undo(deed, by(asked));
        Threads threads = new Threads(memory, clock.instant());
        if (deed.headlines().isEmpty()) {
            threads.rewrite(deed.incident(), deed.other());
        } else if (deed.kind() == Deed.Kind.MERGE) {
            threads.apart(deed.other(), deed.incident(), "Stands by itself again, apart from");
        } else {
            threads.goesOn(deed.other(), deed.incident());
        }
        return Message.text("Undone: " + IncidentPage.sentence(deed) + ".");
    }

    private static Message said(Memory memory, Deed deed) {
        String title = memory.dossiers().of(deed.incident()).map(Dossier::title).orElse("");
        String sentence = "Noted: " + IncidentPage.sentence(deed) + " (" + title + ").";
        return Message.text(sentence)
                .with(new Button("Undo", "undo " + deed.id()), new Button("Story", "incident " + deed.incident()));
    }

    private Deed.By by(Asked asked) {
        return new Deed.By(asked.chat().id(), asked.who(), clock.instant());
    }

    private static Message usage(String sentence, String command) {
        return Message.of(Line.of(new Plain(sentence), new Code(command)));
    }
}
