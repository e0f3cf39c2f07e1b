package tocsin;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tocsin.chat.slack.Posted;
import tocsin.chat.slack.SlackApiServer;
import tocsin.chat.telegram.BotApiServer;
import tocsin.settings.BadSettings;
import tocsin.settings.Settings;
import tocsin.settings.SettingsFile;

/** Servers for feeds, Telegram and Slack on loopback, and a configuration that leads to them. */
final class Newsroom implements AutoCloseable {
    /** A person's chat with the bot. */
    static final long ANN = 4711;

    final FeedServer feeds = new FeedServer();
    final BotApiServer telegram = new BotApiServer();
    final SlackApiServer slack = new SlackApiServer();
    private final Path folder;

    Newsroom(Path folder) {
        this.folder = folder;
        telegram.knows(ANN, "private");
    }

    /** Writes a configuration: these feeds, polled each second, and these further lines. */
    Path configuration(List<String> feedAddresses, String more) throws IOException {
        return configuration(feedAddresses, "1s", allowed(feedAddresses), more);
    }

    /** The same, polled at this interval, where these hosts and ports may be asked. */
    Path configuration(List<String> feedAddresses, String interval, String allowed, String more) throws IOException {
        String list =
                feedAddresses.stream().map(feed -> "  - " + feed).collect(Collectors.joining("\n", "feeds:\n", "\n"));
        return Files.writeString(
                folder.resolve("tocsin.yml"),
                "data: " + folder.resolve("data") + "\npoll:\n  interval: " + interval + "\n  quiet: " + interval
                        + "\n  allow: [" + allowed
                        + "]\ntelegram:\n  api-url: " + telegram.url()
                        + "\nslack:\n  api-url: " + slack.apiUrl() + "\n" + list + more);
    }

    /** The feeds are on this machine, which the guard refuses unless it is told otherwise. */
    private static String allowed(List<String> feedAddresses) {
        return feedAddresses.stream()
                .map(address -> URI.create(address).getAuthority())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The secrets, as the operator's environment has them. */
    static Map<String, String> secrets() {
        return Map.of(
                "TELEGRAM_BOT_TOKEN", BotApiServer.TOKEN,
                "SLACK_BOT_TOKEN", SlackApiServer.BOT_TOKEN,
                "SLACK_APP_TOKEN", SlackApiServer.APP_TOKEN);
    }

    Settings settings(List<String> feedAddresses, String more) throws IOException, BadSettings {
        return SettingsFile.read(configuration(feedAddresses, more), secrets()).settings();
    }

    /** Waits until the feed was fetched twice more, so that all it says by now has been taken in. */
    void takenIn(String outlet) {
        int before = feeds.served(outlet);
        await().atMost(Duration.ofSeconds(20)).until(() -> feeds.served(outlet) >= before + 2);
    }

    /** How often a headline stands in the person's Telegram chat. */
    long rungInTelegram(String title) {
        return telegram.texts(ANN).stream().filter(text -> text.contains(title)).count();
    }

    /** How often a headline stands in the Slack channel. */
    long rungInSlack(String title) {
        return slack.messages().stream()
                .map(Posted::visible)
                .filter(text -> text.contains(title))
                .count();
    }

    /** Waits until a headline stands in both chats, and answers how long that took. */
    Duration rings(String title) {
        long began = System.nanoTime();
        await(title)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> rungInTelegram(title) > 0 && rungInSlack(title) > 0);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        feeds.close();
        telegram.close();
        slack.close();
    }
}
