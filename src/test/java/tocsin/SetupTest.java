package tocsin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Chat;
import tocsin.domain.ChatAddress;
import tocsin.domain.ChatId;
import tocsin.domain.Feed;
import tocsin.domain.Origin;
import tocsin.domain.Watch;
import tocsin.settings.Settings;
import tocsin.settings.SettingsFile;
import tocsin.store.Feeds;
import tocsin.store.Store;
import tocsin.store.sql.SqlStore;

/** How the store follows the configuration from one start to the next. */
class SetupTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ChatAddress HERE = ChatAddress.of("terminal", "here");
    private static final URI GULF = URI.create("https://gulf.example/rss");

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = SqlStore.sqlite(folder.resolve("tocsin.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Settings settings(String yaml) throws Exception {
        Path file = Files.writeString(folder.resolve("tocsin.yml"), "terminal:\n  enabled: true\n" + yaml);
        return SettingsFile.read(file, Map.of()).settings();
    }

    private void start(String yaml) throws Exception {
        Settings settings = settings(yaml);
        store.change(memory -> {
            Setup.apply(memory, settings, NOON);
            return true;
        });
    }

    private static String watching(String queries) {
        return "chats:\n  - address: terminal:here\n    watches: [" + queries + "]\n";
    }

    private Chat here() {
        return store.look(memory -> memory.chats().at(HERE)).orElseThrow();
    }

    private List<Watch> watches() {
        ChatId chat = here().id();
        return store.look(memory -> memory.watches().of(chat));
    }

    private List<Feed> feeds() {
        return store.look(memory -> memory.feeds().all());
    }

    private Chat typed(String query) {
        return store.change(memory -> {
            Chat chat = memory.chats().meet(HERE, "here", ZoneOffset.UTC);
            memory.watches().add(chat.id(), query, Origin.COMMAND, NOON);
            return chat;
        });
    }

    @Test
    void Feeds_chats_and_watches_of_the_configuration_are_there_after_the_first_start_and_the_second()
            throws Exception {
        String yaml = "feeds: ['" + GULF + "']\n" + watching("drone, rocket");
        start(yaml);
        start(yaml);

        assertThat(feeds()).singleElement().satisfies(feed -> {
            assertThat(feed.address()).isEqualTo(GULF);
            assertThat(feed.publisher()).isEqualTo("gulf.example");
        });
        assertThat(watches()).extracting(Watch::query).containsExactly("drone", "rocket");
        assertThat(watches()).extracting(Watch::number).containsExactly(1, 2);
    }

    @Test
    void What_leaves_the_configuration_goes_and_what_people_added_stays() throws Exception {
        start("feeds: ['" + GULF + "']\n" + watching("drone"));
        typed("rocket");
        start("feeds: []\n");

        assertThat(feeds()).isEmpty();
        assertThat(watches()).extracting(Watch::query).containsExactly("rocket");
    }

    @Test
    void A_feed_that_moves_from_a_command_to_the_configuration_is_the_operators() throws Exception {
        Chat chat = typed("rocket");
        Feed before = store.change(memory -> memory.feeds()
                .add(
                        new Feeds.NewFeed(
                                GULF, "", "gulf", Origin.COMMAND, Optional.of(chat.id()), Duration.ofMinutes(5)),
                        NOON));
        start("feeds: ['" + GULF + "']\n");
        assertThat(feeds()).singleElement().satisfies(feed -> {
            assertThat(feed.origin()).isEqualTo(Origin.CONFIGURATION);
            assertThat(feed.id()).isEqualTo(before.id());
        });

        start("feeds: []\n");
        assertThat(feeds()).isEmpty();
    }

    @Test
    void A_feed_that_a_person_added_stays_a_persons_feed() throws Exception {
        Chat chat = typed("rocket");
        store.change(memory -> memory.feeds()
                .add(
                        new Feeds.NewFeed(
                                GULF, "", "gulf", Origin.COMMAND, Optional.of(chat.id()), Duration.ofMinutes(5)),
                        NOON));
        start("feeds: []\n");

        assertThat(feeds()).singleElement().extracting(Feed::origin).isEqualTo(Origin.COMMAND);
    }

    @Test
    void A_watch_that_moves_from_a_command_to_the_configuration_is_the_operators() throws Exception {
        typed("drone");
        start(watching("drone"));
        assertThat(watches()).singleElement().extracting(Watch::origin).isEqualTo(Origin.CONFIGURATION);

        start("feeds: []\n");
        assertThat(watches()).isEmpty();
    }

    @Test
    void A_configured_chat_takes_the_zone_of_the_configuration() throws Exception {
        typed("drone");
        start("zone: Asia/Baghdad\n" + watching("drone"));

        assertThat(here().zone().getId()).isEqualTo("Asia/Baghdad");
    }

    @Test
    void Chats_that_watch_through_an_account_that_is_off_are_counted() {
        typed("drone");
        store.change(memory -> memory.chats().meet(ChatAddress.parse("slack:C1"), "quiet", ZoneOffset.UTC));

        assertThat(store.<Map<String, Long>>look(memory -> Setup.waiting(memory, Set.of("telegram"))))
                .containsExactly(Map.entry("terminal", 1L));
        assertThat(store.<Map<String, Long>>look(memory -> Setup.waiting(memory, Set.of("terminal"))))
                .isEmpty();
    }

    @Test
    void A_query_that_cannot_be_read_stops_the_start_with_its_chat_and_place() throws Exception {
        Settings settings = settings(watching("'\"air base', 'drone OR'"));

        assertThatThrownBy(
                        () -> Setup.checkQueries(settings, Knowledge.shipped().parser()))
                .isInstanceOf(Misuse.class)
                .hasMessageContaining("terminal:here")
                .hasMessageContaining("^");
    }
}
