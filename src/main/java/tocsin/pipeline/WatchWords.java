package tocsin.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.alert.Message;
import tocsin.alert.Message.Block;
import tocsin.alert.Message.Button;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Run;
import tocsin.alert.Message.Strong;
import tocsin.domain.Chat;
import tocsin.domain.Watch;
import tocsin.match.BadQuery;

/** What is said of watches. */
final class WatchWords {
    /** Why a watch waits. */
    static final String TOO_MUCH = "More than " + Forecast.MOST_A_DAY + " times a day is more than anybody reads";

    private WatchWords() {}

    /** {@code Watching, as number 3: drone}. */
    static Run[] named(String deed, Watch watch) {
        return new Run[] {
            new Plain(deed + ", as number "),
            new Strong(Integer.toString(watch.number())),
            new Plain(": "),
            new Code(watch.query())
        };
    }

    /**
     * A watch that was added or changed, how often it would have rung, and buttons.
     *
     * @param before the query that it had, to which a button leads back
     */
    static Message proposal(Chat chat, Watch watch, Forecast forecast, String deed, Optional<String> before) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Line.of(named(watch.draft() ? "Not watching yet" : deed, watch)));
        before.ifPresent(query -> blocks.add(Line.of(new Plain("It was "), new Code(query))));
        blocks.addAll(forecast.blocks(chat.zone()));
        if (watch.draft()) {
            blocks.add(Line.of(new Plain(TOO_MUCH + ", so it does not ring until you keep it."
                    + " Better make it narrower: one word more, or one that must not be there.")));
        }
        String number = " " + watch.number();
        List<Button> buttons = new ArrayList<>();
        buttons.add(new Button("Keep", "keep" + number));
        buttons.add(new Button("Change", "change" + number));
        before.map(query -> "change" + number + " " + query)
                .filter(Button::fits)
                .ifPresent(undo -> buttons.add(new Button("Undo", undo)));
        buttons.add(new Button("Cancel", "unwatch" + number));
        return new Message(blocks, buttons);
    }

    /** A watch in a list. */
    static Line line(Watch watch) {
        Line line = Line.of(new Plain(watch.number() + ": "), new Code(watch.query()));
        if (!watch.draft()) {
            return line;
        }
        List<Run> runs = new ArrayList<>(line.runs());
        runs.add(new Plain(" – a draft that does not ring; "));
        runs.add(new Code("keep " + watch.number()));
        return new Line(runs);
    }

    /** A query that cannot be read, with its place. */
    static Message mistake(String why, BadQuery e) {
        return Message.of(Line.of(new Plain(why + e.sentence())), Line.of(new Code(e.pointer())));
    }

    static Message unknown(String which) {
        return Message.of(Line.of(
                new Plain("There is no watch "),
                new Code(which),
                new Plain(" here. See them with "),
                new Code("watches")));
    }

    /** Commands do not change what the operator wrote. */
    static Message ofOperator(Watch watch) {
        return Message.text("Watch " + watch.number() + " stands in the operator's configuration and is "
                + "changed or taken away there.");
    }
}
