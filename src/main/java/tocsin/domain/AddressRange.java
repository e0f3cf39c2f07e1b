package tocsin.domain;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IP addresses that share their first bits, in CIDR notation (RFC 4632, RFC 4291 section 2.3): {@code 10.0.0.0/8}, {@code
 * [fd00::]/8}. An address alone is a range of one; brackets around IPv6 may be left out. No name is ever looked up.
 *
 * @param first the lowest address
 * @param bits how many leading bits are shared
 */
public record AddressRange(InetAddress first, int bits) {
    private static final Pattern FORM = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[0-9a-fA-F:.]+)(?:/(\\d{1,3}))?");
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d{1,2})";
    private static final Pattern FOUR_NUMBERS = Pattern.compile("(?!.*\\b0\\d)(?:" + OCTET + "\\.){3}" + OCTET);

    public AddressRange {
        byte[] bytes = first.getAddress();
        if (bits < 0 || bits > bytes.length * 8) {
            throw new IllegalArgumentException("must be a range of 0 to " + bytes.length * 8 + " bits, not " + bits);
        }
        if (!Arrays.equals(bytes, masked(bytes, bits))) {
            throw new IllegalArgumentException("must be a range that begins where its bits do, at "
                    + literal(masked(bytes, bits)).getHostAddress() + "/" + bits);
        }
    }

    /** Reads the written form; {@link IllegalArgumentException} says what the form is. */
    public static AddressRange parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (form.matches()) {
            Optional<InetAddress> address = address(form.group(1));
            if (address.isPresent()) {
                int all = address.get().getAddress().length * 8;
                int bits = form.group(2) == null ? all : Integer.parseInt(form.group(2));
                return new AddressRange(address.get(), bits);
            }
        }
        throw new IllegalArgumentException(
                "must be a range of addresses such as 10.0.0.0/8 or [fd00::]/8, not '" + text + "'");
    }

    /** An IP address in its usual notation, four decimal numbers or IPv6 with or without brackets. */
    public static Optional<InetAddress> address(String text) {
        if (FOUR_NUMBERS.matcher(text).matches()) {
            return Optional.of(InetAddress.ofLiteral(text));
        }
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        try {
            return bare.indexOf(':') < 0 ? Optional.empty() : Optional.of(Inet6Address.ofLiteral(bare));
        } catch (IllegalArgumentException otherwise) {
            return Optional.empty();
        }
    }

    /** Whether an address lies in the range. IPv6 forms of IPv4 addresses other than the mapped one lie in none of IPv4. */
    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        byte[] start = first.getAddress();
        return bytes.length == start.length && Arrays.equals(masked(bytes, bits), start);
    }

    private static byte[] masked(byte[] bytes, int bits) {
        byte[] masked = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.clamp(bits - 8L * i, 0, 8);
            masked[i] = (byte) (bytes[i] & (0xFF00 >> kept));
        }
        return masked;
    }

    private static InetAddress literal(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
        }
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + bits;
    }
}
