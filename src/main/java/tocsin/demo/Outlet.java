package tocsin.demo;

import java.net.URI;

/**
 * An outlet of the news day and its one feed.
 *
 * @param host where the feed and the items' pages are, such as {@code gulf-wire.example}
 * @param path of the feed, beginning with a slash
 * @param language a BCP 47 tag
 */
public record Outlet(String id, String host, String path, Format format, String title, String language) {
    public Outlet {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("path '" + path + "' does not begin with a slash");
        }
    }

    /** The address at which the feed is polled. */
    public URI address() {
        return address(path);
    }

    /** The address of another path of this outlet. */
    URI address(String elsewhere) {
        return URI.create("http://" + host + elsewhere);
    }

    /** The formats of feeds that the day uses, by ROME's names. */
    public enum Format {
        RSS_2_0("rss_2.0", "application/rss+xml"),
        ATOM_1_0("atom_1.0", "application/atom+xml"),
        RSS_1_0("rss_1.0", "application/rdf+xml");

        private final String rome;
        private final String mediaType;

        Format(String rome, String mediaType) {
            this.rome = rome;
            this.mediaType = mediaType;
        }

        /** What ROME, and the file, call it. */
        public String rome() {
            return rome;
        }

        /** Its media type, without a charset. */
        public String mediaType() {
            return mediaType;
        }
    }
}
