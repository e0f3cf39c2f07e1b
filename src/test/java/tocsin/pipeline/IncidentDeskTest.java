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
import tocsin.domain.IncidentId;
import tocsin.domain.Told;

/** What people see of incidents, and what they say of them. */
class IncidentDeskTest {
    private static final String ERBIL = "Rockets hit Erbil airport";

    @TempDir
    Path folder;

    private ChatRoom room;

    @BeforeEach
    void open() {
        room = new ChatRoom(folder);
        room.says("watch strike OR rockets OR drone");
    }

    @AfterEach
    void close() {
        room.close();
    }

    /** Incident 1 with two headlines, an update for the second; then incident 2. */
    private void twoIncidents() {
        room.brings("https://gulf.example/rss", RewritingTest.of("Gulf", RewritingTest.TWO, room));
        room.passes(Duration.ofMinutes(1));
        room.brings("https://levant.example/rss", RewritingTest.of("Levant", RewritingTest.FIVE, room));
        room.passes(Duration.ofMinutes(1));
        room.brings("https://echo.example/rss", RewritingTest.of("Echo", ERBIL, room));
    }

    private List<String> titles(long incident) {
        return room
                .bench
                .store
                .look(memory -> memory.dossiers().of(new IncidentId(incident)))
                .orElseThrow()
                .told()
                .stream()
                .map(Told::title)
                .toList();
    }

    /** The news of the updates that are owed or were sent, the first first. */
    private List<String> updates() {
        return room.rung().reversed().stream()
                .map(rung -> rung.alert())
                .filter(alert -> alert.kind() == Alert.Kind.UPDATE)
                .map(alert -> alert.notice().news())
                .toList();
    }

    private int edits() {
        return room.bench.store.look(memory -> memory.rewrites().depth());
    }

    @Nested
    class The_story {
        @Test
        void has_the_timeline_the_sources_the_figures_and_why_each_headline_is_in_it() {
            twoIncidents();

            assertThat(room.says("incident 1"))
                    .startsWith("#1 · " + RewritingTest.TWO)
                    .contains(
                            "Severity high: ",
                            "2–5 killed, rising: Levant 5 (Sun 12:00), Gulf 2 (Sun 11:59)",
                            "2 sources: Gulf, Levant · latest Sun 12:00",
                            "From Sun 11:59 to Sun 12:00",
                            "The bell here: Published Sun 1 Mar 2026, 11:59 (UTC), seen 12:00:00 (60 s later),"
                                    + " rung 12:00:00 (0 s later)",
                            "Timeline",
                            "• Sun 11:59 · Gulf · " + RewritingTest.TWO + " · headline 1 · the first",
                            "• Sun 12:00 · Levant · " + RewritingTest.FIVE
                                    + " · headline 2 · rare words in common: @ain-al-asad",
                            "[Split off the latest: split 1 2]");
        }

        @Test
        void is_of_the_alert_that_is_replied_to_else_of_the_latest_else_of_the_number() {
            assertThat(room.says("incident")).isEqualTo("Nothing has rung here yet.");
            twoIncidents();
            assertThat(room.says("incident")).startsWith("#2 · " + ERBIL);
            assertThat(room.repliesTo(room.messageOf(RewritingTest.FIVE), "incident"))
                    .startsWith("#1 · ");
            assertThat(room.says("incident #1")).startsWith("#1 · ");
            assertThat(room.says("incident 77")).isEqualTo("There is no incident 77.");
            assertThat(room.says("incident x")).isEqualTo("'x' is no number. Try: incident 12");
        }

        @Test
        void that_is_long_shows_the_latest_and_counts_the_rest() {
            for (int i = 0; i < 12; i++) {
                room.brings("https://f" + i + ".example/rss", RewritingTest.of("P" + i, RewritingTest.TWO, room));
                room.passes(Duration.ofMinutes(1));
            }
            assertThat(room.says("incident 1"))
                    .contains("Timeline, and 4 more before\n• Sun 12:03 · P4")
                    .contains("12 sources: P0, P1, P2, P3, P4, P5, P6, P7 and 4 more");
        }
    }

    @Nested
    class A_merge {
        @Test
        void moves_the_younger_into_the_older_points_there_and_edits_both_messages() {
            twoIncidents();
            assertThat(room.says("merge 2 1"))
                    .isEqualTo("Noted: #2 was merged into #1 (" + RewritingTest.TWO + ").\n"
                            + "[Undo: undo 1] [Story: incident 1]");

            assertThat(titles(1)).containsExactly(RewritingTest.TWO, RewritingTest.FIVE, ERBIL);
            assertThat(updates()).last().isEqualTo("Goes on in #1");
            assertThat(room.rung().getFirst().alert().incident()).isEqualTo(new IncidentId(2));
            assertThat(edits()).isEqualTo(2);
            assertThat(room.says("incident 2"))
                    .startsWith("#1 · ")
                    .contains(
                            "What people said",
                            "1: #2 was merged into #1 – somebody, Sun 1 Mar 2026, 12:02 (UTC)",
                            "by somebody (deed 1)");
            assertThat(room.says("merge 1 2")).isEqualTo("#1 and #2 are one already.");
        }

        @Test
        void stands_over_the_grouper_for_later_headlines() {
            twoIncidents();
            room.says("merge 1 2");
            room.passes(Duration.ofMinutes(5));
            room.brings(
                    "https://wire.example/rss",
                    RewritingTest.of("Wire", "Rockets hit Erbil airport, police say", room));
            assertThat(titles(1)).hasSize(4);
            assertThat(room.bells()).hasSize(2);
        }

        @Test
        void can_be_undone() {
            twoIncidents();
            room.says("merge 1 2");
            assertThat(room.says("undo")).isEqualTo("Undone: #2 was merged into #1.");
            assertThat(titles(1)).containsExactly(RewritingTest.TWO, RewritingTest.FIVE);
            assertThat(titles(2)).containsExactly(ERBIL);
            assertThat(updates()).last().isEqualTo("Stands by itself again, apart from #1");
            assertThat(room.says("undo")).isEqualTo("Nobody here has merged or split anything that could be undone.");
            assertThat(room.says("undo 1")).isEqualTo("That was undone already.");
            assertThat(room.says("undo 9")).isEqualTo("There is no deed 9.");
        }

        @Test
        void that_cannot_be_says_what_to_type() {
            twoIncidents();
            assertThat(room.says("merge")).isEqualTo("merge which ones? Try: merge 12 15");
            assertThat(room.says("merge 1 77")).isEqualTo("merge which ones? Try: merge 12 15");
            assertThat(room.says("merge one two")).isEqualTo("'one two' are no numbers. Try: merge 12 15");
            assertThat(room.repliesTo(room.messageOf(ERBIL), "merge 1")).startsWith("Noted: #2 was merged into #1");
        }
    }

    @Nested
    class A_split {
        @Test
        void makes_headlines_an_incident_of_their_own_and_says_so_in_the_thread() {
            twoIncidents();
            assertThat(room.says("split 1 2")).startsWith("Noted: #3 was split off #1");

            assertThat(titles(1)).containsExactly(RewritingTest.TWO);
            assertThat(titles(3)).containsExactly(RewritingTest.FIVE);
            assertThat(updates()).last().isEqualTo("Without what is now #3");
            assertThat(room.says("incident 3")).contains("Not the same as #1");
            assertThat(room.says("undo")).isEqualTo("Undone: #3 was split off #1.");
            assertThat(titles(1)).hasSize(2);
        }

        @Test
        void is_said_as_a_reply_or_a_button_of_an_update() {
            twoIncidents();
            Reply reply = room.presses(room.messageOf(RewritingTest.FIVE), "notsame");
            assertThat(reply.inPlace()).isFalse();
            assertThat(ChatRoom.text(reply.message())).startsWith("Noted: headline 2 is not of #1 but #3");
            assertThat(titles(1)).containsExactly(RewritingTest.TWO);
        }

        @Test
        void of_everything_or_of_a_stranger_is_refused() {
            twoIncidents();
            assertThat(room.says("split 1 1 2")).startsWith("That is all that #1 has");
            assertThat(room.says("split 1 3")).startsWith("headline 3 is not of #1.");
            assertThat(room.says("split 1")).startsWith("which of its headlines?");
            assertThat(room.says("split")).startsWith("split what off?");
            assertThat(room.says("split 77 1")).isEqualTo("There is no incident 77.");
        }

        @Test
        void is_undone_after_what_was_said_later() {
            twoIncidents();
            room.says("split 1 2");
            room.says("merge 3 2");
            assertThat(room.says("undo 1")).isEqualTo("#2 was merged into #3 since. First: undo 2");
            room.says("undo 2");
            assertThat(room.says("undo 1")).startsWith("Undone");
        }
    }

    @Nested
    class Possibly_the_same {
        private void doubt() {
            twoIncidents();
            room.bench.store.change(memory -> {
                memory.dossiers().possiblySame(new IncidentId(2), new IncidentId(1));
                return true;
            });
        }

        @Test
        void is_asked_on_the_page_and_settled_by_a_button() {
            doubt();
            assertThat(room.says("incident 2"))
                    .contains("Possibly the same as #1", "[Merge with #1: merge 2 1] [Not the same: notsame 2 1]");
            assertThat(ChatRoom.text(
                            room.presses(room.messageOf(ERBIL), "merge 2 1").message()))
                    .startsWith("Noted: #2 was merged into #1");
        }

        @Test
        void is_settled_by_not_the_same_which_can_be_undone() {
            doubt();
            assertThat(room.repliesTo(room.messageOf(ERBIL), "not the same"))
                    .startsWith("Noted: #2 and #1 are not the same");
            assertThat(room.says("incident 2")).contains("Not the same as #1").doesNotContain("Possibly");
            room.says("undo");
            assertThat(room.says("incident 2")).contains("Possibly the same as #1");
        }

        @Test
        void that_was_merged_is_taken_back_by_not_the_same() {
            doubt();
            room.says("merge 2 1");
            assertThat(room.says("notsame 2 1")).isEqualTo("Undone: #2 was merged into #1.");
        }
    }
}
