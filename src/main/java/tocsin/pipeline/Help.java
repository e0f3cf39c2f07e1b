package tocsin.pipeline;

import java.util.List;
import tocsin.alert.Message;
import tocsin.alert.Message.Bullets;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Strong;

/** What Tocsin says of itself. */
public final class Help {
    private Help() {}

    /** A command as chats list it. */
    public record Entry(String name, String argument, String description) {
        Line line() {
            return Line.of(new Code(argument.isEmpty() ? name : name + " " + argument), new Plain(" – " + description));
        }
    }

    /** The commands, in the order in which people need them. */
    public static List<Entry> entries() {
        return List.of(
                new Entry("watch", "QUERY", "ring here when a headline matches"),
                new Entry("test", "QUERY", "how often that would have rung"),
                new Entry("watches", "", "what is watched here"),
                new Entry("change", "NUMBER QUERY", "watch for something else"),
                new Entry("exclude", "NUMBER TERM", "leave out what has this word"),
                new Entry("keep", "NUMBER", "ring for a watch that would ring often"),
                new Entry("unwatch", "NUMBER", "stop watching"),
                new Entry("why", "[LINK]", "why an alert rang: reply to it, or the latest"),
                new Entry("whynot", "LINK-OR-TITLE", "why a headline did not ring"),
                new Entry("notrelevant", "[LINK]", "an alert is not relevant: reply to it, or the latest"),
                new Entry("incident", "[NUMBER]", "the story so far of an incident"),
                new Entry("merge", "NUMBER NUMBER", "two incidents are one"),
                new Entry("split", "NUMBER HEADLINE...", "headlines of an incident are one of their own"),
                new Entry("notsame", "[NUMBER NUMBER]", "two incidents are not one; or reply to an update"),
                new Entry("undo", "[NUMBER]", "take the last of these back"),
                new Entry("loud", "[SEVERITY]", "from which severity on updates ring"),
                new Entry("recent", "[COUNT]", "what has rung here lately"),
                new Entry("timeline", "[QUERY] [30d]", "incidents by day and type, as a picture"),
                new Entry("digest", "[daily 08:00]", "what happened: now, daily, weekly or off"),
                new Entry("zone", "[Asia/Baghdad]", "by which clock times are meant here"),
                new Entry("feeds", "", "where the news comes from"),
                new Entry("addfeed", "ADDRESS", "read one feed more"),
                new Entry("removefeed", "NUMBER", "read it no longer"),
                new Entry("help", "", "this list"));
    }

    static Message hello() {
        return Message.of(
                Line.of(new Strong("Tocsin rings here when the news reports what you watch.")),
                Line.of(
                        new Plain("Try "),
                        new Code("watch @ain-al-asad"),
                        new Plain(" or "),
                        new Code("watch drone \"air base\"")),
                Line.of(new Plain("All commands: "), new Code("help")));
    }

    static Message commands() {
        return Message.of(
                new Bullets(entries().stream().map(Entry::line).toList()),
                Line.of(new Strong("Queries")),
                new Bullets(List.of(
                        Line.of(new Code("drone base"), new Plain(" – both words, in any order")),
                        Line.of(new Code("\"coalition forces\" exit"), new Plain(" – a phrase and a word")),
                        Line.of(new Code("rocket OR mortar"), new Plain(" – either")),
                        Line.of(new Code("erbil -football"), new Plain(" – without a word")),
                        Line.of(new Code("@ain-al-asad"), new Plain(" – a place or group by any of its names")))));
    }
}
