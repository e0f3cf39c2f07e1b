package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.alert.Message;

/** The command timeline: what it finds, says and shows. */
class ChronicleTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private ChatRoom room;

    @BeforeEach
    void open() {
        room = new ChatRoom(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private Message asks(String text) {
        return room.respond
                .respond(new Heard(ChatRoom.ANN, "Ann", text, Optional.empty(), false))
                .message();
    }

    private String says(String text) {
        return room.says(text);
    }

    /** Three strikes on a base, one of them five weeks ago, and a protest elsewhere; the last one a minute ago. */
    private void news() {
        room.brings(room.headline("Rockets hit Ain al-Asad air base, three wounded"));
        room.passes(DAY.multipliedBy(35));
        room.brings(room.headline("Drone attack on Ain al-Asad air base kills 2 soldiers, officials say"));
        room.passes(DAY.multipliedBy(3));
        room.brings(
                room.headline("Rockets fired at Ain al-Asad air base in Iraq wound five"),
                room.headline("Protesters rally in Beirut against prices"));
    }

    @Test
    void It_shows_the_incidents_that_a_query_finds_and_says_the_figures() {
        news();
        Message answer = asks("timeline @ain-al-asad 30d");

        assertThat(ChatRoom.text(answer))
                .startsWith("2 incidents in the last 30 days: @ain-al-asad\n")
                .contains("• Explosions/Remote violence: 2\n")
                .contains("2 killed, 5 wounded")
                .contains("The 30 days before had 1: 100 % more now.");
        assertThat(answer.chart())
                .hasValueSatisfying(picture -> assertThat(picture.alt()).contains("2 incidents"));
    }

    @Test
    void Thirty_days_are_usual() {
        news();
        assertThat(says("timeline @ain-al-asad")).isEqualTo(says("timeline @ain-al-asad 30d"));
    }

    @Test
    void Without_a_query_it_shows_what_is_watched_here() {
        news();
        assertThat(says("timeline 7d")).startsWith("Nothing is watched here yet");
        says("watch @ain-al-asad");
        says("watch protesters");

        assertThat(says("timeline 7d")).startsWith("3 incidents in the last 7 days: all that is watched here");
    }

    @Test
    void A_day_is_shown_by_its_hours() {
        news();
        assertThat(says("timeline @ain-al-asad 24h")).startsWith("One incident in the last 24 hours: @ain-al-asad");
    }

    @Test
    void The_day_is_that_of_the_chat() {
        room.passes(Duration.ofHours(11));
        room.brings(room.headline("Rockets hit Ain al-Asad air base"));
        room.passes(Duration.ofHours(2));

        assertThat(says("timeline @ain-al-asad 1d")).startsWith("No incident in the last day");
        says("zone America/New_York");
        assertThat(says("timeline @ain-al-asad 1d")).startsWith("One incident in the last day");
    }

    @Test
    void Nothing_found_is_said_in_words_and_there_is_no_empty_picture() {
        news();
        Message answer = asks("timeline @ain-al-asad kidnapped 7d");

        assertThat(ChatRoom.text(answer))
                .startsWith("No incident in the last 7 days: @ain-al-asad kidnapped\n")
                .contains("The 7 days before had none.");
        assertThat(answer.chart()).isEmpty();
    }

    @Test
    void A_young_Tocsin_says_since_when_it_knows() {
        room.brings(room.headline("Rockets hit Ain al-Asad air base"));

        assertThat(says("timeline @ain-al-asad 7d"))
                .contains("The 7 days before cannot be compared: no news was collected then.")
                .contains("News is collected since Sun 1 Mar 2026, 12:00 (UTC).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "timeline @ain-al-asad 0d   | I cannot show 0d. A period is written 24h",
                "timeline @ain-al-asad 999w | I cannot show 999w. A period is written 24h",
                "timeline @no-such-base     | I cannot look for that: ",
                "timeline (drone 7d         | I cannot look for that: ",
                "timeline -drone            | I cannot look for that: ",
            })
    void A_mistake_is_told_in_a_sentence(String typed, String answer) {
        assertThat(says(typed)).startsWith(answer);
    }
}
