package tocsin.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.Change;
import tocsin.domain.IncidentId;
import tocsin.domain.Reason;

class GrouperTest {
    private final Desk desk = new Desk();

    @Nested
    class A_headline_joins {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Drone attack reported at Ain al-Asad",
                    "Ain Al-Assad air base comes under drone attack on Tuesday",
                    "طائرتان مسيرتان تستهدفان قاعدة عين الأسد",
                    "No casualties in Tuesday's drone attack on Ain al-Asad, officials say",
                    "US condemns drone attack on Ain al-Asad"
                })
        void the_incident_of_the_same_place_and_weapon(String title) {
            assertThat(desk.hear("10:00", "Two armed drones target Ain al-Asad air base on Tuesday"))
                    .isInstanceOf(Change.Opened.class);
            assertThat(desk.hear("11:00", title)).isInstanceOf(Change.Unchanged.class);
        }

        @Test
        void the_explosion_that_was_heard_at_the_same_place() {
            desk.hear("10:00", "Explosion heard at Ain al-Asad");
            assertThat(desk.hear("10:20", "Drones hit Ain al-Asad")).isInstanceOf(Change.Unchanged.class);
        }

        @Test
        void the_incident_of_the_weapon_that_is_claimed() {
            desk.hear("10:00", "Two armed drones target Ain al-Asad air base on Tuesday");
            desk.hear("10:30", "Rockets fired at Ain al-Asad air base on Tuesday");
            assertThat(desk.hear("11:00", "Islamic Resistance in Iraq claims rocket attack on Ain al-Asad"))
                    .isInstanceOfSatisfying(
                            Change.Grew.class,
                            grew -> assertThat(grew.incident()).isEqualTo(new IncidentId(2)));
        }

        @Test
        void the_older_of_two_incidents_that_fit_equally() {
            desk.hear("10:00", "Drones hit Ain al-Asad");
            desk.open("10:00", "Drones hit Ain al-Asad");
            assertThat(desk.hear("10:10", "Drones hit Ain al-Asad"))
                    .isInstanceOfSatisfying(
                            Change.Unchanged.class,
                            same -> assertThat(same.incident())
                                    .isEqualTo(desk.incidents().getFirst().id()));
        }

        @Test
        void an_ordinary_story_that_shares_most_of_its_words() {
            desk.hear("10:00", "Politician wants timetable for exit of coalition forces");
            assertThat(desk.hear("11:00", "Politician wants a timetable for coalition forces' exit"))
                    .isInstanceOf(Change.Unchanged.class);
        }
    }

    @Nested
    class A_headline_opens_an_incident_of_its_own {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Rockets fired at Ain al-Asad air base on Tuesday",
                    "Two armed drones target Al-Tanf garrison on Tuesday",
                    "Two armed drones targeted Ain al-Asad air base on Monday",
                    "Politician wants coalition out of Ain al-Asad"
                })
        void when_place_weapon_or_day_differ_or_it_is_no_deed(String title) {
            desk.hear("10:00", "Two armed drones target Ain al-Asad air base on Tuesday");
            assertThat(desk.hear("11:00", title)).isInstanceOf(Change.Opened.class);
        }

        @Test
        void when_only_weapon_and_day_are_the_same_and_no_place_is_known() {
            desk.hear("10:00", "Missile strike on Kharkiv on Tuesday");
            assertThat(desk.hear("11:00", "Yemen's rebels fire missile at ship on Tuesday"))
                    .isInstanceOf(Change.Opened.class);
        }

        @Test
        void when_the_same_was_done_to_a_town_that_the_catalogue_does_not_know() {
            desk.hear("10:00", "Missile strike on Kharkiv on Tuesday");
            assertThat(desk.hear("11:00", "Missile strike on Odesa on Tuesday")).isInstanceOf(Change.Opened.class);
            assertThat(desk.hear("11:00", "Missiles hit Kharkiv on Tuesday")).isInstanceOf(Change.Unchanged.class);
        }

        @Test
        void when_the_last_report_is_a_day_and_a_half_old() {
            desk.hear("10:00", "Drones hit Ain al-Asad");
            assertThat(desk.group(desk.at("10:00").plusSeconds(36 * 3600), "Drone strike at Ain al-Asad base"))
                    .isInstanceOf(Change.Opened.class);
        }

        @Test
        void when_the_incident_is_fourteen_days_old_however_much_is_told_of_it() {
            for (int day = 0; day < 14; day++) {
                desk.group(desk.at("10:00").plus(Duration.ofDays(day)), "US condemns drone attack on Ain al-Asad");
            }
            assertThat(desk.incidents()).hasSize(1);
            assertThat(desk.group(
                            desk.at("10:00").plus(Window.LIFE).plusSeconds(1),
                            "US condemns drone attack on Ain al-Asad"))
                    .isInstanceOf(Change.Opened.class);
        }

        @Test
        void when_only_the_town_is_the_same_and_one_of_them_is_an_ordinary_story() {
            desk.hear("10:00", "Erbil citadel restored with help from abroad");
            assertThat(desk.hear("10:05", "Drone falls near Erbil, no casualties"))
                    .isInstanceOf(Change.Opened.class);
            assertThat(desk.hear("10:10", "Minister visits Erbil")).isInstanceOf(Change.Opened.class);
            assertThat(desk.hear("10:15", "Football fans in Erbil")).isInstanceOf(Change.Opened.class);
        }

        @Test
        void when_the_incident_has_sixty_headlines() {
            for (int i = 0; i < Grouper.MOST_MEMBERS; i++) {
                desk.hear("10:00", "Drones hit Ain al-Asad");
            }
            assertThat(desk.incidents()).hasSize(1);
            assertThat(desk.hear("10:00", "Drones hit Ain al-Asad").because())
                    .extracting(Reason::what)
                    .contains("it has 60 headlines, the most that one incident takes");
        }

        @Test
        void when_somebody_said_that_it_is_not_the_same_as_the_one_that_is_nearest() {
            IntStream.range(0, 60).forEach(i -> desk.hear("10:00", "Drones hit Ain al-Asad"));
            desk.open("10:00", "Drones hit Ain al-Asad");

            assertThat(desk.groupApart("10:00", "Drones hit Ain al-Asad", new IncidentId(1), Set.of()))
                    .isInstanceOf(Change.Unchanged.class);
            assertThat(desk.groupApart("10:00", "Drones hit Ain al-Asad", new IncidentId(1), Set.of(new IncidentId(2))))
                    .isInstanceOf(Change.Opened.class);
        }

        @Test
        void when_one_report_of_the_incident_recalls_its_weapon() {
            desk.hear("10:00", "Drones hit Ain al-Asad");
            desk.hear("10:05", "Drones follow rockets and hit Ain al-Asad");
            desk.hear("10:10", "Drones attack Ain al-Asad");
            assertThat(desk.hear("11:00", "Rockets hit Ain al-Asad")).isInstanceOf(Change.Opened.class);
        }

        @Test
        void and_says_why_the_nearest_one_was_refused() {
            desk.hear("10:00", "Drones hit Ain al-Asad");
            assertThat(desk.hear("11:00", "Rockets hit Ain al-Asad").because())
                    .extracting(Reason::what)
                    .contains("same place: ain-al-asad", "another weapon: rocket against drone");
        }
    }

    @Nested
    class News_of_an_incident {
        @Test
        void is_a_claim_once() {
            desk.hear("10:00", "Drones hit Ain al-Asad on Tuesday");
            assertThat(news(desk.hear("11:00", "Islamic Resistance in Iraq claims drone attack on Ain al-Asad")))
                    .isEqualTo("Claimed by Islamic Resistance in Iraq");
            assertThat(desk.hear("12:00", "المقاومة الإسلامية في العراق تتبنى هجوم المسيرات على عين الأسد"))
                    .isInstanceOf(Change.Unchanged.class);
        }

        @Test
        void is_a_toll_that_rises_and_no_toll_that_was_told_before() {
            desk.hear("10:00", "Drone attack on Tower 22: no casualties");
            assertThat(news(desk.hear("10:30", "Drone attack on Tower 22 kills two")))
                    .isEqualTo("Killed: 2, before 0");
            assertThat(news(desk.hear("11:00", "Three killed in drone attack on Tower 22")))
                    .isEqualTo("Killed: 3, before 2");
            assertThat(desk.hear("12:00", "Drone attack on Tower 22 kills two")).isInstanceOf(Change.Unchanged.class);
        }

        @Test
        void is_no_toll_that_is_a_fifth_below_the_known_one_and_not_called_revised() {
            desk.hear("10:00", "Car bomb kills 44 in Baghdad");
            assertThat(desk.hear("11:00", "Car bomb kills two in Baghdad").because())
                    .extracting(Reason::what)
                    .contains("fewer killed: 2 against 44, and not called revised");
            assertThat(desk.hear("12:00", "Toll of Baghdad car bomb revised down to 40"))
                    .isNotInstanceOf(Change.Opened.class);
        }

        @Test
        void is_both_at_once() {
            desk.hear("10:00", "Drone attack on Tower 22");
            assertThat(news(desk.hear(
                            "11:00", "Islamic Resistance in Iraq claims drone attack on Tower 22 that killed three")))
                    .isEqualTo("Claimed by Islamic Resistance in Iraq; Killed: 3");
        }
    }

    @Test
    void the_same_headlines_in_the_same_order_give_the_same_incidents() {
        List<String> titles = List.of(
                "Drones hit Ain al-Asad",
                "Rockets hit Ain al-Asad",
                "Blast in Baghdad",
                "Islamic Resistance in Iraq claims rocket attack on Ain al-Asad",
                "Drones and rockets hit Al-Tanf and Tower 22",
                "Explosion in Baghdad kills two");
        List<Change> first = new ArrayList<>();
        List<Change> second = new ArrayList<>();
        Desk other = new Desk();
        titles.forEach(title -> first.add(desk.hear("10:00", title)));
        titles.forEach(title -> second.add(other.hear("10:00", title)));
        assertThat(second).isEqualTo(first);
    }

    private static String news(Change change) {
        assertThat(change).isInstanceOf(Change.Grew.class);
        return ((Change.Grew) change).news();
    }
}
