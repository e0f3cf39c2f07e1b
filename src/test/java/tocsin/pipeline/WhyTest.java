package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Alert;
import tocsin.domain.Rung;

/** Why an alert rang. */
class WhyTest {
    private static final String HARIR = "Rockets target Harir base";

    @TempDir
    Path folder;

    private ChatRoom room;

    @BeforeEach
    void open() {
        room = new ChatRoom(folder);
        room.says("start");
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Nested
    class An_alert {
        @Test
        void tells_the_watches_the_words_where_they_stand_and_what_they_stand_for() {
            room.says("watch rocket @us-bases-in-iraq");
            room.says("watch sources country:IQ");
            room.brings(room.headline(HARIR, "Nobody was hurt, security sources said."));

            assertThat(room.says("why")).isEqualTo("""
                    Rockets target Harir base
                    Example News · Sun 1 Mar 2026, 11:59 (UTC)
                    Watch 1: rocket @us-bases-in-iraq
                    • rocket – “Rockets” in the title
                    • @us-bases-in-iraq – “Harir base” in the title, which stands for Al-Harir Air Base
                    Watch 2: sources country:IQ
                    • sources – “sources” in the summary
                    • country:IQ – it is Iraq""");
        }

        @Test
        void is_meant_by_a_reply_a_button_or_its_link_else_the_latest() {
            room.says("watch rocket");
            room.brings(room.headline(HARIR), room.headline("Rocket festival opens in town"));
            String harir = room.messageOf(HARIR);

            assertThat(room.says("why")).startsWith("Rocket festival opens in town");
            assertThat(room.repliesTo(harir, "why")).startsWith(HARIR);
            assertThat(ChatRoom.text(room.presses(harir, "why").message())).startsWith(HARIR);
            assertThat(room.presses(harir, "why").inPlace()).isFalse();
            assertThat(room.says("why http://www.news.example/Rockets-target-Harir-base?utm_source=x"))
                    .startsWith(HARIR);
        }

        @Test
        void that_is_none_is_said_to_be_none() {
            assertThat(room.says("why")).isEqualTo("Nothing has rung here yet.");
            room.says("watch rocket");
            room.brings(room.headline(HARIR));
            assertThat(room.repliesTo("m77", "why")).startsWith("That message is no alert.");
            assertThat(room.says("why https://news.example/other"))
                    .isEqualTo("Nothing with that link has rung here. Try whynot https://news.example/other");
        }

        @Test
        void tells_what_became_of_its_watch() {
            room.says("watch rocket");
            room.says("watch target");
            room.brings(room.headline(HARIR));
            room.says("change 1 rocket -toy");
            room.says("unwatch 2");

            assertThat(room.says("why"))
                    .contains(
                            "Watch 1: rocket, which is now rocket -toy\n",
                            "Watch 2: target, which was taken away since\n");
        }
    }

    @Nested
    class An_update {
        @Test
        void came_for_the_incident_that_rang() {
            room.says("watch strike");
            room.brings(room.headline("Drone strike on Ain al-Asad air base kills two soldiers"));
            room.passes(Duration.ofMinutes(10));
            room.brings(room.headline("Ain al-Asad air base: drone attack toll rises to five dead soldiers"));
            List<Rung> rung = room.rung();
            assertThat(rung.getFirst().alert().kind()).isEqualTo(Alert.Kind.UPDATE);

            assertThat(room.says("why"))
                    .contains(
                            "An update, since it is news of an incident that rang here on Sun 1 Mar 2026, 12:00 (UTC):"
                                    + " Killed: 5, before 2.")
                    .contains("Watch 1: strike\n• strike – “strike” in the title");
        }
    }
}
