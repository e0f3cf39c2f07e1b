package tocsin.pipeline;

/** What a person can ask for in a chat. */
sealed interface Command {
    /** Says hello. */
    record Start() implements Command {}

    /** Explains the commands. */
    record Help() implements Command {}

    /** Adds a watch. */
    record Watch(String query) implements Command {}

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

    /** What is typed is no command, or lacks something; {@code sentence} says what to type. */
    record Misunderstood(String sentence) implements Command {}
}
