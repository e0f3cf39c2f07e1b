package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Origin;
import tocsin.store.Feeds.NewFeed;
import tocsin.store.Store;
import tocsin.store.sql.SqlStore;

/** The feeds of the store on the command line. */
class FeedsCommandTest {
    private static final String LIST = """
            <opml version="2.0"><body>
            <outline type="rss" text="One" xmlUrl="http://one.example/rss"/>
            <outline type="rss" text="Two" xmlUrl="http://two.example/rss"/>
            </body></opml>
            """;

    @TempDir
    Path directory;

    private String config = "";

    @BeforeEach
    void importTwo() throws Exception {
        config = Files.writeString(
                        directory.resolve("tocsin.yml"),
                        "data: " + directory + "\nfeeds:\n  - http://listed.example/rss\n")
                .toString();
        Path list = Files.writeString(directory.resolve("in.opml"), LIST);
        CommandLineRun run = CommandLineRun.of("opml", "import", list.toString(), "--config", config);
        assertThat(run.code()).isZero();
    }

    private CommandLineRun feeds(String... more) {
        String[] call = new String[more.length + 3];
        call[0] = "feeds";
        System.arraycopy(more, 0, call, 1, more.length);
        call[more.length + 1] = "--config";
        call[more.length + 2] = config;
        return CommandLineRun.of(call);
    }

    private Path database() {
        return directory.resolve("tocsin.db");
    }

    @Test
    void are_listed_with_those_that_only_the_configuration_knows_yet() {
        CommandLineRun run = feeds();

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                1  http://one.example/rss  not read yet  One
                2  http://two.example/rss  not read yet  Two
                -  http://listed.example/rss  not read yet
                """);
    }

    @Test
    void say_what_troubles_them() {
        try (Store store = SqlStore.sqlite(database())) {
            store.change(memory -> {
                Instant now = InstantSource.system().instant();
                memory.feeds().failed(memory.feeds().all().getFirst().id(), "HTTP 500", now, now.plusSeconds(60));
                return now;
            });
        }

        assertThat(feeds().out())
                .startsWith("1  http://one.example/rss  in trouble")
                .contains("HTTP 500  One");
    }

    @Test
    void are_taken_away_by_address_or_number() {
        CommandLineRun run = feeds("remove", "http://one.example/rss", "2");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines("""
                No longer reading http://one.example/rss.
                No longer reading 2.
                """);
        assertThat(feeds().out()).isEqualToNormalizingNewlines("-  http://listed.example/rss  not read yet\n");
    }

    @Test
    void that_are_unknown_or_of_the_configuration_are_refused_and_the_others_go() {
        try (Store store = SqlStore.sqlite(database())) {
            store.change(memory -> memory.feeds()
                    .add(
                            new NewFeed(
                                    URI.create("http://listed.example/rss"),
                                    "",
                                    "listed.example",
                                    Origin.CONFIGURATION,
                                    Optional.empty(),
                                    Duration.ofMinutes(5)),
                            InstantSource.system().instant()));
        }
        CommandLineRun run = feeds("remove", "http://none.example/", "http://listed.example/rss", "1");

        assertThat(run.code()).isEqualTo(Main.FAILED);
        assertThat(run.out()).isEqualToNormalizingNewlines("No longer reading 1.\n");
        assertThat(run.err())
                .contains("There is no feed 'http://none.example/'")
                .contains("http://listed.example/rss stands in the configuration");
    }

    @Test
    void cannot_be_seen_while_a_service_uses_the_database() {
        try (Store running = SqlStore.sqlite(database())) {
            assertThat(running.<Integer>look(memory -> memory.outbox().depth())).isZero();
            CommandLineRun run = feeds();

            assertThat(run.code()).isEqualTo(Main.WRONG);
            assertThat(run.err()).contains("another Tocsin is using");
        }
    }
}
