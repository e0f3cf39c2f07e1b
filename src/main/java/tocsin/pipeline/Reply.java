package tocsin.pipeline;

import tocsin.alert.Message;

/**
 * What Tocsin answers to what was heard.
 *
 * @param inPlace whether it stands where the message with the pressed button stood; otherwise it is a message of its own
 */
public record Reply(Message message, boolean inPlace) {
    /** A message of its own. */
    public static Reply of(Message message) {
        return new Reply(message, false);
    }

    /** What the message with the pressed button becomes. */
    public static Reply inPlace(Message message) {
        return new Reply(message, true);
    }
}
