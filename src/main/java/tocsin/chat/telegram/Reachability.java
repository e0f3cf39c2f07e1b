package tocsin.chat.telegram;

/** Every way the question whether Telegram knows the bot can end. */
public sealed interface Reachability {
    /** One sentence for the operator. */
    String sentence();

    /** It does, by this user name, written without the @. */
    record Ready(String botName) implements Reachability {
        @Override
        public String sentence() {
            return "Telegram knows the bot as @" + botName + ".";
        }
    }

    /** It does not, or could not be asked. */
    record Trouble(String sentence) implements Reachability {}
}
