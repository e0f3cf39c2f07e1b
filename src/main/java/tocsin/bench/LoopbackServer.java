package tocsin.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An HTTP/1.1 server with as little work as can be, so that it takes little of the machine from what is measured. It runs in
 * a process of its own ({@link ServerProcess}), listens on every loopback address, and keeps connections open.
 *
 * <p>{@code /feed/N} is the document of feed N; {@code /scene/tagged/E} and {@code /scene/untagged/E} say which edition is
 * out from then on, and whether it is sent with an ETag, on which an unchanged document is answered by 304.
 */
final class LoopbackServer {
    private static final int BACKLOG = 1024;
    private static final int BUFFER = 64 * 1024;

    private record Scene(boolean tagged, int edition) {}

    private record Request(String path, String tag) {}

    private final ServerSocket socket;
    private final NewsText text;
    private volatile Scene scene = new Scene(true, 0);

    private LoopbackServer(ServerSocket socket, NewsText text) {
        this.socket = socket;
        this.text = text;
    }

    /**
     * Prints its port, and serves until its standard input ends: so it ends with whoever started it. Takes the number of items
     * and of bytes that each document has.
     */
    public static void main(String[] args) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("0.0.0.0"), 0), BACKLOG);
            LoopbackServer server =
                    new LoopbackServer(socket, new NewsText(Integer.parseInt(args[0]), Integer.parseInt(args[1])));
            Thread.ofPlatform().daemon().start(server::accept);
            System.out.println(socket.getLocalPort());
            while (System.in.read() >= 0) {
                // Nothing is said; only the end of the input matters.
            }
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    System.err.println("the server of the benchmark cannot take a connection: " + e);
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                InputStream in = new BufferedInputStream(client.getInputStream(), 1024);
                OutputStream out = new BufferedOutputStream(client.getOutputStream(), BUFFER)) {
            client.setTcpNoDelay(true);
            if (!client.getInetAddress().isLoopbackAddress()) {
                return;
            }
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                answer(request(head), out);
                out.flush();
            }
        } catch (IOException gone) {
            // The client closed its connection, as clients do; if it missed an answer, its own figures say so.
            return;
        }
    }

    /** Up to the blank line; empty when the client has closed. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder(256);
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            int length = head.length();
            if (next == '\n' && length >= 4 && head.charAt(length - 3) == '\n') {
                return head.toString();
            }
        }
        return "";
    }

    private static Request request(String head) {
        String path = "";
        String tag = "";
        for (String line : head.split("\r\n", -1)) {
            if (path.isEmpty()) {
                path = line.split(" ", 3)[1];
            } else if (line.toLowerCase(Locale.ROOT).startsWith("if-none-match:")) {
                tag = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return new Request(path, tag);
    }

    private void answer(Request request, OutputStream out) throws IOException {
        String[] parts = request.path().split("/", -1);
        if (parts.length == 4 && parts[1].equals("scene")) {
            scene = new Scene(parts[2].equals("tagged"), Integer.parseInt(parts[3]));
            write(out, "204 No Content", "", new byte[0]);
        } else if (parts.length == 3 && parts[1].equals("feed")) {
            document(Integer.parseInt(parts[2]), request.tag(), out);
        } else {
            write(out, "404 Not Found", "Content-Length: 0\r\n", new byte[0]);
        }
    }

    private void document(int feed, String known, OutputStream out) throws IOException {
        Scene now = scene;
        String tag = "\"" + feed + "-" + now.edition() + "\"";
        String validator = now.tagged() ? "ETag: " + tag + "\r\n" : "";
        if (now.tagged() && known.equals(tag)) {
            write(out, "304 Not Modified", validator, new byte[0]);
            return;
        }
        byte[] body = text.document(feed, now.edition());
        String type = "Content-Type: application/rss+xml; charset=utf-8\r\n";
        write(out, "200 OK", type + validator + "Content-Length: " + body.length + "\r\n", body);
    }

    private static void write(OutputStream out, String status, String headers, byte[] body) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
    }
}
