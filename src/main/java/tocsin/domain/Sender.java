package tocsin.domain;

import java.net.URI;

/**
 * Who sends a headline.
 *
 * @param publisher who stands behind it, as {@code BBC}
 * @param feed what the feed calls itself; empty when it does not
 * @param host of the feed's address; empty when it is not known
 */
public record Sender(String publisher, String feed, String host) {
    /** Nobody knows. */
    public static final Sender UNKNOWN = new Sender("", "", "");

    /** The sender of what a feed brings under this publisher's name. */
    public static Sender of(Feed feed, String publisher) {
        URI address = feed.address();
        return new Sender(publisher, feed.title(), address.getHost() == null ? "" : address.getHost());
    }
}
