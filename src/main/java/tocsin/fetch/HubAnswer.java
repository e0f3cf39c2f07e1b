package tocsin.fetch;

/** How a request to a hub ends; {@code why} is a sentence without its full stop. */
public sealed interface HubAnswer {
    /** The hub has taken the request and will ask back (W3C WebSub section 5.1.2). */
    record Accepted() implements HubAnswer {}

    /** The hub did not take it, or was not reached. */
    record Refused(String why) implements HubAnswer {}
}
