package tocsin.settings;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Web addresses as operators paste them, in any script. */
final class WebAddress {
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

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException("must be a web address, not '" + text + "': " + why);
    }
}
