package tocsin.chat.slack;

/** Whether Slack can be reached with an account, for {@code tocsin check}. */
public sealed interface SlackReach {
    /** One sentence for the operator. */
    String sentence();

    /** All that the account is for works. */
    record Reached(String sentence) implements SlackReach {}

    /** Something does not work; the sentence says what to do. */
    record Unreached(String sentence) implements SlackReach {}
}
