package tocsin.pipeline;

import java.time.Instant;
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
import tocsin.domain.Chat;
import tocsin.domain.Origin;
import tocsin.domain.Watch;
import tocsin.match.BadQuery;
import tocsin.match.Exclusion;
import tocsin.match.Query;
import tocsin.match.QueryParser;
import tocsin.read.Reader;
import tocsin.store.Store;

/** Makes a watch leave something out, and says which of its alerts that would have spared its chat. */
final class Exclude {
    private static final int MOST_LISTED = 3;

    private final Store store;
    private final Reader reader;
    private final QueryParser parser;

    Exclude(Store store, Reader reader, QueryParser parser) {
        this.store = store;
        this.reader = reader;
        this.parser = parser;
    }

    /**
     * Adds {@code -term} to a watch.
     *
     * @param which its number
     */
    Message answer(Chat chat, String which, String term) {
        Optional<Watch> found = store.look(memory -> WatchDesk.find(memory, chat, which));
        if (found.isEmpty()) {
            return WatchWords.unknown(which);
        }
        Watch watch = found.get();
        Query before;
        Query after;
        String written;
        try {
            before = parser.parse(watch.query());
            written = Exclusion.of(parser, watch.query(), term);
            after = parser.parse(written);
        } catch (BadQuery e) {
            return WatchWords.mistake("I cannot leave that out: ", e);
        }
        if (watch.origin() == Origin.CONFIGURATION) {
            return Message.of(
                    Line.of(new Plain("Watch " + watch.number()
                            + " stands in the operator's configuration and is changed there. It would be:")),
                    Line.of(new Code(written)));
        }
        // It asks for nothing that it did not ask for before, so it asks since then.
        boolean changed = store.change(memory -> memory.watches()
                .change(watch.id(), written, watch.draft(), watch.since().orElse(Instant.EPOCH)));
        if (!changed) {
            return Message.of(Line.of(new Plain("Another watch here asks for that already: "), new Code(written)));
        }
        return told(chat, watch, written, before, after);
    }

    private Message told(Chat chat, Watch watch, String written, Query before, Query after) {
        PastAlerts alerts = store.look(memory -> PastAlerts.of(memory, chat.id(), watch.number(), reader));
        List<PastAlerts.One> spared = alerts.all().stream()
                .filter(one -> one.trial().match(before).isPresent())
                .filter(one -> one.trial().match(after).isEmpty())
                .toList();
        List<PastAlerts.One> lost =
                spared.stream().filter(one -> one.rung().isKept()).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Line.of(
                new Plain("Watch "),
                new Strong(Integer.toString(watch.number())),
                new Plain(" is now "),
                new Code(written)));
        blocks.add(Line.of(new Plain(difference(alerts.all().size(), spared.size(), lost.size()))));
        if (!lost.isEmpty()) {
            blocks.add(new Bullets(lost.stream()
                    .limit(MOST_LISTED)
                    .map(one -> Line.of(Forecast.title(one.past())))
                    .toList()));
        }
        String undo = "change " + watch.number() + " " + watch.query();
        return Button.fits(undo) ? new Message(blocks).with(new Button("Undo", undo)) : new Message(blocks);
    }

    /** What it would have spared the chat, and what it would have cost. */
    private static String difference(int all, int spared, int lost) {
        if (all == 0) {
            return "It has rung nothing here yet.";
        }
        String of = "Of the " + Spell.count(all, "alert") + " of it here it would have left out ";
        return switch (spared) {
            case 0 -> of + "none.";
            case 1 -> of + (lost == 0 ? "one, which was not relevant." : "one, which was kept:");
            default ->
                of
                        + Spell.number(spared)
                        + (lost == 0
                                ? ", none of them kept."
                                : ", " + (lost == 1 ? "one" : Spell.number(lost)) + " of them kept:");
        };
    }
}
