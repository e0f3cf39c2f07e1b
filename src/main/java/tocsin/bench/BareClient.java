package tocsin.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * What a poller costs at the least: OkHttp asks for each feed, with the ETag it was given, and throws the answer away. It
 * reads no document, decides nothing and remembers nothing but the ETags, in memory.
 */
public final class BareClient implements AutoCloseable {
    private final List<URI> feeds;
    private final int atOnce;
    private final OkHttpClient client;
    private final Map<URI, String> tags = new ConcurrentHashMap<>();

    /**
     * A client for these feeds.
     *
     * @param atOnce requests that run at the same time
     */
    public BareClient(List<URI> feeds, int atOnce) {
        this.feeds = List.copyOf(feeds);
        this.atOnce = atOnce;
        this.client = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(atOnce, 1, TimeUnit.MINUTES))
                .build();
    }

    /** Asks each feed once; {@link IOException} when any of them could not be asked. */
    public Cost round() throws InterruptedException, IOException {
        ConcurrentLinkedQueue<IOException> failures = new ConcurrentLinkedQueue<>();
        Cost cost = Cost.of(feeds.size(), () -> {
            Semaphore places = new Semaphore(atOnce);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (URI feed : feeds) {
                    places.acquire();
                    threads.execute(() -> {
                        try {
                            ask(feed);
                        } catch (IOException e) {
                            failures.add(e);
                        } finally {
                            places.release();
                        }
                    });
                }
            }
        });
        IOException first = failures.peek();
        if (first != null) {
            throw new IOException(failures.size() + " requests failed: " + first.getMessage(), first);
        }
        return cost;
    }

    private void ask(URI feed) throws IOException {
        Request.Builder request = new Request.Builder().url(feed.toString());
        String known = tags.get(feed);
        if (known != null) {
            request.header("If-None-Match", known);
        }
        try (Response response = client.newCall(request.build()).execute()) {
            response.body().bytes();
            String tag = response.header("ETag");
            if (tag != null) {
                tags.put(feed, tag);
            }
        }
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
