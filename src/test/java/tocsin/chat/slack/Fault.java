package tocsin.chat.slack;

/** What the stand-in does with one request instead of answering it well. */
public sealed interface Fault {
    /** {@code {"ok":false,"error":…}}. */
    record Refuse(String code) implements Fault {}

    /** HTTP 429 with Retry-After. */
    record Throttled(int seconds) implements Fault {}

    /** A page of HTML, as proxies and broken servers send. */
    record Html(int status) implements Fault {}

    /** HTTP 503 with {@code Retry-After: 0}, on which OkHttp by itself sends again. */
    record Unavailable() implements Fault {}

    /** Takes the request, and answers with the first half of its answer's length. */
    record TakeAndCutShort() implements Fault {}

    /** Takes the request, and closes the connection without an answer. */
    record TakeAndDrop() implements Fault {}

    /** Closes the connection without having done anything. */
    record Drop() implements Fault {}

    /** Takes the request and never answers. */
    record TakeAndHang() implements Fault {}
}
