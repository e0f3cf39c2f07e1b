package tocsin.pipeline;

import java.util.List;

/** What a person can ask for in a chat. */
sealed interface Command {
    /** Says hello. */
    record Start() implements Command {}

    /** Explains the commands. */
    record Help() implements Command {}

    /** Adds a watch. */
    record Watch(String query) implements Command {}

    /** Says how often a watch would ring, without adding it. */
    record Test(String query) implements Command {}

    /** A draft rings from now on; by its number. */
    record Keep(String which) implements Command {}

    /** Gives a watch another query, by its number; asks for the query when it is empty. */
    record Change(String which, String query) implements Command {}

    /** Makes a watch leave something out, by its number. */
    record Exclude(String which, String term) implements Command {}

    /** Takes a watch away, by its number or its query. */
    record Unwatch(String which) implements Command {}

    /** Lists the watches of the chat. */
    record Watches() implements Command {}

    /** Lists the feeds. */
    record Feeds() implements Command {}

    /** Adds a feed. */
    record AddFeed(String address) implements Command {}

    /** Takes a feed away, by its number or its address. */
    record RemoveFeed(String which) implements Command {}

    /** Lists the latest alerts of the chat. */
    record Recent(int count) implements Command {}

    /** Says why an alert rang: the one that is replied to, else that of the link, else the latest. */
    record Why(String link) implements Command {}

    /** Says why a headline did not ring. */
    record WhyNot(String linkOrTitle) implements Command {}

    /** Notes that an alert is not relevant; meant as {@link Why} means it. */
    record NotRelevant(String link) implements Command {}

    /** Shows an incident: by its number, else that of the alert that is replied to, else the latest. */
    record Incident(String which) implements Command {}

    /** Two incidents are one. */
    record Merge(List<Long> numbers) implements Command {}

    /** Some headlines of an incident are one of their own; the first number is the incident's. */
    record Split(List<Long> numbers) implements Command {}

    /** Two incidents are not one, or a headline is not of its incident. */
    record NotSame(List<Long> numbers) implements Command {}

    /** Takes back what was said of incidents. */
    record Undo(List<Long> numbers) implements Command {}

    /** From which severity on updates ring; asks when it is empty. */
    record Loud(String level) implements Command {}

    /** Shows the incidents of a period: {@code [QUERY] [PERIOD]}. */
    record Timeline(String what) implements Command {}

    /** Tells what happened, or says when to: {@code [PERIOD | daily TIME | weekly DAY TIME | off]}. */
    record Digest(String what) implements Command {}

    /** Says or sets by which clock times are meant. */
    record Zone(String name) implements Command {}

    /** What is typed is no command, or lacks something; {@code sentence} says what to type. */
    record Misunderstood(String sentence) implements Command {}
}
