package tocsin.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tocsin.fetch.HubAnswer.Accepted;
import tocsin.fetch.HubAnswer.Refused;

/**
 * Asks hubs to subscribe and to unsubscribe (W3C WebSub section 5.1). Feeds name their hubs, so strangers do: the same guard
 * stands here as before fetches. It blocks its caller, and asks one hub one thing at a time.
 */
public final class HubClient implements AutoCloseable {
    private static final int MAX_REDIRECTS = 5;
    private static final int LONGEST_REASON = 200;
    private static final int HUBS_AT_ONCE = 8;

    private final FetchSettings settings;
    private final Guard guard;
    private final OkHttpClient client;
    private final Places places = new Places(HUBS_AT_ONCE);

    /** A client with its own connections. */
    public HubClient(FetchSettings settings) {
        this.settings = settings;
        this.guard = new Guard(settings, Dns.SYSTEM);
        this.client = guard.on(new OkHttpClient.Builder())
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(settings.timeout())
                .readTimeout(settings.timeout())
                .writeTimeout(settings.timeout())
                .callTimeout(settings.timeout())
                .build();
    }

    /** Posts a form to a hub, and to where it redirects (307, 308). An interrupted thread stays interrupted. */
    public HubAnswer ask(URI hub, Map<String, String> form) {
        @Nullable HttpUrl url = HttpUrl.parse(hub.toString());
        FormBody.Builder body = new FormBody.Builder();
        form.forEach(body::add);
        FormBody built = body.build();
        Duration left = settings.timeout();
        try {
            for (int redirects = 0; url != null && redirects <= MAX_REDIRECTS; redirects++) {
                Step step = at(url, built, left);
                if (step.answer() != null) {
                    return step.answer();
                }
                url = step.next();
                left = step.left();
            }
            return new Refused(hub.getHost() + " redirects to no web address, or too often");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Refused("the request was interrupted");
        }
    }

    /** Either how it ended, or where to go on with how much of the time. */
    private record Step(
            @Nullable HubAnswer answer, @Nullable HttpUrl next, Duration left) {
        static Step end(HubAnswer answer) {
            return new Step(answer, null, Duration.ZERO);
        }
    }

    private Step at(HttpUrl url, FormBody form, Duration left) throws InterruptedException {
        Places.Place place = places.at(url.host());
        try {
            Optional<String> refusal = guard.refusal(url);
            return refusal.isPresent() ? Step.end(new Refused(refusal.get())) : post(url, form, left);
        } finally {
            place.close();
        }
    }

    private Step post(HttpUrl url, FormBody form, Duration left) {
        long began = System.nanoTime();
        Call call = client.newCall(new Request.Builder()
                .url(url)
                .header("User-Agent", settings.userAgent())
                .post(form)
                .build());
        call.timeout().timeout(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            int status = response.code();
            if (status == 307 || status == 308) {
                String target = response.header("Location");
                @Nullable HttpUrl next = target == null ? null : url.resolve(target);
                // Not to plain HTTP: the form holds the secret.
                boolean safe = next != null && (next.isHttps() || !url.isHttps());
                return new Step(null, safe ? next : null, left.minusNanos(System.nanoTime() - began));
            }
            return Step.end(
                    response.isSuccessful()
                            ? new Accepted()
                            : new Refused(url.host() + " refuses (" + status + ")" + reason(response)));
        } catch (IOException trouble) {
            return Step.end(new Refused(Trouble.of(trouble, url.host(), settings.timeout())));
        }
    }

    /** Hubs say in plain text what is wrong. */
    private static String reason(Response response) throws IOException {
        String text = PlainText.shortened(
                response.peekBody(LONGEST_REASON * 4L).string().strip().replaceAll("\\s+", " "), LONGEST_REASON);
        return text.isEmpty() || text.startsWith("<") ? "" : ": " + text;
    }

    /** Lets go of the connections. */
    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
