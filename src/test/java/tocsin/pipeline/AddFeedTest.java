package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.alert.Message;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Run;
import tocsin.domain.Advice;
import tocsin.domain.Chat;
import tocsin.domain.ChatAddress;
import tocsin.domain.Feed;
import tocsin.domain.Freshness;
import tocsin.fetch.Choice;
import tocsin.fetch.FeedDocument;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.Hints;
import tocsin.fetch.HubLinks;
import tocsin.fetch.Instead;
import tocsin.fetch.WebPage;
import tocsin.store.Store;
import tocsin.store.sql.SqlStore;

/** What a person is told who types the address of a web page where a feed's belongs. */
class AddFeedTest {
    private static final URI PAGE = URI.create("https://news.example/");
    private static final URI FEED = URI.create("https://news.example/feed");
    private static final URI COMMENTS = URI.create("https://news.example/comments/feed");

    @TempDir
    Path directory;

    private final Map<URI, FetchOutcome> web = new HashMap<>();
    private Store store;
    private Chat chat;
    private AddFeed desk;

    @BeforeEach
    void open() {
        store = SqlStore.sqlite(directory.resolve("tocsin.db"));
        chat = store.change(
                memory -> memory.chats().meet(ChatAddress.parse("terminal:here"), "Here", ZoneId.of("UTC")));
        desk = new AddFeed(
                store,
                address -> web.getOrDefault(address, new FetchOutcome.Failed("nothing there", new Instead.Nothing())),
                Duration.ofMinutes(5),
                InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void page(URI... feeds) {
        List<Choice> named = Stream.of(feeds)
                .map(feed -> new Choice(feed, "", Optional.empty()))
                .toList();
        web.put(PAGE, new FetchOutcome.Failed("a page", new Instead.Page(new WebPage(PAGE, named, List.of()))));
    }

    private void feed(URI address, String title) {
        FeedDocument document = new FeedDocument(
                "rss_2.0", title, Optional.of(PAGE), Optional.empty(), Advice.NONE, HubLinks.NONE, List.of());
        web.put(address, new FetchOutcome.Fetched(document, Freshness.UNKNOWN, address, Hints.NONE));
    }

    private String said(String typed) {
        Message message = desk.add(chat, typed);
        return message.blocks().stream()
                .map(block -> ((Line) block).runs().stream().map(Run::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private List<Feed> feeds() {
        return store.look(memory -> memory.feeds().all());
    }

    @Nested
    class A_page_with_one_feed {
        @Test
        void has_it_taken_and_the_reply_says_which() {
            page(FEED);
            feed(FEED, "The news");

            assertThat(said("news.example/")).isEqualTo("""
                            Reading, as number 1: The news · 0 headlines now
                            That address is a web page; its feed is https://news.example/feed""");
            assertThat(feeds()).extracting(Feed::address).containsExactly(FEED);
            assertThat(feeds().getFirst().site()).contains(PAGE);
            assertThat(feeds().getFirst().addedBy()).contains(chat.id());
        }

        @Test
        void that_is_read_already_changes_nothing() {
            page(FEED);
            feed(FEED, "The news");
            said(FEED.toString());

            assertThat(said(PAGE.toString())).isEqualTo("That feed is read already, as number 1.");
        }
    }

    @Test
    void a_page_with_several_feeds_has_them_listed_as_they_are_to_be_typed_comments_last() {
        page(COMMENTS, FEED);
        feed(COMMENTS, "Comments");
        feed(FEED, "Articles");

        assertThat(said(PAGE.toString())).isEqualTo("""
                        That address is a web page with 2 feeds, so nothing was added. Say which one:
                        1. Articles: addfeed https://news.example/feed
                        2. Comments: addfeed https://news.example/comments/feed""");
        assertThat(feeds()).isEmpty();
    }

    @Test
    void a_page_without_a_feed_is_not_added_and_the_reply_says_why() {
        page();

        assertThat(said(PAGE.toString()))
                .isEqualTo("Not added: news.example has a web page there that leads to no feed, and none in the usual"
                        + " places");
    }

    @Test
    void an_address_that_answers_nothing_is_not_searched() {
        assertThat(said("https://news.example/gone")).isEqualTo("Not added: nothing there");
    }
}
