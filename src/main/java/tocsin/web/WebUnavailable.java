package tocsin.web;

/** The port cannot be opened; the message says why in a sentence for the operator. */
public final class WebUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WebUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
