package tocsin.fetch;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import tocsin.domain.AddressRange;
import tocsin.domain.Exemption;
import tocsin.domain.Reach;

/** What the operator's reach says of hosts, addresses and ports; a refusal is a sentence that names the setting. */
final class ReachRules {
    private final Reach reach;

    ReachRules(Reach reach) {
        this.reach = reach;
    }

    /** What speaks against a connection; {@code host} is what the address is called in the URL. */
    Optional<String> refusal(String host, InetAddress address, int port) {
        boolean isOpened = reach.allow().stream().anyMatch(entry -> entry.covers(host, address) && opens(entry, port));
        if (isOpened) {
            return Optional.empty();
        }
        // The entry that is named must open the port as well, or the operator would have to come twice.
        String entry = reach.ports().contains(port) ? shown(host) : shown(host) + ":" + port;
        return closedAddress(host, address, entry).or(() -> closedPort(host, port));
    }

    /** What speaks against an address at whatever port. */
    Optional<String> refusal(String host, InetAddress address) {
        return reach.allow().stream().anyMatch(entry -> entry.covers(host, address))
                ? Optional.empty()
                : closedAddress(host, address, shown(host));
    }

    /** What speaks against a port, as long as nobody knows the host's addresses. */
    Optional<String> refusal(String host, int port) {
        boolean mayBeOpened = reach.allow().stream()
                .filter(entry -> entry instanceof Exemption.Range || names(entry, host))
                .anyMatch(entry -> opens(entry, port));
        return mayBeOpened ? Optional.empty() : closedPort(host, port);
    }

    /** Whether the operator opened a host by its name, so that its addresses do not matter. */
    boolean isOpenByName(String host, int port) {
        return reach.allow().stream().anyMatch(entry -> names(entry, host) && opens(entry, port));
    }

    /** What speaks against a port that no entry opens. */
    Optional<String> closedPort(String host, int port) {
        return reach.ports().contains(port)
                ? Optional.empty()
                : Optional.of("port " + port + " is refused unless 'poll.ports' lists it or 'poll.allow' lists "
                        + shown(host) + ":" + port);
    }

    /** The sentence against a host that is or does something. */
    static String closed(String host, String does) {
        return closed(host, does, shown(host));
    }

    private static String closed(String host, String does, String entry) {
        return shown(host) + " " + does + ", which is refused unless 'poll.allow' lists " + entry;
    }

    /** A name's address stays unsaid: whoever typed the name into a chat need not learn the operator's network. */
    private static Optional<String> closedAddress(String host, InetAddress address, String entry) {
        String verb = AddressRange.address(host).isPresent() ? "is " : "leads to ";
        return SpecialAddresses.what(address).map(what -> closed(host, verb + what, entry));
    }

    private boolean opens(Exemption entry, int port) {
        return entry.port()
                .map(only -> only == port)
                .orElseGet(() -> reach.ports().contains(port));
    }

    private static boolean names(Exemption entry, String host) {
        return entry instanceof Exemption.Host named && named.isCalled(host);
    }

    private static String shown(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host.toLowerCase(Locale.ROOT);
    }
}
