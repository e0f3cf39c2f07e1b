package tocsin.chat.telegram;

import java.io.IOException;

/**
 * A call to the Bot API that ended without an answer that the Bot API gives.
 *
 * <p>An exception, since nothing else travels from an interceptor through the library to the caller.
 */
final class NoAnswer extends IOException {
    private static final long serialVersionUID = 1;

    private final boolean arrived;

    /** @param arrived whether the server may have acted on the request all the same */
    NoAnswer(boolean arrived, String why, IOException cause) {
        super(why, cause);
        this.arrived = arrived;
    }

    /** Whether the server may have acted on the request all the same. */
    boolean mayHaveArrived() {
        return arrived;
    }

    /** The reason in words, from an exception whose message may be missing or cryptic. */
    static String describe(IOException failure) {
        return switch (failure) {
            case java.net.UnknownHostException unknown -> "the host name " + unknown.getMessage() + " is not known";
            case java.io.InterruptedIOException timeout -> "no answer in time";
            case java.io.EOFException closed -> "the connection was closed";
            default -> {
                String message = failure.getMessage();
                yield message == null ? failure.getClass().getSimpleName() : message;
            }
        };
    }
}
