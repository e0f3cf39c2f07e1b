package tocsin.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tocsin.domain.AddressRange;
import tocsin.domain.Exemption;
import tocsin.domain.Reach;

/**
 * A server of generated feeds, each on a host of its own: 127.1.0.1, 127.1.0.2 and so on. One host is asked by one fetch at a
 * time, so feeds on one host could not be polled at once.
 *
 * @param port of all these hosts
 */
public record FeedHosts(int port) {
    private static final int A_NET = 250;
    private static final int PROBE_MILLIS = 2_000;

    /** The address of a feed. */
    public URI feed(int number) {
        return URI.create("http://" + host(number) + ":" + port + "/feed/" + number);
    }

    /** The addresses of the first so many feeds. */
    public List<URI> feeds(int count) {
        return IntStream.range(0, count).mapToObj(this::feed).toList();
    }

    private static String host(int number) {
        return "127." + (1 + number / (A_NET * A_NET)) + "." + number / A_NET % A_NET + "." + (1 + number % A_NET);
    }

    /** What the guard must be told: the loopback net is open, at this port. */
    public Reach reach() {
        return Reach.allowing(List.of(new Exemption.Range(AddressRange.parse("127.0.0.0/8"), Optional.of(port))));
    }

    /** From now on this edition is out; with an ETag, by which 304 becomes possible, or without. */
    public void show(boolean tagged, int edition) throws IOException {
        Request request = new Request.Builder()
                .url("http://127.0.0.1:" + port + "/scene/" + (tagged ? "tagged/" : "untagged/") + edition)
                .build();
        OkHttpClient client = new OkHttpClient();
        try (Response response = client.newCall(request).execute()) {
            if (response.code() != 204) {
                throw new IOException("the server of the benchmark answers " + response.code());
            }
        } finally {
            client.connectionPool().evictAll();
        }
    }

    /** Whether the whole net 127.0.0.0/8 is this machine, as on Linux. */
    public boolean reachable() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(host(0)), port), PROBE_MILLIS);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
