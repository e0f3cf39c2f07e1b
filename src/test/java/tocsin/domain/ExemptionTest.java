package tocsin.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExemptionTest {
    @Nested
    class A_written_form {
        @ParameterizedTest
        @CsvSource({
            "10.0.0.0/8, 10.0.0.0/8, ",
            "10.0.0.0/8:9000, 10.0.0.0/8, 9000",
            "192.168.1.5, 192.168.1.5/32, ",
            "192.168.1.5:9000, 192.168.1.5/32, 9000",
            "[fd00::]/8, fd00:0:0:0:0:0:0:0/8, ",
            "fd00::/8, fd00:0:0:0:0:0:0:0/8, ",
            "[fd00::]/8:9000, fd00:0:0:0:0:0:0:0/8, 9000",
            "[fd00::1], fd00:0:0:0:0:0:0:1/128, ",
            "[fd00::1]:9000, fd00:0:0:0:0:0:0:1/128, 9000",
            "fd00::1, fd00:0:0:0:0:0:0:1/128, ",
            "fd00::9000, fd00:0:0:0:0:0:0:9000/128, ",
        })
        void may_be_a_range(String text, String range, Integer port) {
            assertThat(Exemption.parse(text)).isInstanceOfSatisfying(Exemption.Range.class, entry -> {
                assertThat(entry.range()).hasToString(range);
                assertThat(entry.port()).isEqualTo(Optional.ofNullable(port));
            });
        }

        @ParameterizedTest
        @CsvSource({
            "rss.intranet.example, rss.intranet.example, ",
            "RSS.intranet.example:9000, rss.intranet.example, 9000",
            "rsshub:1200, rsshub, 1200",
            "bücher.example, xn--bcher-kva.example, ",
        })
        void may_be_a_name(String text, String name, Integer port) {
            assertThat(Exemption.parse(text)).isEqualTo(new Exemption.Host(name, Optional.ofNullable(port)));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "*",
                    "*.example",
                    "http://rss.example",
                    "rss.example/feed",
                    "rss.example:0",
                    "rss.example:70000",
                    "10.0.0.1/8",
                    "10.0.0.0/33",
                    "10.1",
                    "2130706433",
                    "0x7f.1",
                    "0177.0.0.1",
                    "256.1.1.1",
                    "[fd00::]/129",
                    "[fe80::1%1]",
                    "a b",
                    "rss.example:",
                    ":80",
                    "[]",
                    "10.0.0.0/",
                    "::ffff:10.0.0.0/104"
                })
        void may_be_wrong_and_is_told_what_must_be(String text) {
            assertThatThrownBy(() -> Exemption.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("must be ");
        }
    }

    @Nested
    class An_entry {
        private static boolean covers(String entry, String host, String address) {
            return Exemption.parse(entry).covers(host, InetAddress.ofLiteral(address));
        }

        @ParameterizedTest
        @CsvSource({
            "10.0.0.0/8, 10.0.0.0, true",
            "10.0.0.0/8, 10.255.255.255, true",
            "10.0.0.0/8, 11.0.0.0, false",
            "10.0.0.0/8, ::a00:1, false",
            "10.0.0.0/8, 64:ff9b::a00:1, false",
            "172.16.0.0/12, 172.31.0.1, true",
            "172.16.0.0/12, 172.32.0.1, false",
            "0.0.0.0/0, 127.0.0.1, true",
            "0.0.0.0/0, ::1, false",
            "[fd00::]/8, fdff::1, true",
            "[fd00::]/8, fc00::1, false",
            "192.168.1.5, 192.168.1.5, true",
            "192.168.1.5, 192.168.1.4, false",
        })
        void of_a_range_covers_its_addresses_and_no_others(String entry, String address, boolean covered) {
            assertThat(covers(entry, "any.example", address)).isEqualTo(covered);
        }

        @ParameterizedTest
        @CsvSource({
            "rss.example, true",
            "RSS.example, true",
            "rss.example., true",
            "a.rss.example, false",
            "example, false",
            "rss.example.org, false",
            "10.0.0.1, false",
        })
        void of_a_name_covers_that_host_alone(String host, boolean covered) {
            assertThat(covers("rss.example", host, "10.0.0.1")).isEqualTo(covered);
        }
    }

    @Test
    void a_reach_has_no_ports_that_do_not_exist() {
        assertThatThrownBy(() -> new Reach(Set.of(0), List.of())).hasMessageContaining("65535");
    }
}
