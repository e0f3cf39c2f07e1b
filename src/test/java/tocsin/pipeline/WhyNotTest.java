package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Rung;

/** Why a headline did not ring. */
class WhyNotTest {
    @TempDir
    Path folder;

    private ChatRoom room;

    @BeforeEach
    void open() {
        room = new ChatRoom(folder);
        room.brings(room.headline("Budget passes"));
        room.passes(Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Nested
    class A_headline {
        @Test
        void that_no_feed_brought_was_not_seen_and_titles_like_it_are_offered() {
            room.brings(room.headline("Rockets target Harir base near Erbil"), room.headline("Rain in Basra"));

            assertThat(room.says("whynot Rockets hit the Harir base near Erbil"))
                    .isEqualTo("""
                    No feed has brought that. feeds says which are read, and addfeed adds one.
                    Like it
                    • Rockets target Harir base near Erbil · Example News · Sun 1 Mar 2026, 12:59 (UTC)""");
            assertThat(room.says("whynot https://news.example/nowhere"))
                    .isEqualTo("No feed has brought that. feeds says which are read, and addfeed adds one.");
            assertThat(room.says("whynot")).startsWith("which headline?");
        }

        @Test
        void is_found_by_its_link_and_by_its_title_however_they_are_written() {
            room.brings(room.headline("Rockets target Al-Harir base"));

            String found =
                    "Rockets target Al-Harir base\nExample News · Sun 1 Mar 2026, 12:59 (UTC) · seen Sun 1 Mar 2026,"
                            + " 13:00 (UTC)\nNothing is watched here. Try watch @ain-al-asad";
            assertThat(room.says("whynot http://www.news.example/Rockets-target-Al-Harir-base/?utm_campaign=a"))
                    .isEqualTo(found);
            assertThat(room.says("whynot news.example/Rockets-target-Al-Harir-base"))
                    .isEqualTo(found);
            assertThat(room.says("whynot ROCKETS target “al Harir” base!")).isEqualTo(found);
        }

        @Test
        void that_rang_is_said_to_have_rung() {
            room.says("watch rocket");
            room.brings(room.headline("Rockets target Harir base"));

            assertThat(room.says("whynot Rockets target Harir base"))
                    .endsWith("It rang here on Sun 1 Mar 2026, 13:00 (UTC). The reasons:"
                            + " why https://news.example/Rockets-target-Harir-base");
        }

        @Test
        void that_is_about_to_ring_or_was_refused_is_said_to_be() {
            room.says("watch rocket");
            room.owes("https://gulf-wire.example/rss", room.headline("Rockets target Harir base"));
            assertThat(room.says("whynot Rockets target Harir base")).endsWith("It is about to ring here.");

            Rung owed = room.rung().getFirst();
            room.bench.store.change(memory -> {
                memory.outbox().refused(owed.id(), "too long", room.now());
                return true;
            });
            assertThat(room.says("whynot Rockets target Harir base"))
                    .endsWith("It was to ring here, but could not be delivered: too long.");
        }

        @Test
        void of_an_incident_that_rang_was_grouped_into_it() {
            room.says("watch strike");
            room.brings(room.headline("Drone strike on Ain al-Asad air base"));
            room.brings(room.headline("Ain al-Asad air base hit by drone strike"));

            assertThat(room.says("whynot Ain al-Asad air base hit by drone strike"))
                    .endsWith(
                            "It reports an incident that rang here already, on Sun 1 Mar 2026, 13:00 (UTC), by Drone strike"
                                    + " on Ain al-Asad air base. Further reports of it ring only with news, such as more dead or a"
                                    + " claim.");
        }

        @Test
        void that_was_seen_before_the_watch_is_older_than_it() {
            room.brings(room.headline("Rockets target Harir base"));
            room.passes(Duration.ofHours(1));
            room.says("watch rocket");

            assertThat(room.says("whynot Rockets target Harir base"))
                    .endsWith(
                            "It matches watch 1, rocket, which asks for this only since Sun 1 Mar 2026, 14:00 (UTC), after it"
                                    + " was seen.");
        }

        @Test
        void that_came_with_the_first_poll_of_its_feed_was_history() {
            room.says("watch rocket");
            room.passes(Duration.ofHours(1));
            room.brings(
                    "https://old.example/rss",
                    ChatRoom.headline(
                            "Rockets target Harir base", "", room.now().minus(Duration.ofDays(1))));

            assertThat(room.says("whynot Rockets target Harir base"))
                    .endsWith(
                            "It matches watch 1, rocket, but came when its feed was first read: what was there before rings"
                                    + " only while it is fresh.");
        }

        @Test
        void that_only_a_draft_matches_does_not_ring() {
            room.says("start");
            room.bench.store.change(
                    memory -> memory.watches().draft(room.bench.chatIn(memory).id(), "rocket", room.now()));
            room.passes(Duration.ofHours(1));
            room.brings(room.headline("Rockets target Harir base"));

            assertThat(room.says("whynot Rockets target Harir base"))
                    .endsWith(
                            "It matches watch 1, rocket, but that is a draft and does not ring. To make it ring: keep 1");
        }

        @Test
        void that_was_edited_since_may_match_only_now() {
            room.says("watch rocket");
            room.passes(Duration.ofHours(1));
            room.brings(ChatRoom.headline("Blast at Harir base", "", room.now()));
            room.brings(ChatRoom.edited("Blast at Harir base", "Rocket hits Harir base", room.now()));

            assertThat(room.says("whynot Rocket hits Harir base"))
                    .endsWith(
                            "It matches watch 1, rocket, as they are now. It did not when it was seen: since then its title was edited,"
                                    + " or a name was added to the catalogue.");
        }
    }

    @Nested
    class The_nearest_watch {
        private String tail(String title) {
            String answer = room.says("whynot " + title);
            return answer.substring(answer.indexOf("(UTC)\n") + "(UTC)\n".length());
        }

        @Test
        void is_told_with_the_term_that_is_missing() {
            room.says("watch volcano");
            room.says("watch rocket @us-bases-in-iraq -film");
            room.brings(room.headline("Rockets hit a field in Basra"));

            assertThat(tail("Rockets hit a field in Basra"))
                    .isEqualTo(
                            "It was seen, but no watch matches. The nearest is watch 2, rocket @us-bases-in-iraq -film:"
                                    + " it asks for @us-bases-in-iraq, which the headline does not say.");
        }

        @Test
        void is_told_with_the_exclusion_that_hit() {
            room.says("watch rocket -(film | game)");
            room.brings(room.headline("Film about a rocket"));

            assertThat(tail("Film about a rocket"))
                    .isEqualTo(
                            "It was seen, but the one watch here does not match, rocket -(film | game): it leaves out what"
                                    + " has film | game, and the headline has “Film”.");
        }

        @Test
        void may_ask_for_something_in_the_title_that_stands_in_the_summary() {
            room.says("watch title:rocket basra");
            room.brings(room.headline("Blast in Basra", "A rocket hit a house."));

            assertThat(tail("Blast in Basra"))
                    .endsWith("it asks for rocket in the title, and “rocket” stands in the summary only.");
        }

        @Test
        void is_told_with_all_that_is_missing_and_with_choices_as_choices() {
            room.says("watch basra (drone | rocket | mortar) severity>=high source:bbc");
            room.brings(room.headline("Rain in Basra"));

            assertThat(tail("Rain in Basra"))
                    .endsWith("it asks for drone or rocket or mortar, which the headline does not say; it asks for"
                            + " severity>=high, which was not read off it; it asks for source:bbc, and it comes from"
                            + " elsewhere.");
        }

        @Test
        void is_only_an_example_when_nothing_is_in_common() {
            room.says("watch volcano");
            room.says("watch earthquake");
            room.brings(room.headline("Rain in Basra"));

            assertThat(tail("Rain in Basra")).isEqualTo("""
                    It was seen, but none of the 2 watches here asks for anything that it says.
                    For instance, watch 1, volcano: it asks for volcano, which the headline does not say.""");
        }
    }
}
