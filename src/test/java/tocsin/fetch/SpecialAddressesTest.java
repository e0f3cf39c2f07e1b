package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.AddressRange;

class SpecialAddressesTest {
    private static final List<String> CLOSED = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Ways to put the four bytes of an IPv4 address into the sixteen of an IPv6 address. */
    private static final List<Function<byte[], byte[]>> FORMS = List.of(
            four -> four,
            four -> put(four, 12, 10, 0xFF, 0xFF),
            four -> put(four, 12),
            four -> put(four, 12, 8, 0xFF, 0xFF),
            four -> put(four, 12, 0, 0, 0x64, 0xFF, 0x9B),
            four -> put(four, 12, 0, 0, 0x64, 0xFF, 0x9B, 0, 1),
            SpecialAddressesTest::localNat64,
            four -> put(four, 2, 0, 0x20, 0x02),
            four -> put(inverted(four), 12, 0, 0x20, 0x01),
            four -> put(four, 12, 0, 0x2A, 0, 0x14, 0x50, 0, 0, 0, 0, 0, 0, 0x5E, 0xFE),
            four -> put(four, 12, 0, 0x2A, 0, 0x14, 0x50, 0, 0, 0, 0, 2, 0, 0x5E, 0xFE));

    private static byte[] put(byte[] four, int at, int... prefix) {
        ByteBuffer six = ByteBuffer.allocate(16);
        for (int i = 1; i < prefix.length; i++) {
            six.put(prefix[0] + i - 1, (byte) prefix[i]);
        }
        return six.put(at, four).array();
    }

    /** RFC 6052 section 2.2 with 48 bits: two bytes, an empty one, two bytes. */
    private static byte[] localNat64(byte[] four) {
        return ByteBuffer.allocate(16)
                .put(new byte[] {0, 0x64, (byte) 0xFF, (byte) 0x9B, 0, 1})
                .put(four, 0, 2)
                .put((byte) 0)
                .put(four, 2, 2)
                .array();
    }

    private static byte[] inverted(byte[] four) {
        return ByteBuffer.allocate(4).putInt(~ByteBuffer.wrap(four).getInt()).array();
    }

    @Provide
    Arbitrary<byte[]> closed() {
        return Combinators.combine(Arbitraries.of(CLOSED), Arbitraries.integers())
                .as((range, any) -> {
                    AddressRange closed = AddressRange.parse(range);
                    int first = ByteBuffer.wrap(closed.first().getAddress()).getInt();
                    return ByteBuffer.allocate(4)
                            .putInt(first | (any >>> closed.bits()))
                            .array();
                });
    }

    @Property(tries = 3_000)
    void an_address_of_a_closed_range_is_special_in_every_form(
            @ForAll("closed") byte[] four, @ForAll("forms") Function<byte[], byte[]> form) throws UnknownHostException {
        assertThat(SpecialAddresses.what(InetAddress.getByAddress(form.apply(four))))
                .isPresent();
    }

    @Provide
    Arbitrary<Function<byte[], byte[]>> forms() {
        return Arbitraries.of(FORMS);
    }

    @Property(tries = 1_000)
    void an_ipv6_address_outside_global_unicast_and_nat64_is_special(@ForAll long high, @ForAll long low)
            throws UnknownHostException {
        InetAddress any = InetAddress.getByAddress(
                ByteBuffer.allocate(16).putLong(high).putLong(low).array());
        boolean global = high >>> 61 == 1 || high == 0x64_FF9B_0000_0000L;

        assertThat(SpecialAddresses.what(any).isPresent() || global).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.1 | a private address (RFC 1918)",
                "100.127.255.255 | an address of carrier-grade NAT (RFC 6598)",
                "255.255.255.255 | the broadcast address (RFC 919)",
                "169.254.169.254 | a link-local address (RFC 3927)",
                "168.63.129.16 | the address of a cloud's own services (Azure)",
                "::1 | a loopback address (RFC 4291)",
                "fd00:ec2::254 | a private address (RFC 4193)",
                "2002:7f00:1:: | a 6to4 address (RFC 3056)",
                "64:ff9b::7f00:1 | a loopback address (RFC 1122) behind NAT64 (RFC 6052)",
                "2001:0:7f00:1:: | a Teredo address (RFC 4380)",
                "4000::1 | no global unicast address (RFC 4291)",
            })
    void the_rfc_is_named(String address, String what) {
        assertThat(SpecialAddresses.what(InetAddress.ofLiteral(address))).contains(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0.0",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700:4700::1111",
                "2a00:1450:4001::200e",
                "64:ff9b::808:808",
                "2003::1",
                "3ffe::1"
            })
    void a_neighbour_of_a_range_is_public(String address) {
        assertThat(SpecialAddresses.what(InetAddress.ofLiteral(address))).isEmpty();
    }
}
