package tocsin.chat.slack;

import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tocsin.http.OneShotBody;

/**
 * Makes an HTTP client send each request once, and tell whether it went out at all. OkHttp by itself posts again when a
 * pooled connection turns out to be dead and on a 503 that says {@code Retry-After: 0}; either may ring a chat twice.
 */
final class OnePost {
    private OnePost() {}

    /** The request never reached the server: no address, no connection, no TLS. */
    static final class NeverSent extends IOException {
        NeverSent(IOException cause) {
            super(cause);
        }

        /** Whether this failure, or one that caused it, came before the request went out. */
        static boolean isIn(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof NeverSent) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Follows one request; used on the one thread of its call. */
    private static final class Trail {
        boolean connected;
    }

    static OkHttpClient.Builder on(OkHttpClient.Builder http) {
        return http.retryOnConnectionFailure(false)
                .addInterceptor(chain -> send(chain.request(), chain::proceed))
                .addNetworkInterceptor(chain -> {
                    Trail trail = chain.request().tag(Trail.class);
                    if (trail != null) {
                        trail.connected = true;
                    }
                    return chain.proceed(chain.request());
                });
    }

    private interface Rest {
        Response proceed(Request request) throws IOException;
    }

    private static Response send(Request request, Rest rest) throws IOException {
        Trail trail = new Trail();
        Request.Builder once = request.newBuilder().tag(Trail.class, trail);
        RequestBody body = request.body();
        if (body != null) {
            once.method(request.method(), new OneShotBody(body));
        }
        Response response = proceed(rest, once.build(), trail);
        if (body instanceof FormBody
                && response.isSuccessful()
                && !response.peekBody(1).string().equals("{")) {
            response.close();
            throw new IOException("the answer is not Slack's: it is no JSON");
        }
        return response;
    }

    private static Response proceed(Rest rest, Request request, Trail trail) throws IOException {
        try {
            return rest.proceed(request);
        } catch (IOException e) {
            throw trail.connected ? e : new NeverSent(e);
        } catch (Exception e) {
            // OkHttp is Kotlin: waiting for a connection throws InterruptedException without declaring it.
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                IOException interrupted = new InterruptedIOException("stopped while waiting for Slack");
                throw trail.connected ? interrupted : new NeverSent(interrupted);
            }
            throw e;
        }
    }
}
