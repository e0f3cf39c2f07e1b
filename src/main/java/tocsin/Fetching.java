package tocsin;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import tocsin.domain.Reach;
import tocsin.fetch.FeedFetcher;
import tocsin.fetch.FeedParser;
import tocsin.fetch.FetchSettings;
import tocsin.settings.Settings;

/** The settings of fetches: what the configuration says, in the words of the fetch package. */
final class Fetching {
    private static final long TEN_MEGABYTES = 10L << 20;
    static final int AT_ONCE = 32;

    private Fetching() {}

    /** A fetcher for these settings. */
    static FeedFetcher fetcher(FetchSettings settings) {
        return new FeedFetcher(settings, new FeedParser(), InstantSource.system());
    }

    /** As the configuration says. */
    static FetchSettings of(Settings settings) {
        Settings.Poll poll = settings.poll();
        return new FetchSettings(
                poll.timeout(),
                poll.maxSize().bytes(),
                poll.atOnce(),
                userAgent(settings.contact()),
                poll.proxy(),
                poll.reach());
    }

    /** For commands that run without a configuration. */
    static FetchSettings alone(Optional<URI> proxy, Reach reach) {
        return new FetchSettings(
                Duration.ofSeconds(30), TEN_MEGABYTES, AT_ONCE, userAgent(Optional.empty()), proxy, reach);
    }

    /** Who we are, and how our operator is reached when the configuration says it. */
    private static String userAgent(Optional<String> contact) {
        return "Tocsin/" + Version.current()
                + contact.map(how -> " (+" + how + ")").orElse("");
    }
}
