package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.alert.Message;
import tocsin.domain.Chat;
import tocsin.domain.ChatAddress;
import tocsin.domain.Feed;
import tocsin.domain.Origin;
import tocsin.domain.Watch;
import tocsin.fetch.FetchOutcome;

/** What people say, and what they are answered. */
class RespondTest {
    private static final ChatAddress ANN = ChatAddress.parse("telegram:1");
    private static final ChatAddress BOB = ChatAddress.parse("slack:C1");
    private static final ChatAddress STRANGER = ChatAddress.parse("telegram:666");

    @TempDir
    Path folder;

    private Bench bench;
    private Respond respond;
    private FetchOutcome page = new FetchOutcome.Failed("that is a web page and no feed");
    private final List<URI> fetched = new ArrayList<>();

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        FeedDesk desk = new FeedDesk(bench.store, this::fetch, Duration.ofMinutes(5), bench.clock);
        respond = new Respond(
                bench.store, bench.means(), desk, chat -> !chat.equals(STRANGER), ZoneId.of("Asia/Baghdad"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private FetchOutcome fetch(URI address) {
        fetched.add(address);
        return page;
    }

    private String says(ChatAddress chat, String text) {
        return text(respond.respond(new Heard(chat, "Somebody", text)).message());
    }

    private String annSays(String text) {
        return says(ANN, text);
    }

    private static String text(Message message) {
        return message.blocks().stream().map(RespondTest::text).collect(Collectors.joining("\n"));
    }

    private static String text(Message.Block block) {
        return switch (block) {
            case Message.Line line -> text(line);
            case Message.Bullets bullets ->
                bullets.items().stream().map(RespondTest::text).collect(Collectors.joining("\n"));
            case Message.Gap gap -> "";
        };
    }

    private static String text(Message.Line line) {
        return line.runs().stream().map(Message.Run::text).collect(Collectors.joining());
    }

    private List<String> queries(ChatAddress chat) {
        return bench
                .store
                .<List<Watch>>look(memory -> memory.watches()
                        .of(memory.chats().at(chat).orElseThrow().id()))
                .stream()
                .map(Watch::query)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            start        | rings here
            help         | removefeed
            ""           | removefeed
            HELP         | removefeed
            watches      | Nothing is watched here yet
            watch        | watch what?
            unwatch      | which one?
            addfeed      | which feed?
            removefeed   | which one?
            recent       | Nothing has rung here yet
            recent many  | is no number
            recent 0     | is no number
            recent 99999 | is no number
            wat          | 'wat' is no command. Did you mean watch or watches?
            dance        | 'dance' is no command. Type help
            feeds        | There are no feeds yet
            unwatch 7    | There is no watch 7
            removefeed 7 | There is no feed '7'
            """)
    void A_command_is_answered(String typed, String answer) {
        assertThat(annSays(typed)).contains(answer);
    }

    @Nested
    class A_watch {
        @Test
        void is_added_listed_and_taken_away_by_its_number() {
            assertThat(annSays("watch drone \"air base\"")).startsWith("Watching, as number 1: drone \"air base\"\n");
            assertThat(annSays("watch @ain-al-asad")).startsWith("Watching, as number 2");
            assertThat(annSays("watches")).contains("2 watches", "1: drone \"air base\"", "2: @ain-al-asad");

            assertThat(annSays("unwatch 1")).contains("No longer watching for drone");
            assertThat(annSays("unwatch #2")).contains("No longer watching for @ain-al-asad");
            assertThat(queries(ANN)).isEmpty();
        }

        @Test
        void is_taken_away_by_its_words() {
            annSays("watch drone");
            annSays("unwatch drone");

            assertThat(queries(ANN)).isEmpty();
        }

        @Test
        void that_is_there_already_is_not_added_again() {
            annSays("watch drone");

            assertThat(annSays("watch drone")).startsWith("Already watching, as number 1: drone\n");
        }

        @Test
        void for_a_number_is_not_mistaken_for_the_watch_of_that_number() {
            annSays("watch 2");
            annSays("watch drone");

            assertThat(annSays("watch 1")).startsWith("Watching, as number 3: 1\n");
            annSays("unwatch 2");
            assertThat(queries(ANN)).containsExactly("2", "1");
        }

        @Test
        void that_cannot_be_read_is_told_with_its_place() {
            assertThat(annSays("watch \"air base"))
                    .startsWith("I cannot watch for that: ")
                    .contains("^");
            assertThat(annSays("watch @nowhere-at-all")).startsWith("I cannot watch for that: ");
            assertThat(annSays("watch drone OR")).startsWith("I cannot watch for that: ");
            assertThat(queries(ANN)).isEmpty();
        }

        @Test
        void belongs_to_its_chat() {
            annSays("watch drone");

            assertThat(says(BOB, "watches")).contains("Nothing is watched here yet");
            assertThat(says(BOB, "unwatch 1")).contains("There is no watch 1 here");
            assertThat(queries(ANN)).containsExactly("drone");
        }

        @Test
        void of_the_configuration_is_not_taken_away_by_a_command() {
            Chat chat = bench.chat(ANN.toString());
            bench.store.change(
                    memory -> memory.watches().add(chat.id(), "drone", Origin.CONFIGURATION, bench.clock.instant()));

            assertThat(annSays("unwatch 1")).contains("operator's configuration");
            assertThat(queries(ANN)).containsExactly("drone");
        }
    }

    @Nested
    class A_feed {
        @Test
        void is_added_when_the_address_holds_one_and_taken_away_by_its_chat() {
            page = Bench.fetched(Bench.headline("Budget passes", Bench.NOON));
            assertThat(annSays("addfeed https://news.example/rss"))
                    .isEqualTo("Reading, as number 1: Example's own name · one headline now");
            assertThat(annSays("addfeed https://news.example/rss")).contains("read already, as number 1");
            assertThat(fetched).hasSize(1);
            assertThat(annSays("feeds")).contains("One feed", "1: Example's own name", "not read yet");

            assertThat(says(BOB, "removefeed 1")).contains("added by another chat");
            assertThat(annSays("removefeed 1")).isEqualTo("No longer reading https://news.example/rss.");
            assertThat(annSays("feeds")).contains("There are no feeds yet");
        }

        @Test
        void is_not_added_when_the_address_is_a_page_or_none() {
            assertThat(annSays("addfeed https://news.example/")).isEqualTo("Not added: that is a web page and no feed");
            page = new FetchOutcome.Gone("it is gone");
            assertThat(annSays("addfeed news.example/rss")).isEqualTo("Not added: it is gone");
            assertThat(fetched.getLast()).isEqualTo(URI.create("https://news.example/rss"));

            int before = fetched.size();
            assertThat(annSays("addfeed file:///etc/passwd")).contains("http and https");
            assertThat(annSays("addfeed https://")).contains("is no address");
            assertThat(annSays("addfeed two words")).contains("is no address");
            assertThat(annSays("addfeed https://ann:s3cret@news.example/rss")).contains("carries a password");
            assertThat(fetched).hasSize(before);
            assertThat(annSays("feeds")).contains("There are no feeds yet");
        }

        @Test
        void of_the_configuration_is_not_taken_away_by_a_command() {
            Feed feed = bench.feed("https://news.example/rss");

            assertThat(annSays("removefeed " + feed.id())).contains("operator's configuration");
            assertThat(annSays("removefeed https://news.example/rss")).contains("operator's configuration");
            assertThat(annSays("feeds")).contains("One feed");
        }

        @Test
        void that_a_list_brought_is_nobodys_and_any_chat_may_take_it_away() {
            Feed feed = bench.feed("https://news.example/rss", Origin.COMMAND);

            assertThat(says(BOB, "removefeed " + feed.id())).isEqualTo("No longer reading https://news.example/rss.");
        }

        @Test
        void with_a_password_is_listed_without_it() {
            bench.feed("https://ann:s3cret@news.example/rss");
            Message.Bullets feeds = (Message.Bullets) respond.respond(new Heard(ANN, "Ann", "feeds"))
                    .message()
                    .blocks()
                    .get(1);

            assertThat(feeds.items().getFirst().runs())
                    .contains(new Message.Link("news.example", URI.create("https://news.example/rss")));
        }

        @Test
        void in_trouble_is_listed_first_and_those_left_out_are_counted() {
            for (int i = 0; i < 27; i++) {
                Feed feed = bench.feed("https://news" + i + ".example/rss");
                if (i > 24) {
                    bench.store.change(memory -> {
                        memory.feeds().failed(feed.id(), "no route", Bench.NOON, Bench.NOON);
                        return true;
                    });
                }
            }

            assertThat(annSays("feeds").lines().skip(1).findFirst())
                    .contains("26: news25.example · in trouble for 0 s: no route");
            assertThat(annSays("feeds")).endsWith("and 2 more");
        }
    }

    @Nested
    class What_rang_lately {
        @Test
        void is_told_newest_first_in_the_time_of_the_chat() {
            annSays("start");
            Chat chat = bench.store.look(memory -> memory.chats().at(ANN)).orElseThrow();
            for (int i = 1; i <= 7; i++) {
                bench.bell(chat, "news " + i);
            }

            assertThat(annSays("recent")).contains("news 7", "news 3").doesNotContain("news 2");
            assertThat(annSays("recent 2")).contains("news 7", "news 6").doesNotContain("news 5");
            assertThat(annSays("recent 1")).contains("Sun 1 Mar 2026, 15:00 (Asia/Baghdad)");
        }
    }

    @Nested
    class Who_is_not_on_the_operators_list {
        @Test
        void is_told_so_and_changes_nothing() {
            assertThat(says(STRANGER, "watch drone")).contains("access.chats", "telegram:666");
            assertThat(bench.store.<Boolean>look(
                            memory -> memory.chats().at(STRANGER).isPresent()))
                    .isFalse();
        }
    }

    @Test
    void A_chat_that_was_closed_is_open_again_once_somebody_speaks_in_it() {
        Chat chat = bench.chat(ANN.toString());
        bench.store.change(memory -> {
            memory.chats().close(chat.id(), "blocked");
            return true;
        });
        annSays("help");

        assertThat(bench.store
                        .look(memory -> memory.chats().at(ANN))
                        .orElseThrow()
                        .open())
                .isTrue();
    }
}
