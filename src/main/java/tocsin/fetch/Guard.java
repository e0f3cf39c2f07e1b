package tocsin.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import tocsin.domain.AddressRange;

/**
 * Keeps fetches where the operator wants them, so that an address which a stranger typed cannot make Tocsin speak to the
 * operator's own network. It looks at each address before it is asked, at what its name leads to, and at what a socket
 * connects to; {@code docs/fetching.md} says what is refused.
 */
final class Guard {
    /** Whoever reads a number as an IPv4 address does so when it ends the host (WHATWG URL, section 3.5). */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.?");
    /** Names that mean something else in each network (RFC 6761, 6762, 8375, .internal), and those of one part. */
    private static final Pattern LOCAL_NAME =
            Pattern.compile("(?:[^.]+|.*\\.(?:localhost|local|internal|localdomain|home\\.arpa))\\.?");

    private final ReachRules rules;
    private final Optional<URI> proxy;
    private final Dns names;

    /** A guard with the reach and the proxy of the settings; {@code names} looks names up. */
    Guard(FetchSettings settings, Dns names) {
        this.rules = new ReachRules(settings.reach());
        this.proxy = settings.proxy();
        this.names = names;
    }

    /** Makes a client connect nowhere but where the guard lets it: to open addresses, or to the proxy and nowhere else. */
    OkHttpClient.Builder on(OkHttpClient.Builder client) {
        if (proxy.isEmpty()) {
            return client.proxy(Proxy.NO_PROXY).dns(this::lookup).socketFactory(new GuardedSockets(this::refusal));
        }
        URI through = proxy.get();
        return client.proxy(new Proxy(
                        Proxy.Type.HTTP, InetSocketAddress.createUnresolved(through.getHost(), through.getPort())))
                .dns(host -> called(host, names.lookup(host)))
                .socketFactory(new GuardedSockets(to -> beside(through, to)));
    }

    /** What speaks against an address before anybody is asked for it. */
    Optional<String> refusal(HttpUrl url) {
        String host = url.host();
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            return Optional.of("the address holds a name or password, which is refused");
        }
        Optional<InetAddress> literal = AddressRange.address(host);
        if (literal.isPresent()) {
            return rules.refusal(host, literal.get(), url.port());
        }
        if (ENDS_IN_A_NUMBER.matcher(host).matches()) {
            return Optional.of(host + " is an odd way to write an IP address, which is refused");
        }
        Optional<String> closedPort = rules.refusal(host, url.port());
        return closedPort.isPresent() || proxy.isEmpty() || rules.isOpenByName(host, url.port())
                ? closedPort
                : refusalBehindProxy(host, url.port());
    }

    /** What a connection of ours may be refused for. */
    Optional<String> refusal(InetSocketAddress to) {
        return rules.refusal(to.getHostString(), to.getAddress(), to.getPort());
    }

    /** What the proxy would reach, as far as this machine can tell. The proxy chooses, so each of its choices must be open. */
    private Optional<String> refusalBehindProxy(String host, int port) {
        try {
            return names.lookup(host).stream()
                    .flatMap(address -> rules.refusal(host, address, port).stream())
                    .findFirst();
        } catch (UnknownHostException onlyTheProxyMayKnow) {
            return LOCAL_NAME.matcher(host).matches()
                    ? Optional.of(ReachRules.closed(host, "is a local network's name (RFC 6761, RFC 6762)"))
                    : rules.closedPort(host, port);
        }
    }

    /** The addresses of a host that may be open at some port; the socket decides about the port. */
    private List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> open = new ArrayList<>();
        Optional<String> refusal = Optional.empty();
        for (InetAddress address : called(host, names.lookup(host))) {
            Optional<String> against = rules.refusal(host, address);
            if (against.isEmpty()) {
                open.add(address);
            }
            refusal = refusal.or(() -> against);
        }
        if (open.isEmpty() && refusal.isPresent()) {
            throw new RefusedAddress(refusal.get());
        }
        return open;
    }

    /** The same addresses under the name that was looked up, by which the socket knows what the operator opened. */
    private static List<InetAddress> called(String host, List<InetAddress> addresses) throws UnknownHostException {
        List<InetAddress> called = new ArrayList<>();
        for (InetAddress address : addresses) {
            called.add(
                    address instanceof Inet6Address six
                            ? Inet6Address.getByAddress(host, six.getAddress(), six.getScopeId())
                            : InetAddress.getByAddress(host, address.getAddress()));
        }
        return called;
    }

    /** The proxy is the operator's choice, wherever it is; all else is for the proxy to reach. */
    private static Optional<String> beside(URI proxy, InetSocketAddress to) {
        boolean isProxy = to.getPort() == proxy.getPort()
                && (to.getHostString().equalsIgnoreCase(proxy.getHost())
                        || AddressRange.address(proxy.getHost())
                                .filter(to.getAddress()::equals)
                                .isPresent());
        return isProxy ? Optional.empty() : Optional.of("connections go to the proxy and nowhere else");
    }
}
