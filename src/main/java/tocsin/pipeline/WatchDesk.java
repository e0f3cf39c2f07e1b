package tocsin.pipeline;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.alert.Message;
import tocsin.alert.Message.Block;
import tocsin.alert.Message.Bullets;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Strong;
import tocsin.domain.Chat;
import tocsin.domain.Origin;
import tocsin.domain.Watch;
import tocsin.match.BadQuery;
import tocsin.match.Query;
import tocsin.match.QueryParser;
import tocsin.store.Memory;
import tocsin.store.Store;

/** The commands about watches: people try, add, change, list and remove them. */
final class WatchDesk {
    private final Store store;
    private final QueryParser parser;
    private final Preview preview;
    private final InstantSource clock;

    WatchDesk(Store store, QueryParser parser, Preview preview, InstantSource clock) {
        this.store = store;
        this.parser = parser;
        this.preview = preview;
        this.clock = clock;
    }

    /** How often a query would ring; nothing is stored. */
    Message test(Chat chat, String query) {
        Query tree;
        try {
            tree = parser.parse(query);
        } catch (BadQuery e) {
            return WatchWords.mistake("I cannot test that: ", e);
        }
        Forecast forecast = preview.of(tree);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Line.of(new Strong("Only a test"), new Plain(": "), new Code(query)));
        blocks.addAll(forecast.blocks(chat.zone()));
        if (forecast.isTooMuch()) {
            blocks.add(Line.of(new Plain(WatchWords.TOO_MUCH + ".")));
        }
        return new Message(blocks);
    }

    /** Adds a watch. It rings at once, unless it would ring too often: then it waits until it is kept. */
    Message watch(Chat chat, String query) {
        Query tree;
        try {
            tree = parser.parse(query);
        } catch (BadQuery e) {
            return WatchWords.mistake("I cannot watch for that: ", e);
        }
        Forecast forecast = preview.of(tree);
        record Added(Watch watch, boolean known) {}
        Added added = store.change(memory -> {
            boolean known = memory.watches().of(chat.id()).stream()
                    .anyMatch(watch -> watch.query().equals(query));
            return new Added(
                    forecast.isTooMuch()
                            ? memory.watches().draft(chat.id(), query, clock.instant())
                            : memory.watches().add(chat.id(), query, Origin.COMMAND, clock.instant()),
                    known);
        });
        return WatchWords.proposal(
                chat, added.watch(), forecast, added.known() ? "Already watching" : "Watching", Optional.empty());
    }

    /** Gives a watch another query under its number; a draft stays one only if the new query would ring too often as well. */
    Message change(Chat chat, String which, String query) {
        Optional<Watch> found = find(chat, which);
        if (found.isEmpty() || isOfOperator(found.get())) {
            return found.map(WatchWords::ofOperator).orElseGet(() -> WatchWords.unknown(which));
        }
        Watch watch = found.get();
        if (query.isEmpty()) {
            return Message.of(
                    Line.of(new Plain("What is it to be? Write "), new Code("change " + watch.number() + " QUERY")),
                    Line.of(new Plain("Now it is "), new Code(watch.query())));
        }
        Query tree;
        try {
            tree = parser.parse(query);
        } catch (BadQuery e) {
            return WatchWords.mistake("I cannot watch for that: ", e);
        }
        Forecast forecast = preview.of(tree);
        boolean changed = store.change(
                memory -> memory.watches().change(watch.id(), query, forecast.isTooMuch(), clock.instant()));
        if (!changed) {
            return Message.of(Line.of(
                    new Plain("Another watch here asks for that already: "),
                    new Code(query),
                    new Plain(". See it with "),
                    new Code("watches")));
        }
        return WatchWords.proposal(
                chat, find(chat, which).orElse(watch), forecast, "Changed, watching", Optional.of(watch.query()));
    }

    /** A draft rings from now on. */
    Message keep(Chat chat, String which) {
        Optional<Watch> found = find(chat, which);
        if (found.isEmpty()) {
            return WatchWords.unknown(which);
        }
        store.change(memory -> {
            memory.watches().keep(found.get().id(), clock.instant());
            return true;
        });
        return Message.of(Line.of(WatchWords.named("Watching", found.get())));
    }

    Message unwatch(Chat chat, String which) {
        Optional<Watch> found = find(chat, which);
        if (found.isEmpty() || isOfOperator(found.get())) {
            return found.map(WatchWords::ofOperator).orElseGet(() -> WatchWords.unknown(which));
        }
        store.change(memory -> {
            memory.watches().remove(found.get().id());
            return true;
        });
        return Message.of(Line.of(
                new Plain("No longer watching for "), new Code(found.get().query())));
    }

    Message list(Chat chat) {
        List<Watch> watches = store.look(memory -> memory.watches().of(chat.id()));
        if (watches.isEmpty()) {
            return Message.of(Line.of(
                    new Plain("Nothing is watched here yet. Try "), new Code("watch \"air base\" (drone OR rocket)")));
        }
        return new Message(List.of(
                Line.of(new Strong(watches.size() == 1 ? "One watch" : watches.size() + " watches")),
                new Bullets(watches.stream().map(WatchWords::line).toList())));
    }

    private static boolean isOfOperator(Watch watch) {
        return watch.origin() == Origin.CONFIGURATION;
    }

    private Optional<Watch> find(Chat chat, String which) {
        return store.look(memory -> find(memory, chat, which));
    }

    /** The watch that somebody means by its number or its query. */
    static Optional<Watch> find(Memory memory, Chat chat, String which) {
        List<Watch> watches = memory.watches().of(chat.id());
        String number = which.startsWith("#") ? which.substring(1) : which;
        return watches.stream()
                .filter(watch -> Integer.toString(watch.number()).equals(number))
                .findFirst()
                .or(() -> watches.stream()
                        .filter(watch -> watch.query().equals(which))
                        .findFirst());
    }
}
