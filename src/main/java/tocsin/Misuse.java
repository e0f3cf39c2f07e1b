package tocsin;

/** The call or the configuration is wrong: its message goes to the person, and the program exits with 2. */
final class Misuse extends Exception {
    private static final long serialVersionUID = 1L;

    Misuse(String message) {
        super(message);
    }

    /** With the sentence of another exception. */
    static Misuse of(Exception cause) {
        return new Misuse(String.valueOf(cause.getMessage()));
    }
}
