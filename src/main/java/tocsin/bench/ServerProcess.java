package tocsin.bench;

import java.io.IOException;
import java.util.List;

/** The server of generated feeds, running in a process of its own so that its CPU is not counted as ours. */
public final class ServerProcess implements AutoCloseable {
    private static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private final ChildProcess process;
    private final FeedHosts hosts;

    private ServerProcess(ChildProcess process, FeedHosts hosts) {
        this.process = process;
        this.hosts = hosts;
    }

    /** Starts it; {@link IOException} says what the machine refuses. */
    public static ServerProcess start(NewsText text) throws IOException {
        List<String> call =
                List.of(LoopbackServer.class.getName(), Integer.toString(text.items()), Integer.toString(text.bytes()));
        ChildProcess process = ChildProcess.start(SMALL, call);
        try {
            String port =
                    process.line().orElseThrow(() -> new IOException("the server of the benchmark does not start"));
            FeedHosts hosts = new FeedHosts(Integer.parseInt(port));
            if (!hosts.reachable()) {
                throw new IOException("this system answers on 127.0.0.1 alone, not on all of 127.0.0.0/8 as Linux does;"
                        + " run the benchmark on Linux or in a container");
            }
            return new ServerProcess(process, hosts);
        } catch (IOException | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** Where it serves. */
    public FeedHosts hosts() {
        return hosts;
    }

    @Override
    public void close() {
        process.close();
    }
}
