package tocsin.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.domain.ChatAddress;
import tocsin.domain.Reach;

/**
 * All that an operator decides; {@code config/tocsin.yml} explains each setting.
 *
 * @param data the folder of {@code tocsin.db}
 * @param contact an address or mail that fetches give as their sender
 * @param zone in which chats read times unless they set another
 * @param catalogue files with more entities, beside the built-in catalogue
 * @param vocabulary files with more words for events, beside the built-in vocabularies
 * @param severity a table of severity in place of the built-in one
 * @param telegram empty when no token is set: the account is off
 * @param slack empty when no bot token is set: the account is off
 */
public record Settings(
        Path data,
        Optional<String> contact,
        ZoneId zone,
        Poll poll,
        Health health,
        Web web,
        Store store,
        List<Path> catalogue,
        List<Path> vocabulary,
        Optional<Path> severity,
        List<FeedEntry> feeds,
        List<ChatEntry> chats,
        Access access,
        Optional<Telegram> telegram,
        Optional<Slack> slack,
        Terminal terminal,
        Log log) {
    public Settings {
        catalogue = List.copyOf(catalogue);
        vocabulary = List.copyOf(vocabulary);
        feeds = List.copyOf(feeds);
        chats = List.copyOf(chats);
    }

    /** The accounts that are on, as chat addresses name them. */
    public Set<String> accounts() {
        Set<String> names = new LinkedHashSet<>();
        telegram.ifPresent(on -> names.add(Telegram.ACCOUNT));
        slack.ifPresent(on -> names.add(Slack.ACCOUNT));
        if (terminal.enabled()) {
            names.add(Terminal.ACCOUNT);
        }
        return names;
    }

    /**
     * How feeds are polled.
     *
     * @param interval between two polls of a feed at least, unless it has an interval of its own
     * @param quiet between two polls of a feed that seldom publishes at this hour
     * @param heed the most that the wishes of a feed's document and its server's freshness count
     * @param catchUp on the first poll of a feed, only headlines younger than this ring
     * @param timeout of one whole fetch
     * @param atOnce fetches that may run at the same time
     * @param maxSize of one feed, unpacked
     * @param proxy an HTTP proxy for all fetches
     * @param reach where fetches may go
     */
    public record Poll(
            Duration interval,
            Duration quiet,
            Duration heed,
            Duration catchUp,
            Duration timeout,
            int atOnce,
            ByteSize maxSize,
            Optional<URI> proxy,
            Reach reach) {
        public Poll {
            Keys.POLL_INTERVAL.check(interval);
            Keys.POLL_QUIET.check(quiet);
            Keys.POLL_HEED.check(heed);
            Keys.POLL_CATCH_UP.check(catchUp);
            Keys.POLL_TIMEOUT.check(timeout);
            Keys.POLL_AT_ONCE.check(atOnce);
            Keys.POLL_MAX_SIZE.check(maxSize);
        }
    }

    /**
     * When chats are told that a feed brings nothing.
     *
     * @param failing after its polls have failed for so long; silence shorter than this is not told either
     * @param silent after so many times its usual gap between two headlines
     */
    public record Health(Duration failing, int silent) {
        /** Six hours, ten gaps. */
        public static final Health DEFAULT = new Health(Duration.ofHours(6), 10);

        public Health {
            Keys.HEALTH_FAILING.check(failing);
            Keys.HEALTH_SILENT.check(silent);
        }
    }

    /**
     * How others reach us.
     *
     * @param publicUrl without a slash at the end; empty: nobody does, and no port is opened
     * @param listen where the port is opened
     * @param hubPoll between two polls of a feed of which a hub tells
     */
    public record Web(Optional<URI> publicUrl, Listen listen, Duration hubPoll) {
        /** Nobody reaches us. */
        public static final Web OFF =
                new Web(Optional.empty(), Keys.WEB_LISTEN.byDefault(), Keys.WEBSUB_POLL.byDefault());

        public Web {
            publicUrl = publicUrl.map(address -> URI.create(address.toString().replaceFirst("/+$", "")));
            Keys.WEBSUB_POLL.check(hubPoll);
        }
    }

    /** An address of this machine; port 0 is any that is free. */
    public record Listen(String host, int port) {
        @Override
        public String toString() {
            return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /**
     * Where everything is kept.
     *
     * @param url a PostgreSQL database for JDBC; empty: SQLite in the data folder
     */
    public record Store(Optional<String> url, Optional<String> user, Optional<Secret> password) {}

    /**
     * A feed that the operator lists.
     *
     * @param url in ASCII, http or https
     * @param interval empty: as {@link Poll#interval} says
     */
    public record FeedEntry(URI url, Optional<String> title, Optional<String> publisher, Optional<Duration> interval) {
        public FeedEntry {
            Keys.FEED_INTERVAL.check(interval);
        }
    }

    /**
     * A chat that the operator sets up.
     *
     * @param watches queries, as they are written
     */
    public record ChatEntry(ChatAddress address, Optional<String> title, ZoneId zone, List<String> watches) {
        public ChatEntry {
            watches = List.copyOf(watches);
        }
    }

    /**
     * Who may give commands.
     *
     * @param chats empty: every chat that reaches the bot
     */
    public record Access(Set<ChatAddress> chats) {
        public Access {
            chats = Set.copyOf(chats);
        }

        /** Whether commands from a chat are obeyed; a chat that is listed without a topic stands for all its topics. */
        public boolean allows(ChatAddress chat) {
            return chats.isEmpty()
                    || chats.contains(chat)
                    || chats.contains(ChatAddress.of(chat.account(), chat.channel()));
        }
    }

    /**
     * The Telegram account.
     *
     * @param apiUrl a Bot API server, without a slash at the end
     * @param linkPreview whether Telegram shows a preview of the article under an alert
     */
    public record Telegram(Secret token, URI apiUrl, boolean linkPreview) {
        /** What chat addresses call it. */
        public static final String ACCOUNT = "telegram";

        public Telegram {
            apiUrl = URI.create(apiUrl.toString().replaceFirst("/+$", ""));
        }
    }

    /**
     * The Slack account.
     *
     * @param appToken for Socket Mode; without it alerts go out and no commands come in
     * @param apiUrl a Slack Web API server, with a slash at the end
     */
    public record Slack(Secret botToken, Optional<Secret> appToken, URI apiUrl) {
        /** What chat addresses call it. */
        public static final String ACCOUNT = "slack";

        public Slack {
            apiUrl = URI.create(apiUrl.toString().replaceFirst("/*$", "/"));
        }
    }

    /** Whether alerts of the chat {@code terminal:here} are printed. */
    public record Terminal(boolean enabled) {
        /** What chat addresses call it. */
        public static final String ACCOUNT = "terminal";
    }

    /** What the log says and how. */
    public record Log(Level level, Format format) {
        /** How much is logged. */
        public enum Level {
            ERROR,
            WARN,
            INFO,
            DEBUG,
            TRACE
        }

        /** How a line is written: for people or for programs. */
        public enum Format {
            TEXT,
            JSON
        }
    }
}
