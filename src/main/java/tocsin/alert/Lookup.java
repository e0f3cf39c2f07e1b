package tocsin.alert;

/** Every way the question whether a message arrived can end. */
public sealed interface Lookup {
    /** It did; the server calls it {@code ref}. */
    record Found(String ref) implements Lookup {}

    /** It did not. */
    record Missing() implements Lookup {}

    /** The server did not answer, or not this; it may be asked again. */
    record Unknown(String why) implements Lookup {}

    /** The server cannot be asked at all, now or later. */
    record Unaskable(String why) implements Lookup {}
}
