package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tocsin.settings.Settings.Log;

class LogSetupTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream stderr = System.err;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void restore() {
        System.setErr(stderr);
        LogSetup.apply(new Log(Log.Level.INFO, Log.Format.TEXT));
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void text_has_the_time_in_utc_the_level_the_last_name_and_the_message() {
        LogSetup.apply(new Log(Log.Level.INFO, Log.Format.TEXT));
        LoggerFactory.getLogger("tocsin.fetch.Poller").info("polled {} feeds", 3);
        assertThat(lines())
                .singleElement()
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO  Poller polled 3 feeds");
    }

    @Test
    void text_from_strangers_neither_feigns_lines_nor_steers_the_terminal() {
        LogSetup.apply(new Log(Log.Level.INFO, Log.Format.TEXT));
        LoggerFactory.getLogger("x").warn("title: {}", "\u001b[31mred\r\nERROR forged", new Exception("\u001b[2Jgone"));
        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("\u001b", "\r");
        assertThat(lines().getFirst()).endsWith("title:  [31mred  ERROR forged");
        assertThat(lines().get(1)).isEqualTo("java.lang.Exception:  [2Jgone");
        assertThat(lines().get(2)).startsWith("\tat ");
    }

    @Test
    void json_is_one_object_a_line() throws Exception {
        LogSetup.apply(new Log(Log.Level.INFO, Log.Format.JSON));
        LoggerFactory.getLogger("tocsin.fetch.Poller").info("a \"title\"\nof {} lines", 2);
        LoggerFactory.getLogger("tocsin.fetch.Poller").error("broken", new IllegalStateException("why\n\"so\""));
        assertThat(lines()).hasSize(2);
        JsonNode first = new ObjectMapper().readTree(lines().getFirst());
        assertThat(first.path("formattedMessage").asText()).isEqualTo("a \"title\"\nof 2 lines");
        assertThat(first.path("level").asText()).isEqualTo("INFO");
        assertThat(first.path("loggerName").asText()).isEqualTo("tocsin.fetch.Poller");
        assertThat(first.path("timestamp").asLong()).isPositive();
        JsonNode second = new ObjectMapper().readTree(lines().get(1));
        assertThat(second.path("throwable").path("message").asText()).isEqualTo("why\n\"so\"");
    }

    @Test
    void the_level_holds_for_tocsin_and_libraries_say_no_less_than_warn() {
        LogSetup.apply(new Log(Log.Level.DEBUG, Log.Format.TEXT));
        LoggerFactory.getLogger("tocsin.Main").debug("fine");
        LoggerFactory.getLogger("org.quartz.core.QuartzScheduler").info("chatter");
        LoggerFactory.getLogger("okhttp3.OkHttpClient").warn("trouble");
        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst()).endsWith("fine");
        assertThat(lines().getLast()).endsWith("trouble");
    }

    @Test
    void a_level_above_warn_holds_for_libraries_too() {
        LogSetup.apply(new Log(Log.Level.ERROR, Log.Format.TEXT));
        LoggerFactory.getLogger("org.quartz.core.QuartzScheduler").warn("trouble");
        assertThat(lines()).isEmpty();
    }

    @Test
    void java_util_logging_and_system_loggers_arrive() {
        LogSetup.apply(new Log(Log.Level.INFO, Log.Format.TEXT));
        Logger.getLogger("a.b.Jul").info("from jul");
        Logger.getLogger("okhttp3.OkHttpClient").info("chatter");
        System.getLogger("a.b.Sys").log(System.Logger.Level.WARNING, "from system");
        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst()).endsWith("INFO  Jul from jul");
        assertThat(lines().getLast()).endsWith("WARN  Sys from system");
    }
}
