package tocsin.chat.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;

/** Builds Slack's client so that it sends once, waits a limited time and logs nothing. */
final class Wire {
    /** How long a call may take, from the name look-up to the last byte of the answer. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private Wire() {}

    static Slack open(SlackAccount account, Duration patience) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(account.apiUrl().toString());
        // The statistics ask auth.test behind our back before the first post, and keep threads.
        config.setStatsEnabled(false);
        // The listeners print whole requests and answers, the ticket of a socket among them, once DEBUG is on.
        config.getHttpClientResponseHandlers().clear();
        config.setHttpClientCallTimeoutMillis((int) patience.toMillis());
        config.setHttpClientReadTimeoutMillis((int) patience.toMillis());
        if ("http".equalsIgnoreCase(account.apiUrl().getScheme())) {
            // Slack itself is https only. Plain http is a stand-in nearby, which a proxy would not reach.
            config.setProxyUrl(null);
        }
        var http = OnePost.on(SlackHttpClient.buildOkHttpClient(config).newBuilder());
        return Slack.getInstance(config, new SlackHttpClient(http.build()));
    }

    /** Lets go of threads and connections. */
    static void close(Slack slack) {
        try {
            slack.close();
        } catch (Exception e) {
            throw new IllegalStateException("Slack's client does not close", e);
        }
    }
}
