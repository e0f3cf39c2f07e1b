package tocsin.chat.slack;

import java.util.Optional;

/** What a channel is called, from what Slack tells of it along with something else. */
final class Title {
    private Title() {}

    /**
     * The title of a channel.
     *
     * @param name as Slack gives it, which for some kinds of channels is only the kind
     * @param person who speaks there
     */
    static String of(String channel, Optional<String> name, Optional<String> person) {
        return switch (name.orElse("")) {
            case "directmessage" ->
                person.map(who -> "direct message with @" + who).orElse("Slack direct message " + channel);
            case "privategroup" -> "private channel " + channel;
            case "" -> "Slack channel " + channel;
            default -> "#" + name.orElseThrow();
        };
    }
}
