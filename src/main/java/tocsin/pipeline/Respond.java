package tocsin.pipeline;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tocsin.alert.Composer;
import tocsin.alert.Message;
import tocsin.alert.Message.Block;
import tocsin.alert.Message.Bullets;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Gap;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Link;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Run;
import tocsin.alert.Message.Soft;
import tocsin.alert.Message.Strong;
import tocsin.domain.Alert;
import tocsin.domain.Chat;
import tocsin.domain.ChatAddress;
import tocsin.domain.Notice;
import tocsin.domain.Origin;
import tocsin.domain.Watch;
import tocsin.match.BadQuery;
import tocsin.match.QueryParser;
import tocsin.store.Store;

/** The story of a command: a person says something in a chat, and is answered. The same for every kind of chat. */
public final class Respond {
    private final Store store;
    private final QueryParser parser;
    private final FeedDesk feeds;
    private final Predicate<ChatAddress> access;
    private final ZoneId zone;

    /**
     * The story with its parts.
     *
     * @param access whether a chat may give commands
     * @param zone the zone of chats that are met for the first time
     */
    public Respond(Store store, QueryParser parser, FeedDesk feeds, Predicate<ChatAddress> access, ZoneId zone) {
        this.store = store;
        this.parser = parser;
        this.feeds = feeds;
        this.access = access;
        this.zone = zone;
    }

    /** The answer to what was said. */
    public Reply respond(Heard heard) {
        return Reply.of(answer(heard));
    }

    private Message answer(Heard heard) {
        if (!access.test(heard.chat())) {
            return Message.text(
                    "This Tocsin answers only the chats that its operator lists under access.chats; this one is "
                            + heard.chat() + ".");
        }
        Command command = CommandParser.parse(heard.text());
        Chat chat = store.change(memory -> memory.chats().meet(heard.chat(), heard.title(), zone));
        return switch (command) {
            case Command.Start start -> Help.hello();
            case Command.Help help -> Help.commands();
            case Command.Watch watch -> watch(chat, watch.query());
            case Command.Unwatch unwatch -> unwatch(chat, unwatch.which());
            case Command.Watches watches -> watches(chat);
            case Command.Feeds list -> feeds.list();
            case Command.AddFeed add -> feeds.add(chat, add.address());
            case Command.RemoveFeed remove -> feeds.remove(chat, remove.which());
            case Command.Recent recent -> recent(chat, recent.count());
            case Command.Misunderstood misunderstood -> Message.text(misunderstood.sentence());
        };
    }

    private Message watch(Chat chat, String query) {
        try {
            parser.parse(query);
        } catch (BadQuery e) {
            return Message.of(
                    Line.of(new Plain("I cannot watch for that: " + e.sentence())), Line.of(new Code(e.pointer())));
        }
        record Added(Watch watch, boolean known) {}
        Added added = store.change(memory -> {
            boolean known = memory.watches().of(chat.id()).stream()
                    .anyMatch(watch -> watch.query().equals(query));
            return new Added(memory.watches().add(chat.id(), query, Origin.COMMAND), known);
        });
        return Message.of(Line.of(
                new Plain(added.known() ? "Already watching, as number " : "Watching, as number "),
                new Strong(Integer.toString(added.watch().number())),
                new Plain(": "),
                new Code(added.watch().query())));
    }

    private Message unwatch(Chat chat, String which) {
        Optional<Watch> watch = store.look(memory -> find(memory.watches().of(chat.id()), which));
        if (watch.isEmpty()) {
            return Message.of(Line.of(
                    new Plain("There is no watch "),
                    new Code(which),
                    new Plain(" here. See them with "),
                    new Code("watches")));
        }
        if (watch.get().origin() == Origin.CONFIGURATION) {
            return Message.text("Watch " + watch.get().number()
                    + " stands in the operator's configuration and is taken away there.");
        }
        store.change(memory -> {
            memory.watches().remove(watch.get().id());
            return true;
        });
        return Message.of(Line.of(
                new Plain("No longer watching for "), new Code(watch.get().query())));
    }

    private static Optional<Watch> find(List<Watch> watches, String which) {
        String number = which.startsWith("#") ? which.substring(1) : which;
        return watches.stream()
                .filter(watch -> Integer.toString(watch.number()).equals(number))
                .findFirst()
                .or(() -> watches.stream()
                        .filter(watch -> watch.query().equals(which))
                        .findFirst());
    }

    private Message watches(Chat chat) {
        List<Watch> watches = store.look(memory -> memory.watches().of(chat.id()));
        if (watches.isEmpty()) {
            return Message.of(Line.of(
                    new Plain("Nothing is watched here yet. Try "), new Code("watch \"air base\" (drone OR rocket)")));
        }
        return new Message(List.of(
                Line.of(new Strong(watches.size() == 1 ? "One watch" : watches.size() + " watches")),
                new Bullets(watches.stream()
                        .map(watch -> Line.of(new Plain(watch.number() + ": "), new Code(watch.query())))
                        .toList())));
    }

    private Message recent(Chat chat, int count) {
        List<Alert> alerts = store.look(memory -> memory.outbox().recent(chat.id(), count));
        if (alerts.isEmpty()) {
            return Message.text("Nothing has rung here yet.");
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Line.of(new Strong("The latest, newest first")));
        for (Alert alert : alerts) {
            Notice notice = alert.notice();
            Run title = notice.link()
                    .<Run>map(link -> new Link(notice.title(), link))
                    .orElseGet(() -> new Plain(notice.title()));
            blocks.add(new Gap());
            blocks.add(Line.of(title));
            blocks.add(Line.of(new Soft(notice.publisher() + " · " + Composer.time(notice.published(), chat.zone()))));
        }
        return new Message(blocks);
    }
}
