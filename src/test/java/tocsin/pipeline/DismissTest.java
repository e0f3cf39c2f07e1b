package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Origin;

/** What happens when somebody says that an alert is not relevant. */
class DismissTest {
    private static final String FOOTBALL = "Erbil football club wins derby";

    @TempDir
    Path folder;

    private ChatRoom room;

    @BeforeEach
    void open() {
        room = new ChatRoom(folder);
        room.brings(
                room.headline("Budget passes"),
                room.headline("Football and derby in Lima"),
                room.headline("Football again"));
        room.passes(Duration.ofHours(1));
        room.says("watch erbil");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private String dismisses(String title) {
        return ChatRoom.text(room.presses(room.messageOf(title), "not relevant").message());
    }

    @Nested
    class A_term {
        @Test
        void is_offered_that_no_kept_alert_has_the_rarest_first_and_strangers_last() {
            room.brings(
                    room.headline("Rockets hit Erbil", "The club of ministers met"),
                    room.headline(FOOTBALL, "It was the last match."));

            assertThat(dismisses(FOOTBALL)).isEqualTo("""
                    Noted as not relevant: Erbil football club wins derby
                    Watch 1, erbil, would have left it out with any of these, and not the one alert of it that was kept:
                    • exclude 1 derby
                    • exclude 1 football
                    • exclude 1 wins
                    [-derby: exclude 1 derby] [-football: exclude 1 football] [-wins: exclude 1 wins]""");
        }

        @Test
        void that_other_dismissed_alerts_have_comes_first() {
            room.brings(
                    room.headline("Erbil hosts chess match", "It was the last match."),
                    room.headline(FOOTBALL, "It was the last match."),
                    room.headline("Rockets hit Erbil"));
            dismisses("Erbil hosts chess match");

            assertThat(dismisses(FOOTBALL))
                    .contains("these, and not the one alert of it that was kept:\n• exclude 1 match\n");
        }

        @Test
        void may_be_an_entity_but_never_what_the_watch_asks_for() {
            room.says("unwatch 1");
            room.says("watch @erbil (hamas | derby)");
            room.brings(room.headline("Hamas official visits Erbil", "Iraq said nothing of Hamas."));

            assertThat(dismisses("Hamas official visits Erbil"))
                    .contains("exclude 2 official")
                    .doesNotContain("exclude 2 hamas", "exclude 2 @hamas", "exclude 2 @erbil", "exclude 2 @iraq");
        }

        @Test
        void is_not_offered_when_none_separates() {
            room.brings(room.headline("Football in Erbil"));
            room.passes(Duration.ofDays(4));
            room.brings(room.headline("Erbil: football"));

            assertThat(dismisses("Erbil: football"))
                    .endsWith(
                            "It says nothing that tells it from the one alert of watch 1 that was kept, so there is nothing"
                                    + " to leave out. To ask for something else: change 1 QUERY");
        }

        @Test
        void is_offered_with_care_when_nothing_was_kept_yet() {
            room.brings(room.headline(FOOTBALL));

            assertThat(dismisses(FOOTBALL)).contains("No other alert of it was kept yet, so look at them with care:");
        }

        @Test
        void is_only_printed_when_no_button_can_carry_it() {
            String village = "مهرجانالموسيقىالكلاسيكيةالعالمية";
            room.brings(room.headline("Erbil: " + village));

            assertThat(dismisses("Erbil: " + village))
                    .contains("• exclude 1 " + village)
                    .doesNotContain("[-");
        }

        @Test
        void for_a_watch_of_the_operator_is_told_to_be_written_there() {
            room.bench.store.change(memory ->
                    memory.watches().add(room.bench.chatIn(memory).id(), "festival", Origin.CONFIGURATION, room.now()));
            room.brings(room.headline("Festival of flowers"));

            assertThat(dismisses("Festival of flowers"))
                    .endsWith("• -flowers\nIt stands in the operator's configuration and is changed there.");
            assertThat(room.says("exclude 2 flowers"))
                    .isEqualTo("Watch 2 stands in the operator's configuration and is changed there. It would be:\n"
                            + "festival -flowers");
        }
    }

    @Nested
    class An_exclusion {
        @Test
        void changes_the_watch_in_place_and_tells_what_it_would_have_spared() {
            room.brings(room.headline("Rockets hit Erbil"), room.headline(FOOTBALL));
            dismisses(FOOTBALL);
            Reply reply = room.presses("m9", "exclude 1 football");

            assertThat(reply.inPlace()).isTrue();
            assertThat(ChatRoom.text(reply.message())).isEqualTo("""
                    Watch 1 is now erbil -football
                    Of the 2 alerts of it here it would have left out one, which was not relevant.
                    [Undo: change 1 erbil]""");
            room.brings(room.headline("Football fans in Erbil"), room.headline("Minister visits Erbil"));
            assertThat(room.bells()).containsExactly("Rockets hit Erbil", FOOTBALL, "Minister visits Erbil");
        }

        @Test
        void that_costs_kept_alerts_names_them() {
            room.brings(room.headline("Rockets hit Erbil"), room.headline(FOOTBALL));
            dismisses(FOOTBALL);

            assertThat(room.says("exclude 1 -rocket"))
                    .contains(
                            "Of the 2 alerts of it here it would have left out one, which was kept:\n• Rockets hit Erbil\n");
            assertThat(room.says("exclude 1 snow")).contains("it would have left out none.");
            assertThat(room.queries()).containsExactly("erbil -rocket -snow");
        }

        @Test
        void puts_brackets_around_a_choice() {
            room.says("watch drone | rocket");
            room.says("exclude 2 \"toy story\"");

            assertThat(room.queries()).containsExactly("erbil", "(drone | rocket) -\"toy story\"");
        }

        @Test
        void that_cannot_be_made_says_why() {
            assertThat(room.says("exclude 7 rain")).startsWith("There is no watch 7 here.");
            assertThat(room.says("exclude 1")).startsWith("leave what out of which watch?");
            assertThat(room.says("exclude 1 \"rain")).startsWith("I cannot leave that out: ");
            assertThat(room.says("exclude 1 x*")).startsWith("I cannot leave that out: ");
            assertThat(room.queries()).containsExactly("erbil");
        }
    }

    @Nested
    class The_mark {
        @Test
        void is_stored_and_the_alert_no_longer_counts_as_kept() {
            room.brings(room.headline("Erbil hit"), room.headline(FOOTBALL));
            dismisses(FOOTBALL);
            dismisses("Erbil hit");

            assertThat(room.rung()).allMatch(one -> !one.isKept());
            assertThat(room.says("notrelevant https://news.example/Erbil-hit"))
                    .endsWith("It says nothing else that watch 1 could leave out. To ask for something else:"
                            + " change 1 QUERY");
        }

        @Test
        void is_of_the_latest_alert_when_none_is_meant() {
            room.brings(room.headline("Rockets hit Erbil"), room.headline(FOOTBALL));

            assertThat(room.says("not relevant")).startsWith("Noted as not relevant: " + FOOTBALL);
            assertThat(room.says("not good")).startsWith("not what?");
        }

        @Test
        void on_an_alert_whose_watch_is_gone_or_changed_says_so() {
            room.brings(room.headline(FOOTBALL));
            room.says("change 1 erbil rocket");
            assertThat(dismisses(FOOTBALL))
                    .endsWith("Watch 1 is another one by now and would not ring for it: erbil rocket");
            room.says("unwatch 1");
            assertThat(dismisses(FOOTBALL)).endsWith("Watch 1 was taken away since.");
        }

        @Test
        void on_an_update_is_of_the_bell_as_well() {
            room.says("watch strike");
            room.brings(room.headline("Drone strike on Ain al-Asad air base kills two soldiers"));
            room.passes(Duration.ofMinutes(10));
            String update = "Ain al-Asad air base: drone attack toll rises to five dead soldiers";
            room.brings(room.headline(update));

            assertThat(dismisses(update))
                    .startsWith(
                            "Noted as not relevant: Drone strike on Ain al-Asad air base kills two soldiers\nWatch 2, strike,");
            assertThat(room.rung()).hasSize(2).allMatch(one -> one.dismissed().isPresent());
        }
    }
}
