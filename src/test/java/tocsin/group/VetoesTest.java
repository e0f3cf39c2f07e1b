package tocsin.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.domain.Change;
import tocsin.domain.Reason;

/** What keeps two headlines apart, however alike they are. */
class VetoesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Drones hit Ain al-Asad|Drones hit Al-Tanf|another place: al-tanf against ain-al-asad
                    Missile strike on Kharkiv on Tuesday|Missile strike on Odesa on Tuesday|another place: odesa against kharkiv
                    Drones hit Ain al-Asad on Tuesday|Drones hit Ain al-Asad on Monday|another day: 2023-10-30 against 2023-10-31
                    Drones hit Ain al-Asad|Rockets hit Ain al-Asad|another weapon: rocket against drone
                    Drones hit Ain al-Asad|Second drone attack hits Ain al-Asad|it says that it is one more
                    Car bomb kills 20 in Baghdad|Car bomb kills 16 in Baghdad|fewer killed: 16 against 20, and not called revised
                    Car bomb kills 20 in Baghdad|Baghdad mayor opens park|too few words in common for an ordinary story
                    """)
    void keep_apart(String first, String second, String why) {
        Desk desk = new Desk();
        desk.hear("10:00", first);
        Change change = desk.hear("11:00", second);
        assertThat(change).isInstanceOf(Change.Opened.class);
        assertThat(change.because()).extracting(Reason::what).contains(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Drones hit Baghdad airport|Drone attack in Baghdad
                    Missile strike on Kharkiv on Tuesday|Missiles hit Kharkov on Tuesday
                    Rockets hit Ain al-Asad|Missiles strike Ain al-Asad
                    Car bomb kills 20 in Baghdad|Car bomb in Baghdad kills at least 16
                    Car bomb kills 20 in Baghdad|Car bomb kills 17 in Baghdad
                    """)
    void let_be_what_outlets_tell_differently(String first, String second) {
        Desk desk = new Desk();
        desk.hear("10:00", first);
        assertThat(desk.hear("10:30", second)).isNotInstanceOf(Change.Opened.class);
    }
}
