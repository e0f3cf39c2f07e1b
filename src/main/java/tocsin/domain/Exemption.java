package tocsin.domain;

import java.net.IDN;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an operator opens to fetches although it is closed by default: a range of addresses, or whatever a host's name leads
 * to. With a port it opens that port alone, without one the usual ports. Written {@code 10.0.0.0/8}, {@code
 * 192.168.1.5:9000}, {@code [fd00::]/8}, {@code rss.intranet.example} or {@code rss.intranet.example:9000}.
 */
public sealed interface Exemption {
    /** The one port that is opened; empty: the usual ones. */
    Optional<Integer> port();

    /** Whether the entry names this host or address, whatever the port. */
    boolean covers(String host, InetAddress address);

    /** Addresses, however a host that has them is called. */
    record Range(AddressRange range, Optional<Integer> port) implements Exemption {
        @Override
        public boolean covers(String host, InetAddress address) {
            return range.contains(address);
        }
    }

    /** A host by its name in lower case ASCII, whatever address it has; not the names below it. */
    record Host(String name, Optional<Integer> port) implements Exemption {
        @Override
        public boolean covers(String host, InetAddress address) {
            return isCalled(host);
        }

        /** Whether this is the host's name; a dot at its end makes no difference. */
        public boolean isCalled(String host) {
            return name.equals(plain(host));
        }

        private static String plain(String host) {
            String lower = host.toLowerCase(Locale.ROOT);
            return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        }
    }

    /** Reads the written form; {@link IllegalArgumentException} says what the form is. */
    static Exemption parse(String text) {
        Matcher form = Forms.WITH_PORT.matcher(text.strip());
        boolean isWhole = !form.matches();
        String what = isWhole ? text.strip() : form.group(1);
        Optional<Integer> port = isWhole ? Optional.empty() : Optional.of(Forms.port(text, form.group(2)));
        if (what.indexOf('/') >= 0 || AddressRange.address(what).isPresent()) {
            return new Range(AddressRange.parse(what), port);
        }
        return new Host(Forms.name(text, what), port);
    }

    /** The parts of the written form. */
    final class Forms {
        /** A colon before digits at the end is a port, unless the whole is IPv6 without brackets. */
        private static final Pattern WITH_PORT = Pattern.compile("([^:]+|\\[[^]]*](?:/\\d+)?):(\\d{1,5})");

        private static final Pattern NAME = Pattern.compile("(?!.*[.]$)[a-z0-9_-]{1,63}(?:[.][a-z0-9_-]{1,63})*");
        private static final Pattern NUMBER_LAST = Pattern.compile("(?:.*[.])?(?:\\d+|0x[0-9a-f]*)");

        private Forms() {}

        private static int port(String text, String digits) {
            int port = Integer.parseInt(digits);
            if (port < 1 || port > 65_535) {
                throw wrong(text);
            }
            return port;
        }

        private static String name(String text, String given) {
            try {
                String name = IDN.toASCII(given).toLowerCase(Locale.ROOT);
                if (NAME.matcher(name).matches() && !NUMBER_LAST.matcher(name).matches()) {
                    return name;
                }
            } catch (IllegalArgumentException notOne) {
                throw wrong(text);
            }
            throw wrong(text);
        }

        private static IllegalArgumentException wrong(String text) {
            return new IllegalArgumentException("must be a host's name, an address or a range, with or without a port,"
                    + " such as rss.example:9000, 192.168.1.5 or 10.0.0.0/8, not '" + text + "'");
        }
    }
}
