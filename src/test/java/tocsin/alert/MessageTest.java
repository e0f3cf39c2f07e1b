package tocsin.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.alert.Message.Bullets;
import tocsin.alert.Message.Button;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Plain;

class MessageTest {
    private static final Button STOP = new Button("Stop", "unwatch 3");
    private static final Button WHY = new Button("Why?", "why 9");

    @Nested
    class A_button {
        @Test
        void carries_sixty_four_bytes_and_no_more() {
            assertThat(new Button("x", "ب".repeat(32)).command()).hasSize(32);
            assertThatThrownBy(() -> new Button("x", "ب".repeat(32) + "a"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("64 bytes");
        }

        @ParameterizedTest
        @CsvSource({"'', help", "' ', help", "'\u200B', help", "'\u0000', help", "Help, ''", "Help, ' '"})
        void has_a_label_that_is_seen_and_a_command(String label, String command) {
            assertThatThrownBy(() -> new Button(label, command)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void carries_no_half_of_a_character() {
            assertThatThrownBy(() -> new Button("x", "watch \uD83D")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class A_message_with_more_buttons_than_there_is_room_for {
        @Test
        void says_below_what_the_others_say() {
            Message message = Message.text("Drones").with(STOP, WHY);

            assertThat(message.withAtMost(1))
                    .isEqualTo(new Message(
                            List.of(
                                    Line.of(new Plain("Drones")),
                                    new Bullets(List.of(Line.of(new Plain("Why?: "), new Code("why 9"))))),
                            List.of(STOP)));
        }

        @Test
        void is_itself_when_there_is_room_after_all() {
            Message message = Message.text("Drones").with(STOP, WHY);

            assertThat(message.withAtMost(2)).isEqualTo(message);
        }
    }
}
