package tocsin.settings;

import static tocsin.settings.Forms.atLeast;
import static tocsin.settings.Forms.between;
import static tocsin.settings.Forms.optional;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.ChatAddress;
import tocsin.domain.Exemption;

/** Every setting, with its variable, its default and its form. {@code config/tocsin.yml} describes them to operators. */
final class Keys {
    private static final Duration SECOND = Duration.ofSeconds(1);

    static final Key<Path> DATA = Key.of("data", "data", Forms::path);
    static final Key<Optional<String>> CONTACT = Key.of("contact", "", optional(Forms::text));
    static final Key<ZoneId> ZONE = Key.of("zone", "UTC", Forms::zone);

    static final Key<Duration> POLL_INTERVAL =
            Key.of("poll.interval", "5m", DurationText::parse).where(atLeast(SECOND, DurationText::print));
    static final Key<Duration> POLL_QUIET =
            Key.of("poll.quiet", "15m", DurationText::parse).where(atLeast(SECOND, DurationText::print));
    static final Key<Duration> POLL_HEED = Key.of("poll.heed", "1h", DurationText::parse);
    static final Key<Duration> POLL_CATCH_UP = Key.of("poll.catch-up", "1h", DurationText::parse);
    static final Key<Duration> POLL_TIMEOUT =
            Key.of("poll.timeout", "30s", DurationText::parse).where(atLeast(SECOND, DurationText::print));
    static final Key<Integer> POLL_AT_ONCE =
            Key.of("poll.at-once", "32", Forms::number).where(between(1, 1000));
    static final Key<ByteSize> POLL_MAX_SIZE = Key.of("poll.max-size", "10MB", ByteSize::parse)
            .where(between(ByteSize.parse("1KB"), ByteSize.parse("1GB")));
    static final Key<Optional<URI>> POLL_PROXY = Key.of("poll.proxy", "", optional(Forms::proxy));
    static final Key<Integer> POLL_PORTS =
            Key.of("poll.ports", "[80, 443, 8080, 8443]", Forms::number).where(between(1, 65_535));
    static final Key<Exemption> POLL_ALLOW = Key.of("poll.allow", "[]", Exemption::parse);

    static final Key<Duration> HEALTH_FAILING =
            Key.of("health.failing", "6h", DurationText::parse).where(atLeast(SECOND, DurationText::print));
    static final Key<Integer> HEALTH_SILENT =
            Key.of("health.silent", "10", Forms::number).where(between(1, 1000));

    static final Key<Optional<URI>> WEB_PUBLIC_URL =
            Key.of("web.public-url", "", optional(WebAddress::parse)).where(Forms::bare);
    static final Key<Settings.Listen> WEB_LISTEN = Key.of("web.listen", "127.0.0.1:8080", Forms::listen);
    static final Key<Duration> WEBSUB_POLL =
            Key.of("websub.poll", "1h", DurationText::parse).where(atLeast(SECOND, DurationText::print));

    static final Key<Optional<String>> STORE_URL = Key.of("store.url", "", optional(Forms::database));
    static final Key<Optional<String>> STORE_USER = Key.of("store.user", "", optional(Forms::text));
    static final Key<Optional<Secret>> STORE_PASSWORD = Key.of("store.password", "", optional(Secret::new));
    static final Key<Optional<Path>> STORE_PASSWORD_FILE = Key.of("store.password-file", "", optional(Forms::path));

    static final Key<Path> CATALOGUE = Key.of("catalogue", "[]", Forms::path);
    static final Key<Path> VOCABULARY = Key.of("vocabulary", "[]", Forms::path);
    static final Key<Optional<Path>> SEVERITY = Key.of("severity", "", optional(Forms::path));

    static final Key<URI> FEEDS = Key.of("feeds", "[]", WebAddress::parse).where(Forms::noPassword);
    static final Key<URI> FEED_URL =
            Key.ofEntry("feeds.url", "", WebAddress::parse).where(Forms::noPassword);
    static final Key<Optional<String>> FEED_TITLE = Key.ofEntry("feeds.title", "", optional(Forms::text));
    static final Key<Optional<String>> FEED_PUBLISHER = Key.ofEntry("feeds.publisher", "", optional(Forms::text));
    static final Key<Optional<Duration>> FEED_INTERVAL = Key.ofEntry(
                    "feeds.interval", "", optional(DurationText::parse))
            .where(interval -> interval.flatMap(atLeast(SECOND, DurationText::print)));

    static final Key<ChatAddress> CHATS = Key.of("chats", "[]", Forms::chat);
    static final Key<ChatAddress> CHAT_ADDRESS = Key.ofEntry("chats.address", "", Forms::chat);
    static final Key<Optional<String>> CHAT_TITLE = Key.ofEntry("chats.title", "", optional(Forms::text));
    static final Key<Optional<ZoneId>> CHAT_ZONE = Key.ofEntry("chats.zone", "", optional(Forms::zone));
    static final Key<String> CHAT_WATCHES = Key.ofEntry("chats.watches", "[]", Forms::text);

    static final Key<ChatAddress> ACCESS_CHATS = Key.of("access.chats", "[]", Forms::chat);

    static final Key<Optional<Secret>> TELEGRAM_TOKEN = Key.of("telegram.token", "", optional(Secret::new))
            .from("TELEGRAM_BOT_TOKEN")
            .where(Forms::unbroken);
    static final Key<Optional<Path>> TELEGRAM_TOKEN_FILE =
            Key.of("telegram.token-file", "", optional(Forms::path)).from("TELEGRAM_BOT_TOKEN_FILE");
    static final Key<URI> TELEGRAM_API_URL = Key.of("telegram.api-url", "https://api.telegram.org", WebAddress::parse)
            .from("TELEGRAM_API_URL");
    static final Key<Boolean> TELEGRAM_LINK_PREVIEW =
            Key.of("telegram.link-preview", "false", Forms::flag).from("TELEGRAM_LINK_PREVIEW");

    static final Key<Optional<Secret>> SLACK_BOT_TOKEN = Key.of("slack.bot-token", "", optional(Secret::new))
            .from("SLACK_BOT_TOKEN")
            .where(Forms::unbroken);
    static final Key<Optional<Path>> SLACK_BOT_TOKEN_FILE =
            Key.of("slack.bot-token-file", "", optional(Forms::path)).from("SLACK_BOT_TOKEN_FILE");
    static final Key<Optional<Secret>> SLACK_APP_TOKEN = Key.of("slack.app-token", "", optional(Secret::new))
            .from("SLACK_APP_TOKEN")
            .where(Forms::unbroken);
    static final Key<Optional<Path>> SLACK_APP_TOKEN_FILE =
            Key.of("slack.app-token-file", "", optional(Forms::path)).from("SLACK_APP_TOKEN_FILE");
    static final Key<URI> SLACK_API_URL =
            Key.of("slack.api-url", "https://slack.com/api/", WebAddress::parse).from("SLACK_API_URL");

    static final Key<Boolean> TERMINAL_ENABLED =
            Key.of("terminal.enabled", "false", Forms::flag).from("TOCSIN_TERMINAL");

    static final Key<Settings.Log.Level> LOG_LEVEL = Key.of("log.level", "info", Forms.oneOf(Settings.Log.Level.class));
    static final Key<Settings.Log.Format> LOG_FORMAT =
            Key.of("log.format", "text", Forms.oneOf(Settings.Log.Format.class));

    /** All of them, in the order of the example file. */
    static final List<Key<?>> ALL = List.of(
            DATA,
            CONTACT,
            ZONE,
            POLL_INTERVAL,
            POLL_QUIET,
            POLL_HEED,
            POLL_CATCH_UP,
            POLL_TIMEOUT,
            POLL_AT_ONCE,
            POLL_MAX_SIZE,
            POLL_PROXY,
            POLL_PORTS,
            POLL_ALLOW,
            HEALTH_FAILING,
            HEALTH_SILENT,
            WEB_PUBLIC_URL,
            WEB_LISTEN,
            WEBSUB_POLL,
            STORE_URL,
            STORE_USER,
            STORE_PASSWORD,
            STORE_PASSWORD_FILE,
            CATALOGUE,
            VOCABULARY,
            SEVERITY,
            FEEDS,
            FEED_URL,
            FEED_TITLE,
            FEED_PUBLISHER,
            FEED_INTERVAL,
            CHATS,
            CHAT_ADDRESS,
            CHAT_TITLE,
            CHAT_ZONE,
            CHAT_WATCHES,
            ACCESS_CHATS,
            TELEGRAM_TOKEN,
            TELEGRAM_TOKEN_FILE,
            TELEGRAM_API_URL,
            TELEGRAM_LINK_PREVIEW,
            SLACK_BOT_TOKEN,
            SLACK_BOT_TOKEN_FILE,
            SLACK_APP_TOKEN,
            SLACK_APP_TOKEN_FILE,
            SLACK_API_URL,
            TERMINAL_ENABLED,
            LOG_LEVEL,
            LOG_FORMAT);

    private Keys() {}

    /** The names that may stand in a mapping: at the top for an empty path, else in the section or list of that path. */
    static Set<String> under(String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        Set<String> names = new LinkedHashSet<>();
        for (Key<?> key : ALL) {
            if (key.path().startsWith(prefix)) {
                names.add(key.path().substring(prefix.length()).split("\\.", 2)[0]);
            }
        }
        return names;
    }

    /** What somebody may have meant who wrote an unknown name in a section: the end of a sentence, or nothing. */
    static String hint(String section, String name) {
        String nearby = Near.question(name, under(section));
        if (!nearby.isEmpty()) {
            return nearby;
        }
        List<Key<?>> elsewhere = ALL.stream()
                .filter(key -> !key.section().isEmpty() && key.variable().isPresent())
                .filter(key -> key.path().equals(name) || key.name().equals(name))
                .toList();
        return elsewhere.size() == 1
                ? ": '" + elsewhere.getFirst().name() + "' goes under '"
                        + elsewhere.getFirst().section() + "'"
                : "";
    }

    /** The environment variables that override settings. */
    static Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        ALL.forEach(key -> key.variable().ifPresent(names::add));
        return names;
    }
}
