package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @Nested
    class Help {
        @Test
        void lists_the_commands() {
            CommandLineRun run = CommandLineRun.of("--help");
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("demo", "run", "check", "feed", "match", "replay", "tocsin demo --once");
            assertThat(run.err()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"demo", "check", "feed", "match", "replay"})
        void of_a_command_shows_an_example(String command) {
            CommandLineRun run = CommandLineRun.of(command, "--help");
            assertThat(run.code()).isZero();
            assertThat(run.out()).contains("Usage: tocsin " + command, "For instance:");
        }

        @Test
        void is_not_needed_for_the_version() {
            CommandLineRun run = CommandLineRun.of("--version");
            assertThat(run.code()).isZero();
            assertThat(run.out()).startsWith("tocsin ");
        }
    }

    @Nested
    class A_wrong_call {
        @Test
        void without_a_command_shows_the_usage_and_exits_with_2() {
            CommandLineRun run = CommandLineRun.of();
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).startsWith("Usage: tocsin").contains("replay");
        }

        @Test
        void with_an_unknown_command_is_told_the_nearest() {
            CommandLineRun run = CommandLineRun.of("fed");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("'fed'", "tocsin feed", "tocsin --help");
        }

        @Test
        void with_a_command_that_resembles_none_is_told_all() {
            assertThat(CommandLineRun.of("xyzzy").err()).contains("demo, run, check, feed, read, match, group, replay");
        }

        @ParameterizedTest
        @ValueSource(strings = {"demo --nope", "run --nope", "check --nope", "feed --nope x", "match x", "replay"})
        void exits_with_2_and_names_the_help(String call) {
            CommandLineRun run = CommandLineRun.of(call.split(" ", -1));
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("See: tocsin " + call.split(" ", -1)[0] + " --help");
        }
    }

    @Nested
    class Without_a_configuration {
        @Test
        void run_explains_itself_in_three_lines() {
            CommandLineRun run = CommandLineRun.of("run");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines()).hasSize(3);
        }

        @Test
        void a_file_that_is_named_must_be_there() {
            CommandLineRun run = CommandLineRun.of("check", "--config", "nowhere.yml");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("nowhere.yml");
        }
    }

    @Nested
    class A_reader_that_goes_away {
        /** Takes nothing, as a pipe whose other end is closed. */
        private static final class Closed extends OutputStream {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        }

        @Test
        void ends_the_work_without_a_word() {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Streams streams = new Streams(
                    new ByteArrayInputStream(new byte[0]),
                    CommandLineRun.printer(new Closed()),
                    CommandLineRun.printer(err));
            assertThat(Main.execute(streams, "feed", "a", "b")).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        }
    }

    @Nested
    class An_unexpected_failure {
        @Test
        void of_the_machine_names_the_file_and_the_reason() {
            assertThat(Failure.sentence(new NoSuchFileException("a.xml"))).isEqualTo("a.xml: there is no such file");
        }

        @Test
        void of_ours_is_one_line() {
            assertThat(Failure.sentence(new IllegalStateException("one\ntwo")))
                    .startsWith("Tocsin failed by a fault of its own: IllegalStateException: one (")
                    .doesNotContain("\n");
        }
    }
}
