package tocsin.pipeline;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tocsin.alert.Composer;
import tocsin.alert.Manners;
import tocsin.alert.Message;
import tocsin.alert.Message.Block;
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
import tocsin.domain.Loudness;
import tocsin.domain.Notice;
import tocsin.group.Grouper;
import tocsin.match.QueryParser;
import tocsin.read.Reader;
import tocsin.store.Store;

/** The story of a command: a person says something in a chat, and is answered. The same for every kind of chat. */
public final class Respond {
    private final Store store;
    private final WatchDesk watches;
    private final Exclude exclude;
    private final Why why;
    private final WhyNot whyNot;
    private final Dismiss dismiss;
    private final IncidentDesk incidents;
    private final LoudDesk loud;
    private final Chronicle chronicle;
    private final DigestDesk digests;
    private final FeedDesk feeds;
    private final Predicate<ChatAddress> access;
    private final ZoneId zone;

    /**
     * What the answers are made with.
     *
     * @param loudness of chats that have not chosen
     */
    public record Means(Reader reader, QueryParser parser, Grouper grouper, InstantSource clock, Loudness loudness) {
        /** With the usual loudness. */
        public Means(Reader reader, QueryParser parser, Grouper grouper, InstantSource clock) {
            this(reader, parser, grouper, clock, Manners.USUAL.loudness());
        }
    }

    /**
     * The story with its parts.
     *
     * @param access whether a chat may give commands
     * @param zone the zone of chats that are met for the first time
     */
    public Respond(Store store, Means means, FeedDesk feeds, Predicate<ChatAddress> access, ZoneId zone) {
        Sweep sweep = new Sweep(store);
        LookBack lookBack = new LookBack(store, sweep, means.reader(), means.clock(), LookBack.Limits.USUAL);
        Preview preview = new Preview(lookBack, means.reader(), means.grouper(), means.clock());
        this.store = store;
        this.watches = new WatchDesk(store, means.parser(), preview, means.clock());
        this.exclude = new Exclude(store, means.reader(), means.parser());
        this.why = new Why(store);
        this.whyNot = new WhyNot(store, new Seek(store, sweep), means.reader(), means.parser());
        this.dismiss = new Dismiss(store, means.reader(), means.parser(), means.clock());
        this.incidents = new IncidentDesk(store, means.clock(), Names.of(means.reader()));
        this.loud = new LoudDesk(store, means.loudness());
        this.chronicle = new Chronicle(store, sweep, means.reader(), means.parser(), means.clock());
        this.digests = new DigestDesk(store, means.reader().catalogue(), means.clock());
        this.feeds = feeds;
        this.access = access;
        this.zone = zone;
    }

    /** The answer to what was said. */
    public Reply respond(Heard heard) {
        if (!access.test(heard.chat())) {
            return Reply.of(Message.text(
                    "This Tocsin answers only the chats that its operator lists under access.chats; this one is "
                            + heard.chat() + "."));
        }
        Command command = CommandParser.parse(heard.text());
        Chat chat = store.change(memory -> memory.chats().meet(heard.chat(), heard.title(), zone));
        Message answer = answer(new IncidentDesk.Asked(chat, heard.about(), heard.who()), command);
        return heard.pressed() && settles(command) ? Reply.inPlace(answer) : Reply.of(answer);
    }

    /** Whether the buttons of the message have nothing more to do once one of them has said this. */
    private static boolean settles(Command command) {
        return command instanceof Command.Keep
                || command instanceof Command.Unwatch
                || command instanceof Command.Exclude
                || (command instanceof Command.Change change && !change.query().isEmpty());
    }

    private Message answer(IncidentDesk.Asked asking, Command command) {
        Chat chat = asking.chat();
        Optional<String> about = asking.about();
        return switch (command) {
            case Command.Start start -> Help.hello();
            case Command.Help help -> Help.commands();
            case Command.Watch watch -> watches.watch(chat, watch.query());
            case Command.Test test -> watches.test(chat, test.query());
            case Command.Keep keep -> watches.keep(chat, keep.which());
            case Command.Change change -> watches.change(chat, change.which(), change.query());
            case Command.Exclude out -> exclude.answer(chat, out.which(), out.term());
            case Command.Unwatch unwatch -> watches.unwatch(chat, unwatch.which());
            case Command.Watches list -> watches.list(chat);
            case Command.Feeds list -> feeds.list();
            case Command.AddFeed add -> feeds.add(chat, add.address());
            case Command.RemoveFeed remove -> feeds.remove(chat, remove.which());
            case Command.Recent recent -> recent(chat, recent.count());
            case Command.Why asked -> why.answer(chat, about, asked.link());
            case Command.WhyNot asked -> new WhyNotWords(chat.zone()).message(whyNot.ask(chat, asked.linkOrTitle()));
            case Command.NotRelevant said -> dismiss.answer(chat, about, said.link());
            case Command.Incident asked -> incidents.show(asking, asked.which());
            case Command.Merge said -> incidents.merge(asking, said.numbers());
            case Command.Split said -> incidents.split(asking, said.numbers());
            case Command.NotSame said -> incidents.notSame(asking, said.numbers());
            case Command.Undo said -> incidents.undo(asking, said.numbers());
            case Command.Loud said -> loud.answer(chat, said.level());
            case Command.Timeline asked -> chronicle.answer(chat, asked.what());
            case Command.Digest asked -> digests.digest(chat, asked.what());
            case Command.Zone asked -> digests.zone(chat, asked.name());
            case Command.Misunderstood misunderstood -> Message.text(misunderstood.sentence());
        };
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
