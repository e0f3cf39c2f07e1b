package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Feed;
import tocsin.domain.Origin;
import tocsin.fetch.FetchOutcome;
import tocsin.fetch.OpmlOutcome;
import tocsin.fetch.OpmlReader;
import tocsin.fetch.Subscription;
import tocsin.pipeline.Subscriptions;
import tocsin.store.Feeds.NewFeed;
import tocsin.store.Store;
import tocsin.store.sql.SqlStore;

/** What {@code tocsin opml} does with files and the store. */
class OpmlImportTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String LIST = """
            <opml version="2.0"><body>
            <outline text="News">
            <outline type="rss" text="One" xmlUrl="http://one.example/rss" htmlUrl="http://one.example/"/>
            <outline type="rss" text="Two" xmlUrl="http://two.example/rss"/>
            </outline>
            <outline type="rss" text="One" xmlUrl="http://one.example/rss"/>
            <outline type="rss" text="Bad" xmlUrl="nowhere"/>
            </body></opml>
            """;

    @TempDir
    Path directory;

    private Path database() {
        return directory.resolve("tocsin.db");
    }

    private static OpmlOutcome.Read list(String file) {
        return (OpmlOutcome.Read) OpmlReader.read(file.getBytes(StandardCharsets.UTF_8));
    }

    @Nested
    class An_import {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        private int take(Store store, String file, Optional<Function<URI, FetchOutcome>> check)
                throws InterruptedException {
            Subscriptions subscriptions = new Subscriptions(store, Duration.ofMinutes(5), InstantSource.fixed(NOW));
            out.reset();
            return new OpmlImport(subscriptions, check)
                    .run("feeds.opml", list(file), new PrintStream(out, true, StandardCharsets.UTF_8));
        }

        private String said() {
            return out.toString(StandardCharsets.UTF_8);
        }

        @Test
        void adds_the_feeds_as_the_operators_with_their_folders_as_tags_and_says_what_it_refused()
                throws InterruptedException {
            try (Store store = SqlStore.sqlite(database())) {
                int code = take(store, LIST, Optional.empty());

                assertThat(code).isEqualTo(Main.FAILED);
                assertThat(said()).isEqualToNormalizingNewlines("""
                                merged  line 6: 'One' is the feed of line 3 again
                                REFUSED line 7: 'Bad' has an xmlUrl that is no web address: nowhere
                                feeds.opml: 2 added, 0 known already, 1 merged, 1 refused
                                """);
                List<Feed> feeds = store.look(memory -> memory.feeds().all());
                assertThat(feeds).extracting(Feed::title).containsExactly("One", "Two");
                Feed one = feeds.getFirst();
                assertThat(one.origin()).isEqualTo(Origin.COMMAND);
                assertThat(one.addedBy()).isEmpty();
                assertThat(one.tags()).containsExactly("News");
                assertThat(one.site()).contains(URI.create("http://one.example/"));
                assertThat(one.nextPoll()).isEqualTo(NOW);
            }
        }

        @Test
        void leaves_what_is_known_as_it_is_but_for_tags_whatever_the_spelling_of_its_address()
                throws InterruptedException {
            try (Store store = SqlStore.sqlite(database())) {
                store.change(memory -> memory.feeds()
                        .add(
                                new NewFeed(
                                        URI.create("http://ONE.example:80/rss"),
                                        "Mine",
                                        "My publisher",
                                        Origin.CONFIGURATION,
                                        Optional.empty(),
                                        Duration.ofHours(1)),
                                NOW));

                take(store, LIST, Optional.empty());

                assertThat(said()).contains("1 added, 1 known already");
                Feed one = store.look(memory -> memory.feeds().all().getFirst());
                assertThat(one.title()).isEqualTo("Mine");
                assertThat(one.publisher()).isEqualTo("My publisher");
                assertThat(one.interval()).isEqualTo(Duration.ofHours(1));
                assertThat(one.origin()).isEqualTo(Origin.CONFIGURATION);
                assertThat(one.tags()).containsExactly("News");
            }
        }

        @Test
        void that_checks_refuses_what_cannot_be_read_and_trusts_a_server_that_asks_for_patience()
                throws InterruptedException {
            try (Store store = SqlStore.sqlite(database())) {
                int code = take(
                        store,
                        LIST,
                        Optional.of(address -> address.getHost().startsWith("one")
                                ? new FetchOutcome.Gone("it is gone")
                                : new FetchOutcome.Throttled(Duration.ofHours(1), "busy")));

                assertThat(code).isEqualTo(Main.FAILED);
                assertThat(said())
                        .contains("REFUSED line 3: 'One' cannot be read: it is gone")
                        .contains("1 added, 0 known already, 1 merged, 2 refused");
            }
        }

        @Test
        void comes_out_again_as_it_went_in() throws InterruptedException {
            try (Store store = SqlStore.sqlite(database())) {
                take(store, LIST, Optional.empty());

                assertThat(new Subscriptions(store, Duration.ofMinutes(5), InstantSource.fixed(NOW)).all())
                        .containsExactlyElementsOf(list(LIST).feeds().stream()
                                .map(OpmlOutcome.Listed::feed)
                                .toList());
            }
        }
    }

    @Test
    void An_export_shows_no_password() {
        try (Store store = SqlStore.sqlite(database())) {
            store.change(memory -> memory.feeds()
                    .add(
                            new NewFeed(
                                    URI.create("http://ann:s3cret@one.example/rss"),
                                    "",
                                    "One",
                                    Origin.COMMAND,
                                    Optional.empty(),
                                    Duration.ofHours(1)),
                            NOW));

            assertThat(new Subscriptions(store, Duration.ofMinutes(5), InstantSource.fixed(NOW)).all())
                    .extracting(Subscription::address)
                    .containsExactly(URI.create("http://one.example/rss"));
        }
    }

    @Nested
    class The_command {
        private String configuration() throws Exception {
            return Files.writeString(
                            directory.resolve("tocsin.yml"),
                            "data: " + directory + "\nfeeds:\n  - http://listed.example/rss\n")
                    .toString();
        }

        @Test
        void imports_a_file_and_exports_another_with_the_feeds_of_the_configuration() throws Exception {
            String config = configuration();
            Path in = Files.writeString(directory.resolve("in.opml"), LIST);
            Path out = directory.resolve("out.opml");

            CommandLineRun taken = CommandLineRun.of("opml", "import", in.toString(), "--config", config);
            assertThat(taken.code()).isEqualTo(Main.FAILED);
            assertThat(taken.out()).contains("REFUSED line 7", "2 added");
            CommandLineRun given = CommandLineRun.of("opml", "export", out.toString(), "--config", config);
            assertThat(given.code()).isEqualTo(Main.DONE);
            assertThat(given.out()).isEqualToNormalizingNewlines(out + ": 3 feeds\n");

            assertThat(list(Files.readString(out)).feeds())
                    .extracting(listed -> listed.feed().address().getHost())
                    .containsExactlyInAnyOrder("one.example", "two.example", "listed.example");
            assertThat(list(Files.readString(out)).feeds())
                    .extracting(OpmlOutcome.Listed::feed)
                    .extracting(Subscription::tags)
                    .contains(Set.of("News"), Set.of());
        }

        @Test
        void without_a_word_more_asks_which_way() {
            CommandLineRun run = CommandLineRun.of("opml");

            assertThat(run.code()).isEqualTo(Main.WRONG);
            assertThat(run.err()).contains("Import or export?", "See: tocsin opml --help");
        }

        @Test
        void says_that_the_store_is_in_use_while_a_service_runs() throws Exception {
            Path in = Files.writeString(directory.resolve("in.opml"), LIST);
            String config = configuration();
            try (Store running = SqlStore.sqlite(database())) {
                assertThat(running.<Integer>look(memory -> memory.outbox().depth()))
                        .isZero();
                for (CommandLineRun run : List.of(
                        CommandLineRun.of("opml", "import", in.toString(), "--config", config),
                        CommandLineRun.of("opml", "export", "--config", config))) {
                    assertThat(run.code()).isEqualTo(Main.WRONG);
                    assertThat(run.out()).isEmpty();
                    assertThat(run.err()).contains("another Tocsin is using " + directory);
                }
            }
        }

        @Test
        void refuses_what_is_no_list_and_what_is_not_there() throws Exception {
            String config = configuration();
            Path feed = Files.writeString(directory.resolve("feed.xml"), "<rss><channel/></rss>");

            CommandLineRun other = CommandLineRun.of("opml", "import", feed.toString(), "--config", config);
            assertThat(other.code()).isEqualTo(Main.FAILED);
            assertThat(other.err()).contains("feed.xml cannot be read: it is a feed, not a list of feeds");
            Path missing = directory.resolve("none");
            CommandLineRun none = CommandLineRun.of("opml", "import", missing.toString(), "--config", config);
            assertThat(none.code()).isEqualTo(Main.FAILED);
            assertThat(none.err()).contains(missing + ": there is no such file");
        }
    }
}
