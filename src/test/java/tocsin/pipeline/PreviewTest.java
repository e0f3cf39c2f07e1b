package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Headline;
import tocsin.match.BadQuery;

/** How often a watch would have rung. */
class PreviewTest {
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

    /** A headline each day for so many days, the first one now. */
    private void brings(int days, String title) {
        for (int day = 1; day <= days; day++) {
            room.brings(room.headline(title + " " + day));
            room.passes(DAY);
        }
    }

    /** A headline that is like no other. */
    private Headline story(String first, int number) {
        return room.headline(
                first + " of " + name(number) + " meets " + name(number + 1_000) + " in " + name(number + 2_000));
    }

    private Headline[] stories(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> story("Clerk", i)).toArray(Headline[]::new);
    }

    private static String name(int number) {
        return Integer.toString(number * 7_919 + 1_000_000, 10)
                .chars()
                .mapToObj(digit -> String.valueOf("abdefgklmo".charAt(digit - '0')))
                .collect(Collectors.joining("", "X", ""));
    }

    @Nested
    class The_time {
        @Test
        void is_none_while_nothing_is_stored() {
            assertThat(room.says("test drone")).contains("No news is stored yet that it could be tried on.");
        }

        @Test
        void of_less_than_a_day_tells_nothing_of_a_week() {
            room.brings(room.headline("Drone seen"));
            room.passes(Duration.ofHours(5));
            room.brings(room.headline("Drone heard"));

            assertThat(room.says("test drone"))
                    .contains("It would have rung once in the last 5 hours. News has been collected for no longer,"
                            + " too short a time to tell how often in a week. For older headlines, which the feeds still"
                            + " held, it would have rung once.");
            assertThat(room.says("test rocket")).contains("It would not have rung in the last 5 hours.");
        }

        @Test
        void of_less_than_a_week_gives_the_rate_of_a_week() {
            room.brings(room.headline("Budget passes"));
            brings(4, "Drone over town");

            assertThat(room.says("test drone"))
                    .contains("It would have rung 3 times in the last 4 days, about 5 times a week."
                            + " News has been collected for no longer.");
        }

        @Test
        void is_the_last_seven_days_once_there_are_as_many() {
            brings(9, "Drone over town");

            assertThat(room.says("test drone")).contains("It would have rung 6 times in the last 7 days.");
        }

        @Test
        void gives_the_rate_over_all_weeks_beside_the_last_one() {
            room.brings(room.headline("Budget passes"));
            brings(10, "Drone over town");
            room.passes(DAY.multipliedBy(11));

            assertThat(room.says("test drone"))
                    .contains(
                            "It would not have rung in the last 7 days, and about 3 times a week over the last 3 weeks.");
            assertThat(room.says("test rocket"))
                    .contains("It would not have rung in the last 7 days, nor in the 3 weeks that I looked at.");
        }

        @Test
        void ends_four_weeks_ago() {
            room.brings(room.headline("Drone seen"));
            room.passes(DAY.multipliedBy(29));
            room.brings(room.headline("Drone heard"));

            assertThat(room.says("test drone"))
                    .contains("once in the last 7 days, and less than once a week over the last 4 weeks.");
        }

        @Test
        void is_what_was_looked_at_when_there_was_too_much() throws BadQuery {
            for (int hour = 0; hour < 50; hour++) {
                room.brings(story("Clerk", hour));
                room.passes(Duration.ofHours(1));
            }
            LookBack lookBack = new LookBack(
                    room.bench.store,
                    new Sweep(room.bench.store),
                    Bench.READER,
                    room.bench.clock,
                    new LookBack.Limits(20, 1_000, Duration.ofHours(1)));
            Preview preview = new Preview(lookBack, Bench.READER, Bench.GROUPER, room.bench.clock);
            Forecast forecast = preview.of(Bench.PARSER.parse("clerk"));

            assertThat(ChatRoom.text(
                            new tocsin.alert.Message(forecast.blocks(room.chat().zone()))))
                    .startsWith("It would have rung 19 times in the last 20 hours, about 160 times a week."
                            + " I looked at the latest 20 headlines only.");
        }
    }

    @Nested
    class Headlines {
        @Test
        void of_before_are_shown_when_there_are_none_since() {
            room.brings(
                    room.headline("Drone strike on Ain al-Asad air base"),
                    room.headline("Ain al-Asad air base hit by drone strike"),
                    room.headline("Drone seen above Basra"));
            room.passes(DAY.multipliedBy(8));

            assertThat(room.says("test drone")).contains("It would not have rung in the last 7 days.\nThe latest\n");
        }

        @Test
        void that_report_the_same_are_counted_beside_the_bells() {
            room.brings(room.headline("Budget passes"));
            room.passes(Duration.ofHours(3));
            room.brings(
                    room.headline("Drone strike on Ain al-Asad air base"),
                    room.headline("Ain al-Asad air base hit by drone strike"),
                    room.headline("Drone seen above Basra"));

            assertThat(room.says("test drone"))
                    .contains("It would have rung twice in the last 3 hours, for 3 headlines.");
        }

        @Test
        void that_nobody_asked_for_are_grouped_when_they_are_alike() {
            room.brings(room.headline("Budget passes"));
            room.passes(Duration.ofHours(3));
            room.brings("https://one.example/rss", room.headline("Minister opens the new harbour of Basra"));
            room.brings("https://two.example/rss", room.headline("Minister opens the new harbour of Basra"));

            assertThat(room.says("test harbour"))
                    .contains("It would have rung once in the last 3 hours, for 2 headlines.");
        }

        @Test
        void are_shown_the_latest_three() {
            brings(5, "Drone over town");

            assertThat(room.says("test drone"))
                    .containsSubsequence("The latest\n• ", "town 5", "\n• ", "town 4", "\n• ", "town 3")
                    .contains("Example News · Thu 5 Mar 2026, 11:59 (UTC)")
                    .doesNotContain("town 2");
        }
    }

    @Nested
    class A_test {
        @Test
        void stores_nothing() {
            room.says("test drone");

            assertThat(room.queries()).isEmpty();
        }

        @Test
        void of_what_cannot_be_read_points_at_the_place() {
            assertThat(room.says("test \"drone"))
                    .startsWith("I cannot test that: ")
                    .endsWith("^");
        }
    }

    /** Sixty different stories within an hour. */
    private void bringsMany() {
        room.brings(stories(0, 60));
        room.passes(Duration.ofHours(1));
        room.brings(stories(60, 120));
    }

    @Nested
    class A_watch_that_would_ring_more_than_fifty_times_a_day {
        @Test
        void warns_and_does_not_ring_until_it_is_kept() {
            bringsMany();
            assertThat(room.says("watch clerk"))
                    .startsWith("Not watching yet, as number 1: clerk\n")
                    .contains(
                            "More than 50 times a day is more than anybody reads, so it does not ring until you keep it.")
                    .endsWith("[Keep: keep 1] [Change: change 1] [Cancel: unwatch 1]");
            assertThat(room.says("watches")).contains("1: clerk – a draft that does not ring; keep 1");
            room.brings(room.headline("A clerk rests"));
            assertThat(room.bells()).isEmpty();

            Reply kept = room.presses("m1", "keep 1");
            assertThat(kept.inPlace()).isTrue();
            assertThat(ChatRoom.text(kept.message())).isEqualTo("Watching, as number 1: clerk");
            room.brings(room.headline("A clerk sleeps"));
            assertThat(room.bells()).containsExactly("A clerk sleeps");
        }

        @Test
        void is_not_held_back_by_a_short_burst() {
            room.brings(room.headline("Budget passes"));
            room.passes(Duration.ofHours(1));
            room.brings(stories(0, 40));

            assertThat(room.says("watch clerk")).startsWith("Watching, as number 1: clerk\n");
        }

        @Test
        void is_only_told_so_by_a_test() {
            bringsMany();

            assertThat(room.says("test clerk")).endsWith("More than 50 times a day is more than anybody reads.");
        }
    }

    @Test
    void A_watch_is_saved_at_once_and_its_buttons_keep_change_and_cancel_it() {
        assertThat(room.says("watch drone")).endsWith("[Keep: keep 1] [Change: change 1] [Cancel: unwatch 1]");
        assertThat(room.queries()).containsExactly("drone");

        assertThat(ChatRoom.text(room.presses("m1", "change 1").message()))
                .isEqualTo("What is it to be? Write change 1 QUERY\nNow it is drone");
        assertThat(room.presses("m1", "change 1").inPlace()).isFalse();
        Reply cancelled = room.presses("m1", "unwatch 1");
        assertThat(cancelled.inPlace()).isTrue();
        assertThat(room.queries()).isEmpty();
    }

    @Nested
    class A_change {
        @Test
        void keeps_the_number_and_offers_the_way_back() {
            room.says("watch drone");
            room.says("watch rocket");

            assertThat(room.says("change 1 drone -toy"))
                    .startsWith("Changed, watching, as number 1: drone -toy\nIt was drone\n")
                    .endsWith("[Keep: keep 1] [Change: change 1] [Undo: change 1 drone] [Cancel: unwatch 1]");
            assertThat(room.queries()).containsExactly("drone -toy", "rocket");
            room.brings(room.headline("Toy drone sold"), room.headline("Drone seen"));
            assertThat(room.bells()).containsExactly("Drone seen");

            assertThat(room.presses("m1", "change 1 drone").inPlace()).isTrue();
            assertThat(room.queries()).containsExactly("drone", "rocket");
        }

        @Test
        void to_what_another_watch_asks_for_is_refused() {
            room.says("watch drone");
            room.says("watch rocket");

            assertThat(room.says("change 1 rocket")).startsWith("Another watch here asks for that already: rocket");
            assertThat(room.queries()).containsExactly("drone", "rocket");
        }

        @Test
        void to_what_would_ring_too_often_waits_until_it_is_kept() {
            bringsMany();
            room.says("watch drone");

            assertThat(room.says("change 1 clerk")).startsWith("Not watching yet, as number 1: clerk\nIt was drone\n");
            assertThat(room.watches()).singleElement().matches(watch -> watch.draft());
            room.says("change 1 drone");
            assertThat(room.watches()).singleElement().matches(watch -> !watch.draft());
        }

        @Test
        void that_cannot_be_made_says_why() {
            assertThat(room.says("change 7 drone")).startsWith("There is no watch 7 here.");
            assertThat(room.says("change")).startsWith("which one?");
            room.says("watch drone");
            assertThat(room.says("change 1 (drone")).startsWith("I cannot watch for that: ");
            assertThat(room.queries()).isEqualTo(List.of("drone"));
        }
    }
}
