package tocsin.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says in a sentence why there was no answer, or what an answer without a feed means. */
final class Trouble {
    private Trouble() {}

    /** What kept a host from answering. */
    static String of(IOException trouble, String host, Duration timeout) {
        return switch (trouble) {
            case RefusedAddress refused -> refused.sentence();
            case UnknownHostException unknown -> "there is no host named " + host + " (DNS)";
            case ConnectException refused ->
                isTimeout(refused) ? tooSlow(host, timeout) : host + " refuses the connection";
            case NoRouteToHostException unreachable -> "there is no route to " + host;
            case SSLPeerUnverifiedException other -> host + " has a TLS certificate of another host";
            case SSLException tls -> host + " offers no TLS connection that can be trusted: " + message(tls);
            case InterruptedIOException slow -> tooSlow(host, timeout);
            case EOFException cut -> host + " closed the connection before its answer was whole";
            case ProtocolException strange -> host + " does not speak proper HTTP: " + message(strange);
            case SocketException broken -> "the connection to " + host + " broke: " + message(broken);
            default -> "the answer of " + host + " cannot be read: " + message(trouble);
        };
    }

    /** What a status without a feed means. */
    static String status(int status, String host) {
        return switch (status) {
            case 401 -> host + " asks for a password (401)";
            case 402, 451 -> host + " withholds the feed (" + status + ")";
            case 403 -> host + " forbids us the feed (403)";
            case 404 -> host + " has nothing at this address (404)";
            case 407 -> "the proxy asks for a password (407)";
            default ->
                status >= 500
                        ? host + " has trouble of its own (" + status + ")"
                        : host + " answered with status " + status;
        };
    }

    private static boolean isTimeout(ConnectException refused) {
        return message(refused).toLowerCase(Locale.ROOT).contains("timed out");
    }

    private static String tooSlow(String host, Duration timeout) {
        String seconds =
                BigDecimal.valueOf(timeout.toMillis(), 3).stripTrailingZeros().toPlainString();
        return host + " did not give its whole answer within " + seconds + " s";
    }

    private static String message(IOException trouble) {
        String message = trouble.getMessage();
        return message == null ? trouble.getClass().getSimpleName() : message;
    }
}
