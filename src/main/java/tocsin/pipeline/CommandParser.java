package tocsin.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people type. The same for all chats. */
final class CommandParser {
    static final int MOST_RECENT = 20;
    private static final int USUAL_RECENT = 5;

    private static final Map<String, Function<String, Command>> VERBS = Map.ofEntries(
            Map.entry("start", rest -> new Command.Start()),
            Map.entry("help", rest -> new Command.Help()),
            Map.entry("watch", rest -> needed(rest, Command.Watch::new, "watch what? Try: watch \"air base\" drone")),
            Map.entry("test", rest -> needed(rest, Command.Test::new, "test what? Try: test \"air base\" drone")),
            Map.entry("keep", rest -> needed(rest, Command.Keep::new, "which one? Try: keep 1")),
            Map.entry("change", CommandParser::change),
            Map.entry("exclude", CommandParser::exclude),
            Map.entry("unwatch", rest -> needed(rest, Command.Unwatch::new, "which one? Try: unwatch 1")),
            Map.entry("watches", rest -> new Command.Watches()),
            Map.entry("feeds", rest -> new Command.Feeds()),
            Map.entry(
                    "addfeed",
                    rest -> needed(rest, Command.AddFeed::new, "which feed? Try: addfeed https://example.org/rss.xml")),
            Map.entry("removefeed", rest -> needed(rest, Command.RemoveFeed::new, "which one? Try: removefeed 1")),
            Map.entry("recent", CommandParser::recent),
            Map.entry("why", Command.Why::new),
            Map.entry(
                    "whynot",
                    rest -> needed(rest, Command.WhyNot::new, "which headline? Write its link or its title behind it")),
            Map.entry("timeline", Command.Timeline::new),
            Map.entry("digest", Command.Digest::new),
            Map.entry("zone", Command.Zone::new),
            Map.entry("notrelevant", Command.NotRelevant::new),
            Map.entry("incident", CommandParser::incident),
            Map.entry("merge", rest -> numbers(rest, Command.Merge::new, "merge 12 15")),
            Map.entry("split", rest -> numbers(rest, Command.Split::new, "split 12 57")),
            Map.entry("notsame", rest -> numbers(rest, Command.NotSame::new, "notsame 12 15")),
            Map.entry("undo", rest -> numbers(rest, Command.Undo::new, "undo 4")),
            Map.entry("loud", Command.Loud::new),
            Map.entry("not", CommandParser::not));

    private static final Pattern SAME = Pattern.compile("(?i)(?:the\\s+)?same\\b\\s*(?:as\\b\\s*)?(.*)");

    private CommandParser() {}

    static Command parse(String text) {
        String[] words = text.strip().split("\\s+", 2);
        String verb = words[0].toLowerCase(Locale.ROOT);
        String rest = words.length > 1 ? words[1].strip() : "";
        if (verb.isEmpty()) {
            return new Command.Help();
        }
        Function<String, Command> command = VERBS.get(verb);
        return command == null ? unknown(verb) : command.apply(rest);
    }

    private static Command needed(String rest, Function<String, Command> command, String otherwise) {
        return rest.isEmpty() ? new Command.Misunderstood(otherwise) : command.apply(rest);
    }

    private static Command change(String rest) {
        String[] parts = rest.split("\\s+", 2);
        return rest.isEmpty()
                ? new Command.Misunderstood("which one? Try: change 1 \"air base\" drone")
                : new Command.Change(parts[0], parts.length > 1 ? parts[1] : "");
    }

    private static Command exclude(String rest) {
        String[] parts = rest.split("\\s+", 2);
        return parts.length < 2
                ? new Command.Misunderstood("leave what out of which watch? Try: exclude 1 football")
                : new Command.Exclude(parts[0], withoutMinus(parts[1]));
    }

    /** People who know queries write the minus that is meant anyway. */
    private static String withoutMinus(String term) {
        return term.startsWith("-") ? term.substring(1) : term;
    }

    /** As the button says it, in two words. */
    private static Command not(String rest) {
        String[] parts = rest.split("\\s+", 2);
        Matcher same = SAME.matcher(rest);
        if (same.matches()) {
            return numbers(same.group(1), Command.NotSame::new, "notsame 12 15");
        }
        return parts[0].equalsIgnoreCase("relevant")
                ? new Command.NotRelevant(parts.length > 1 ? parts[1] : "")
                : new Command.Misunderstood("not what? Try: not relevant");
    }

    private static Command incident(String rest) {
        return rest.isEmpty() || Numbers.are(rest)
                ? new Command.Incident(rest)
                : new Command.Misunderstood("'" + rest + "' is no number. Try: incident 12");
    }

    private static Command numbers(String rest, Function<List<Long>, Command> command, String example) {
        return rest.isEmpty() || Numbers.are(rest)
                ? command.apply(Numbers.of(rest))
                : new Command.Misunderstood("'" + rest + "' are no numbers. Try: " + example);
    }

    private static Command recent(String rest) {
        if (rest.isEmpty()) {
            return new Command.Recent(USUAL_RECENT);
        }
        if (!rest.matches("\\d{1,4}") || Integer.parseInt(rest) == 0) {
            return new Command.Misunderstood("'" + rest + "' is no number. Try: recent 10");
        }
        return new Command.Recent(Math.min(MOST_RECENT, Integer.parseInt(rest)));
    }

    private static Command unknown(String verb) {
        List<String> near = VERBS.keySet().stream()
                .filter(known -> known.startsWith(verb) || verb.startsWith(known))
                .sorted()
                .toList();
        String hint =
                near.isEmpty() ? "Type help for what there is." : "Did you mean " + String.join(" or ", near) + "?";
        return new Command.Misunderstood("'" + verb + "' is no command. " + hint);
    }
}
