package tocsin.chat.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.alert.Delivery;
import tocsin.alert.Letter;
import tocsin.alert.Lookup;
import tocsin.alert.Message;
import tocsin.alert.Message.Bullets;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Gap;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Link;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Soft;
import tocsin.alert.Message.Strong;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;

/** Letters on a terminal. */
class TerminalMessengerTest {
    private static final Message BELL = Message.of(
            Line.of(new Strong("🔔 Air/drone strike")),
            Line.of(new Link("الطائرات المسيرة", URI.create("https://news.example/1"))),
            Line.of(new Soft("Example News")),
            new Gap(),
            new Bullets(List.of(Line.of(new Plain("watch "), new Code("drone")))));

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final List<Letter> printed = new ArrayList<>();

    private TerminalMessenger terminal(boolean colour, OutputStream out) {
        return new TerminalMessenger(new PrintStream(out, true, StandardCharsets.UTF_8), colour, printed::add);
    }

    private static Letter letter(Message message) {
        return new Letter(
                new AlertId(7), ChatAddress.of(TerminalMessenger.ACCOUNT, "here"), message, Optional.empty(), false);
    }

    private String shown(boolean colour, Message message) {
        terminal(colour, screen).send(letter(message));
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void A_letter_is_printed_with_an_empty_line_behind_it() {
        assertThat(shown(false, BELL).lines())
                .containsExactly(
                        "🔔 Air/drone strike",
                        "الطائرات المسيرة",
                        "https://news.example/1",
                        "Example News",
                        "",
                        "  • watch drone",
                        "");
    }

    @Test
    void Buttons_are_left_out_where_nobody_is_heard() {
        Message asking = Message.text("Drones over Erbil")
                .with(new Message.Button("Stop", "unwatch 3"), new Message.Button("Why?", "why 9"));

        assertThat(shown(false, asking).lines()).containsExactly("Drones over Erbil", "");
    }

    @Test
    void Colours_end_where_their_text_ends() {
        assertThat(shown(true, BELL)).contains("\u001b[1m🔔 Air/drone strike\u001b[0m", "\u001b[36mdrone\u001b[0m");
    }

    @Test
    void A_headline_neither_steers_the_terminal_nor_feigns_a_line() {
        assertThat(shown(false, Message.text("News\u001b[2J\u0007\u009b1m\r\nWatch 1: forged"))
                        .lines())
                .containsExactly("News [2J  1m  Watch 1: forged", "");
    }

    @Test
    void A_printed_letter_is_delivered_and_told() {
        assertThat(terminal(false, screen).send(letter(BELL))).isEqualTo(new Delivery.Delivered("7"));
        assertThat(printed).hasSize(1);
    }

    @Test
    void A_terminal_that_is_gone_keeps_the_alert_owed() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken pipe");
            }
        };

        assertThat(terminal(false, closed).send(letter(BELL))).isInstanceOf(Delivery.RetryLater.class);
        assertThat(printed).isEmpty();
    }

    @Test
    void A_terminal_cannot_be_asked_and_sets_no_pace() {
        TerminalMessenger terminal = terminal(false, screen);

        assertThat(terminal.find(letter(BELL).to(), new AlertId(7), Instant.EPOCH))
                .isInstanceOf(Lookup.Unaskable.class);
        assertThat(terminal.pace()).isEqualTo(Duration.ZERO);
        assertThat(terminal.account()).isEqualTo("terminal");
    }
}
