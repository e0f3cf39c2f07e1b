package tocsin.chat.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import tocsin.alert.Delivery;
import tocsin.alert.Letter;
import tocsin.alert.Lookup;
import tocsin.alert.Messenger;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;

/** Prints letters where the program runs. */
public final class TerminalMessenger implements Messenger {
    /** The account in chat addresses: {@code terminal:here}. */
    public static final String ACCOUNT = "terminal";

    private final PrintStream out;
    private final Ink ink;
    private final Consumer<Letter> printed;

    /**
     * A messenger that prints to a stream.
     *
     * @param colour whether the stream shows ANSI colours
     * @param printed told of each letter once it stands there
     */
    public TerminalMessenger(PrintStream out, boolean colour, Consumer<Letter> printed) {
        this.out = out;
        this.ink = new Ink(colour);
        this.printed = printed;
    }

    @Override
    public String account() {
        return ACCOUNT;
    }

    @Override
    public Delivery send(Letter letter) {
        if (!print(ink.text(letter.message()))) {
            return new Delivery.RetryLater(Duration.ZERO, "the terminal does not take output");
        }
        printed.accept(letter);
        return new Delivery.Delivered(letter.alert().toString());
    }

    /** What stands there stands there: the latest is printed below it, with a mark of its own. */
    @Override
    public Delivery edit(Letter letter, String ref) {
        return print(ink.text(letter.message()).replaceFirst("🔔", "✎ alert " + ref + " now says:"))
                ? new Delivery.Delivered(ref)
                : new Delivery.RetryLater(Duration.ZERO, "the terminal does not take output");
    }

    private boolean print(String text) {
        synchronized (out) {
            out.println(text);
            out.flush();
        }
        return !out.checkError();
    }

    /** What was printed before a crash cannot be known; the message itself is the text to print for people. */
    @Override
    public Lookup find(ChatAddress to, AlertId alert, Instant since) {
        return new Lookup.Unaskable("a terminal cannot be asked");
    }

    @Override
    public Duration pace() {
        return Duration.ZERO;
    }
}
