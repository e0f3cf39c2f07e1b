package tocsin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.ChatAddress;
import tocsin.domain.Exemption;
import tocsin.domain.Reach;

class SettingsFileTest {
    @TempDir
    Path folder;

    private Loaded load(String yaml, Map<String, String> environment) throws BadSettings, IOException {
        Path file = Files.writeString(folder.resolve("tocsin.yml"), yaml);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        return SettingsFile.read(file, environment);
    }

    private Settings settings(String yaml) throws BadSettings, IOException {
        return load(yaml, Map.of()).settings();
    }

    private Settings settings(String yaml, String variable, String value) throws BadSettings, IOException {
        return load(yaml, Map.of(variable, value)).settings();
    }

    private List<String> warnings(String yaml, Map<String, String> environment) throws BadSettings, IOException {
        return load(yaml, environment).warnings().stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }

    private String mistakes(String yaml, Map<String, String> environment) {
        BadSettings bad = assertThrows(BadSettings.class, () -> load(yaml, environment));
        return String.valueOf(bad.getMessage()).replace(folder + "/", "");
    }

    @Nested
    class A_file_that_sets_everything {
        private static final String ALL = """
                data: /var/lib/tocsin
                contact: desk@example.org
                zone: Asia/Baghdad
                poll: {interval: 2m, quiet: 20m, heed: 2h, catch-up: 3h, timeout: 9s, at-once: 7, max-size: 3MB, proxy: "http://proxy:3128",
                  ports: [443, 8443], allow: [10.0.0.0/8, "rss.intranet.example:9000"]}
                health: {failing: 3h, silent: 5}
                store: {url: "jdbc:postgresql://db/tocsin", user: bell, password: pass word}
                catalogue: [more.yml]
                vocabulary: [words.yml]
                severity: grave.yml
                feeds:
                  - https://example.org/rss
                  - {url: https://example.net/atom, title: Net, publisher: Example, interval: 1m}
                chats:
                  - address: telegram:-100/17
                    title: Desk
                    zone: Europe/Kyiv
                    watches: ['@ain-al-asad', '"coalition forces" exit']
                  - slack:C1
                access: {chats: ['telegram:-100']}
                telegram: {token: "1:a", api-url: http://localhost:8081/, link-preview: true}
                slack: {bot-token: xoxb-1, app-token: xapp-1, api-url: http://localhost:8082/api}
                terminal: {enabled: true}
                log: {level: debug, format: json}
                """;

        private void writeOwnFiles() throws IOException {
            for (String file : List.of("more.yml", "words.yml", "grave.yml")) {
                Files.writeString(folder.resolve(file), "");
            }
        }

        @Test
        void is_read_to_the_last_key() throws Exception {
            writeOwnFiles();
            Settings all = settings(ALL);
            assertThat(all.data()).isEqualTo(Path.of("/var/lib/tocsin"));
            assertThat(all.contact()).contains("desk@example.org");
            assertThat(all.poll())
                    .isEqualTo(new Settings.Poll(
                            Duration.ofMinutes(2),
                            Duration.ofMinutes(20),
                            Duration.ofHours(2),
                            Duration.ofHours(3),
                            Duration.ofSeconds(9),
                            7,
                            ByteSize.parse("3MB"),
                            Optional.of(URI.create("http://proxy:3128")),
                            new Reach(
                                    Set.of(443, 8443),
                                    List.of(
                                            Exemption.parse("10.0.0.0/8"),
                                            Exemption.parse("rss.intranet.example:9000")))));
            assertThat(all.health()).isEqualTo(new Settings.Health(Duration.ofHours(3), 5));
            assertThat(all.store())
                    .isEqualTo(new Settings.Store(
                            Optional.of("jdbc:postgresql://db/tocsin"),
                            Optional.of("bell"),
                            Optional.of(new Secret("pass word"))));
            assertThat(all.catalogue()).containsExactly(folder.resolve("more.yml"));
            assertThat(all.vocabulary()).containsExactly(folder.resolve("words.yml"));
            assertThat(all.severity()).contains(folder.resolve("grave.yml"));
            assertThat(all.feeds().get(1))
                    .isEqualTo(new Settings.FeedEntry(
                            URI.create("https://example.net/atom"),
                            Optional.of("Net"),
                            Optional.of("Example"),
                            Optional.of(Duration.ofMinutes(1))));
            assertThat(all.log()).isEqualTo(new Settings.Log(Settings.Log.Level.DEBUG, Settings.Log.Format.JSON));
        }

        @Test
        void sets_up_chats_and_accounts() throws Exception {
            writeOwnFiles();
            Settings all = settings(ALL);
            assertThat(all.chats())
                    .containsExactly(
                            new Settings.ChatEntry(
                                    ChatAddress.parse("telegram:-100/17"),
                                    Optional.of("Desk"),
                                    ZoneId.of("Europe/Kyiv"),
                                    List.of("@ain-al-asad", "\"coalition forces\" exit")),
                            new Settings.ChatEntry(
                                    ChatAddress.parse("slack:C1"),
                                    Optional.empty(),
                                    ZoneId.of("Asia/Baghdad"),
                                    List.of()));
            assertThat(all.telegram())
                    .contains(new Settings.Telegram(new Secret("1:a"), URI.create("http://localhost:8081"), true));
            assertThat(all.slack())
                    .contains(new Settings.Slack(
                            new Secret("xoxb-1"),
                            Optional.of(new Secret("xapp-1")),
                            URI.create("http://localhost:8082/api/")));
            assertThat(all.accounts()).containsExactly("telegram", "slack", "terminal");
        }

        @Test
        void prints_no_secret() throws Exception {
            writeOwnFiles();
            assertThat(settings(ALL).toString())
                    .contains("token=***")
                    .doesNotContain("1:a", "xoxb-1", "xapp-1", "pass word");
        }
    }

    @Nested
    class A_file_that_sets_little {
        @Test
        void leaves_the_defaults() throws Exception {
            Settings settings = settings("poll:\nfeeds:\nchats:\ntelegram:\n");
            assertThat(settings.data()).isEqualTo(Path.of("data"));
            assertThat(settings.zone()).isEqualTo(ZoneId.of("UTC"));
            assertThat(settings.poll().interval()).isEqualTo(Duration.ofMinutes(5));
            assertThat(settings.accounts()).isEmpty();
            assertThat(settings.access().allows(ChatAddress.parse("slack:C1"))).isTrue();
        }

        @Test
        void may_come_from_windows_with_a_byte_order_mark() throws Exception {
            assertThat(settings("\uFEFFzone: UTC\r\npoll:\r\n  interval: 1m\r\n")
                            .poll()
                            .interval())
                    .isEqualTo(Duration.ofMinutes(1));
        }
    }

    @Nested
    class The_environment {
        @Test
        void overrides_the_file() throws Exception {
            assertThat(settings("poll: {interval: 1m}", "TOCSIN_POLL_INTERVAL", "10s")
                            .poll()
                            .interval())
                    .isEqualTo(Duration.ofSeconds(10));
            assertThat(settings("zone: nonsense", "TOCSIN_ZONE", "Asia/Aden").zone())
                    .isEqualTo(ZoneId.of("Asia/Aden"));
        }

        @Test
        void overrides_lists_with_words_or_with_yaml() throws Exception {
            String file = "feeds: [https://example.org/rss]";
            assertThat(settings(file, "TOCSIN_FEEDS", "https://a.example/?x=1,2 https://b.example/")
                            .feeds())
                    .extracting(feed -> feed.url().getHost())
                    .containsExactly("a.example", "b.example");
            assertThat(settings(file, "TOCSIN_FEEDS", "[{url: https://c.example/, publisher: C}]")
                            .feeds())
                    .extracting(Settings.FeedEntry::publisher)
                    .containsExactly(Optional.of("C"));
        }

        @Test
        void counts_as_not_set_where_a_variable_is_empty() throws Exception {
            assertThat(settings("zone: Asia/Aden", "TOCSIN_ZONE", "").zone()).isEqualTo(ZoneId.of("Asia/Aden"));
        }

        @Test
        void is_named_when_the_mistake_is_there() {
            assertThat(mistakes("zone: UTC", Map.of("TOCSIN_POLL_AT_ONCE", "many")))
                    .isEqualTo("environment variable TOCSIN_POLL_AT_ONCE: 'poll.at-once' must be a whole number,"
                            + " not 'many'");
            assertThat(mistakes("zone: UTC", Map.of("TOCSIN_FEEDS", "[oops")))
                    .startsWith("environment variable TOCSIN_FEEDS: this is not YAML");
        }

        @Test
        void is_warned_of_when_a_variable_looks_mistyped() throws Exception {
            Map<String, String> environment = Map.of(
                    "TELEGRAM_BOT_TOKEN", "1:a", "SLACK_BOT_TOKENS", "x", "TOCSIN_CONFIG", "x", "TOCSIN_HOME", "x");
            assertThat(warnings("zone: UTC", environment))
                    .containsExactly("environment variable SLACK_BOT_TOKENS: no setting reads it,"
                            + " did you mean SLACK_BOT_TOKEN?");
        }

        @Test
        void fills_references_in_values() throws Exception {
            assertThat(settings("contact: ${USER}@${HOST:-example.org}", "USER", "desk")
                            .contact())
                    .contains("desk@example.org");
            assertThat(settings("contact: ${A:-b}", "A", "").contact()).contains("b");
            assertThat(settings("contact: $${A} costs $5").contact()).contains("${A} costs $5");
            assertThat(settings("contact: ${A}", "A", "$1\\${B}").contact()).contains("$1\\${B}");
        }
    }

    @Nested
    class A_secret {
        @Test
        void may_stand_in_a_file_of_its_own_beside_the_settings() throws Exception {
            Files.writeString(folder.resolve("token"), "1:a\n");
            assertThat(settings("telegram: {token-file: token}")
                            .telegram()
                            .orElseThrow()
                            .token())
                    .isEqualTo(new Secret("1:a"));
        }

        @Test
        void in_the_environment_goes_before_both_keys_of_the_file() throws Exception {
            assertThat(settings("telegram: {token-file: nowhere}", "TELEGRAM_BOT_TOKEN", "2:b")
                            .telegram()
                            .orElseThrow()
                            .token())
                    .isEqualTo(new Secret("2:b"));
        }

        @Test
        void in_the_environment_stands_once() {
            assertThat(mistakes("zone: UTC", Map.of("TELEGRAM_BOT_TOKEN", "2:b", "TELEGRAM_BOT_TOKEN_FILE", "x")))
                    .isEqualTo("environment variable TELEGRAM_BOT_TOKEN_FILE: 'telegram.token' and"
                            + " 'telegram.token-file' are both set: keep one of them");
        }

        @Test
        void in_a_file_that_everybody_can_read_is_warned_of() throws Exception {
            assertThat(warnings("zone: UTC\ntelegram:\n  token: 1:a", Map.of()))
                    .containsExactly(
                            "tocsin.yml:3: 'telegram.token' can be read by every user of this machine: take that"
                                    + " right from the file (chmod 600), or use 'telegram.token-file' or TELEGRAM_BOT_TOKEN");
            assertThat(warnings("telegram: {token: '${T}'}", Map.of("T", "1:a")))
                    .isEmpty();
        }

        @Test
        void in_a_file_of_its_owner_is_fine() throws Exception {
            Path file = Files.writeString(folder.resolve("own.yml"), "telegram: {token: '1:a'}");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            assertThat(SettingsFile.read(file, Map.of()).warnings()).isEmpty();
        }

        @Test
        void of_the_wrong_kind_is_warned_of() throws Exception {
            assertThat(warnings("zone: UTC", Map.of("SLACK_BOT_TOKEN", "xapp-1", "TELEGRAM_BOT_TOKEN", "1:a")))
                    .singleElement()
                    .asString()
                    .contains("'slack.bot-token' does not look like a Slack bot token (xoxb-…)");
        }

        @Test
        void that_is_empty_is_none() throws Exception {
            assertThat(settings("telegram: {token: ''}").telegram()).isEmpty();
            assertThat(settings("telegram: {token: '${T:-}'}").telegram()).isEmpty();
        }
    }

    @Nested
    class A_feed {
        @Test
        void that_is_listed_twice_counts_once_with_what_both_say() throws Exception {
            String yaml = """
                    terminal: {enabled: true}
                    feeds:
                      - https://Example.org:443/rss#top
                      - {url: https://example.org/rss, publisher: Example}
                      - http://example.org/rss
                    """;
            assertThat(settings(yaml).feeds())
                    .extracting(Settings.FeedEntry::publisher)
                    .containsExactly(Optional.of("Example"), Optional.empty());
            assertThat(warnings(yaml, Map.of()))
                    .containsExactly("tocsin.yml:4: the feed https://example.org/rss is listed twice,"
                            + " the first time at tocsin.yml:3");
        }

        @Test
        void may_have_an_address_in_any_script() throws Exception {
            assertThat(settings("feeds: ['https://пример.рф/أخبار?q=عين']").feeds())
                    .extracting(feed -> feed.url().toString())
                    .containsExactly(
                            "https://xn--e1afmkfd.xn--p1ai/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1?q=%D8%B9%D9%8A%D9%86");
        }
    }

    @Nested
    class Access {
        private final Settings.Access access =
                new Settings.Access(Set.of(ChatAddress.parse("telegram:1"), ChatAddress.parse("telegram:2/7")));

        @Test
        void to_a_chat_is_access_in_all_its_topics() {
            assertThat(access.allows(ChatAddress.parse("telegram:1"))).isTrue();
            assertThat(access.allows(ChatAddress.parse("telegram:1/9"))).isTrue();
        }

        @Test
        void to_a_topic_is_access_there_only() {
            assertThat(access.allows(ChatAddress.parse("telegram:2/7"))).isTrue();
            assertThat(access.allows(ChatAddress.parse("telegram:2"))).isFalse();
            assertThat(access.allows(ChatAddress.parse("slack:C1"))).isFalse();
        }
    }

    @Nested
    class Settings_made_in_code {
        @Test
        void keep_the_same_bounds_and_name_the_setting() {
            IllegalArgumentException wrong = assertThrows(
                    IllegalArgumentException.class,
                    () -> new Settings.Poll(
                            Duration.ofMillis(1),
                            Duration.ofMinutes(15),
                            Duration.ofHours(1),
                            Duration.ZERO,
                            Duration.ofSeconds(1),
                            1,
                            ByteSize.parse("1MB"),
                            Optional.empty(),
                            Reach.PUBLIC));
            assertThat(wrong).hasMessage("'poll.interval' must be at least 1s, not 1ms");
        }
    }
}
