package tocsin.pipeline;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.alert.Message;
import tocsin.alert.Message.Block;
import tocsin.alert.Message.Bullets;
import tocsin.alert.Message.Button;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Strong;
import tocsin.domain.Because;
import tocsin.domain.Chat;
import tocsin.domain.Notice;
import tocsin.domain.Origin;
import tocsin.domain.Past;
import tocsin.domain.Rung;
import tocsin.domain.Watch;
import tocsin.match.BadQuery;
import tocsin.match.QueryParser;
import tocsin.read.Reader;
import tocsin.store.Memory;
import tocsin.store.Store;

/** Takes note that an alert is not relevant, and proposes what its watch could leave out. */
final class Dismiss {
    private static final int MOST_PROPOSED = 3;

    private final Store store;
    private final Reader reader;
    private final QueryParser parser;
    private final InstantSource clock;

    Dismiss(Store store, Reader reader, QueryParser parser, InstantSource clock) {
        this.store = store;
        this.reader = reader;
        this.parser = parser;
        this.clock = clock;
    }

    /**
     * Marks the alert that is meant, and says how its watches would have been silent.
     *
     * @param about what the chat calls the message that is meant
     * @param link of the alert's headline; empty when it is not given
     */
    Message answer(Chat chat, Optional<String> about, String link) {
        return switch (store.look(memory -> Meant.of(memory, chat, about, link))) {
            case Meant.None none -> none.why();
            case Meant.This that -> dismiss(chat, that.alert());
        };
    }

    private Message dismiss(Chat chat, Rung pressed) {
        Rung rung = store.change(memory -> {
            // An update that no watch asked for came because of the bell, so that is what was not relevant.
            Rung asked = pressed.alert().notice().watches().isEmpty()
                    ? memory.alerts()
                            .bell(chat.id(), pressed.alert().incident())
                            .orElse(pressed)
                    : pressed;
            memory.alerts().dismiss(pressed.id(), clock.instant());
            memory.alerts().dismiss(asked.id(), clock.instant());
            return asked;
        });
        Proposals proposals = store.look(memory -> {
            Proposals all = new Proposals(new ArrayList<>(), new ArrayList<>());
            rung.alert().notice().watches().forEach(asked -> propose(memory, chat, rung, asked, all));
            return all;
        });
        List<Block> blocks = new ArrayList<>();
        blocks.add(Line.of(
                new Plain("Noted as not relevant: "),
                new Strong(rung.alert().notice().title())));
        blocks.addAll(proposals.blocks());
        return new Message(
                blocks, proposals.buttons().stream().limit(MOST_PROPOSED).toList());
    }

    private record Proposals(List<Block> blocks, List<Button> buttons) {
        void say(Message.Run... runs) {
            blocks.add(Line.of(runs));
        }
    }

    private void propose(Memory memory, Chat chat, Rung rung, Notice.Asked asked, Proposals to) {
        Optional<Watch> watch = memory.watches().numbered(chat.id(), asked.number());
        Optional<Past> past = memory.history().recall(List.of(rung.alert().headline())).stream()
                .findFirst();
        String number = "Watch " + asked.number();
        if (watch.isEmpty() || past.isEmpty()) {
            to.say(new Plain(number + " was taken away since."));
            return;
        }
        PastAlerts.One one = PastAlerts.One.of(rung, past.get(), reader);
        Optional<List<Because>> because = match(one, watch.get());
        if (because.isEmpty()) {
            to.say(
                    new Plain(number + " is another one by now and would not ring for it: "),
                    new Code(watch.get().query()));
            return;
        }
        PastAlerts alerts = PastAlerts.of(memory, chat.id(), asked.number(), reader);
        List<PastAlerts.One> kept = alerts.keptBeside(rung);
        List<Terms.Term> terms = new Terms(
                        parser, reader.stopwords(one.reading().language()), one, because.get())
                .separating(kept, alerts.dismissedBeside(rung), words -> Commonness.of(memory, words));
        List<Terms.Term> best = terms.stream().limit(MOST_PROPOSED).toList();
        if (best.isEmpty()) {
            to.say(
                    new Plain(nothing(asked.number(), kept.size()) + " To ask for something else: "),
                    new Code("change " + asked.number() + " QUERY"));
            return;
        }
        offer(watch.get(), best, kept.size(), to);
    }

    private static String nothing(int watch, int kept) {
        if (kept == 0) {
            return "It says nothing else that watch " + watch + " could leave out.";
        }
        String alerts = kept == 1 ? "one alert of watch " : Spell.number(kept) + " alerts of watch ";
        return "It says nothing that tells it from the " + alerts + watch + (kept == 1 ? " that was" : " that were")
                + " kept, so there is nothing to leave out.";
    }

    private Optional<List<Because>> match(PastAlerts.One one, Watch watch) {
        try {
            return one.trial().match(parser.parse(watch.query()));
        } catch (BadQuery e) {
            return Optional.empty();
        }
    }

    private static void offer(Watch watch, List<Terms.Term> terms, int kept, Proposals to) {
        String none = kept == 0
                ? ". No other alert of it was kept yet, so look at them with care:"
                : kept == 1
                        ? ", and not the one alert of it that was kept:"
                        : ", and none of the " + Spell.number(kept) + " alerts of it that were kept:";
        to.say(
                new Plain("Watch " + watch.number() + ", "),
                new Code(watch.query()),
                new Plain(
                        terms.size() == 1
                                ? ", would have left it out with this" + none
                                : ", would have left it out with any of these" + none));
        boolean ofOperator = watch.origin() == Origin.CONFIGURATION;
        to.blocks()
                .add(new Bullets(terms.stream()
                        .map(term -> Line.of(new Code(ofOperator ? "-" + term.written() : command(watch, term))))
                        .toList()));
        if (ofOperator) {
            to.say(new Plain("It stands in the operator's configuration and is changed there."));
            return;
        }
        terms.stream()
                .filter(term -> Button.fits(command(watch, term)))
                .forEach(term -> to.buttons().add(new Button("-" + term.written(), command(watch, term))));
    }

    private static String command(Watch watch, Terms.Term term) {
        return "exclude " + watch.number() + " " + term.written();
    }
}
