package tocsin.chat.slack;

import java.time.Instant;

/** Whether people can be heard: the state of the socket. */
public sealed interface SlackLine {
    /** Since when it is so. */
    Instant since();

    /** Slack has greeted us, and commands come in. */
    record Connected(Instant since) implements SlackLine {}

    /** Nobody is heard; connecting goes on. */
    record Disconnected(Instant since, String why) implements SlackLine {}
}
