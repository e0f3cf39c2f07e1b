package tocsin.chat.telegram;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** The HTTP clients that talk to the Bot API. None of them repeats a request on its own, nor keeps the JVM alive. */
final class Http {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private static final int AT_ONCE = 32;
    private static final int IDLE_CONNECTIONS = 8;
    private static final long IDLE_SECONDS = 60;

    private Http() {}

    /** For calls that are answered at once. */
    static OkHttpClient calls(Duration timeout) {
        return builder(new AnswerInterceptor())
                .callTimeout(timeout)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .build();
    }

    /** For calls that are answered when there is news, or after this long. */
    static OkHttpClient polls(Duration poll, Interceptor gate) {
        return builder(gate).readTimeout(poll.plus(CONNECT)).build();
    }

    private static OkHttpClient.Builder builder(Interceptor interceptor) {
        Dispatcher dispatcher = new Dispatcher(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("telegram-http-", 0).factory()));
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                .connectTimeout(CONNECT)
                // When a pooled connection dies, OkHttp would post the same message again, unseen by us.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .addInterceptor(interceptor);
    }

    /** Ends every call and every thread of a client. */
    static void close(OkHttpClient client) {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
