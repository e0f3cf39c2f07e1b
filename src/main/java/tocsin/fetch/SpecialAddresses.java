package tocsin.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tocsin.domain.AddressRange;

/**
 * Addresses that are no public host's: the special-purpose registries of IANA (RFC 6890, RFC 8190) as of 2025, multicast and
 * what IPv6 makes of them. The anycast services that the registries call globally reachable (AS112, AMT) are left alone
 * in IPv4; of 2001::/23 all is special, since no feed can live there.
 */
final class SpecialAddresses {
    private static final AddressRange NAT64 = AddressRange.parse("64:ff9b::/96");
    private static final AddressRange GLOBAL_UNICAST = AddressRange.parse("2000::/3");

    private record Special(AddressRange range, String what) {
        static Special of(String range, String what) {
            return new Special(AddressRange.parse(range), what);
        }
    }

    private static final List<Special> ALL = List.of(
            Special.of("0.0.0.0/8", "an address of \"this network\" (RFC 791)"),
            Special.of("10.0.0.0/8", "a private address (RFC 1918)"),
            Special.of("172.16.0.0/12", "a private address (RFC 1918)"),
            Special.of("192.168.0.0/16", "a private address (RFC 1918)"),
            Special.of("100.64.0.0/10", "an address of carrier-grade NAT (RFC 6598)"),
            Special.of("127.0.0.0/8", "a loopback address (RFC 1122)"),
            Special.of("169.254.0.0/16", "a link-local address (RFC 3927)"),
            Special.of("168.63.129.16/32", "the address of a cloud's own services (Azure)"),
            Special.of("192.0.0.0/24", "an address for protocols (RFC 6890)"),
            Special.of("192.0.2.0/24", "an address for documentation (RFC 5737)"),
            Special.of("198.51.100.0/24", "an address for documentation (RFC 5737)"),
            Special.of("203.0.113.0/24", "an address for documentation (RFC 5737)"),
            Special.of("192.88.99.0/24", "an address of 6to4 relays (RFC 7526)"),
            Special.of("198.18.0.0/15", "an address for benchmarks (RFC 2544)"),
            Special.of("224.0.0.0/4", "a multicast address (RFC 1112)"),
            Special.of("255.255.255.255/32", "the broadcast address (RFC 919)"),
            Special.of("240.0.0.0/4", "a reserved address (RFC 1112)"),
            Special.of("::/128", "the unspecified address (RFC 4291)"),
            Special.of("::1/128", "a loopback address (RFC 4291)"),
            Special.of("::/96", "an IPv4-compatible address (RFC 4291)"),
            Special.of("::ffff:0:0:0/96", "an IPv4-translated address (RFC 2765)"),
            Special.of("64:ff9b:1::/48", "an address of local NAT64 (RFC 8215)"),
            Special.of("100::/64", "an address that discards (RFC 6666)"),
            Special.of("100:0:0:1::/64", "a dummy address (RFC 9780)"),
            Special.of("2001::/32", "a Teredo address (RFC 4380)"),
            Special.of("2001:2::/48", "an address for benchmarks (RFC 5180)"),
            Special.of("2001::/23", "an address for protocols (RFC 2928)"),
            Special.of("2001:db8::/32", "an address for documentation (RFC 3849)"),
            Special.of("2002::/16", "a 6to4 address (RFC 3056)"),
            Special.of("3fff::/20", "an address for documentation (RFC 9637)"),
            Special.of("5f00::/16", "a segment routing address (RFC 9602)"),
            Special.of("fc00::/7", "a private address (RFC 4193)"),
            Special.of("fe80::/10", "a link-local address (RFC 4291)"),
            Special.of("fec0::/10", "a site-local address (RFC 3879)"),
            Special.of("ff00::/8", "a multicast address (RFC 4291)"));

    private SpecialAddresses() {}

    /** What is special about an address, as the middle of a sentence; empty for one that is public. */
    static Optional<String> what(InetAddress address) {
        Optional<String> known = ALL.stream()
                .filter(special -> special.range().contains(address))
                .map(Special::what)
                .findFirst();
        if (known.isPresent() || !(address instanceof Inet6Address)) {
            return known;
        }
        byte[] bytes = address.getAddress();
        if (NAT64.contains(address)) {
            return what(fourth(bytes)).map(what -> what + " behind NAT64 (RFC 6052)");
        }
        if (!GLOBAL_UNICAST.contains(address)) {
            return Optional.of("no global unicast address (RFC 4291)");
        }
        return isIsatap(bytes) ? what(fourth(bytes)).map(what -> what + " in ISATAP form (RFC 5214)") : known;
    }

    /** The IPv4 address in the last four bytes. */
    private static InetAddress fourth(byte[] bytes) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an IPv4 address has 4 bytes", impossible);
        }
    }

    private static boolean isIsatap(byte[] bytes) {
        return (bytes[8] & ~0x02) == 0 && bytes[9] == 0 && bytes[10] == 0x5E && bytes[11] == (byte) 0xFE;
    }
}
