package tocsin.settings;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Web addresses as operators paste them, in any script. */
final class WebAddress {
    /** A password may itself hold what ends an authority: so all up to the last @ when there is a colon before it. */
    private static final Pattern CREDENTIALS =
            Pattern.compile("^(\\s*(?:(?:[A-Za-z][A-Za-z0-9+.-]*:)?/+)?)(?:.*:.*@|[^/?#]*@)", Pattern.DOTALL);

    private WebAddress() {}

    /** Reads an http or https address into ASCII; {@link IllegalArgumentException} says what is wrong with it. */
    static URI parse(String text) {
        try {
            URI address = withAsciiHost(new URI(text.strip()));
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw wrong(text, "it must begin with http:// or https://");
            }
            if (address.getHost() == null) {
                throw wrong(text, "it names no host");
            }
            return new URI(address.toASCIIString());
        } catch (URISyntaxException notOne) {
            throw wrong(text, notOne.getReason().toLowerCase(Locale.ROOT) + " at position " + (notOne.getIndex() + 1));
        }
    }

    /** What two ways to write one address share: no fragment, no default port, a host in lower case, a path. */
    static String identity(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = address.getPort() == (scheme.equals("http") ? 80 : 443) || address.getPort() == -1;
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + address.getPort())
                + path + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** {@link URI} sees no host in a name that is not ASCII. */
    private static URI withAsciiHost(URI address) throws URISyntaxException {
        String authority = address.getRawAuthority();
        if (address.getHost() != null || authority == null || authority.chars().allMatch(c -> c < 128)) {
            return address;
        }
        return new URI(address.toString().replaceFirst("//[^/?#]*", "//" + IDN.toASCII(authority)));
    }

    /** What may be a name and password is not shown, however the rest is broken. */
    private static String masked(String text) {
        return CREDENTIALS.matcher(text).replaceFirst("$1***@");
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException("must be a web address, not '" + masked(text) + "': " + why);
    }
}
