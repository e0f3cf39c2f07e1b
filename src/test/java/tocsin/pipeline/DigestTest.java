package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.alert.Composer;
import tocsin.alert.Message;
import tocsin.domain.Digest;
import tocsin.domain.Held;
import tocsin.domain.Owed;
import tocsin.domain.Past;

/** Digests: what they tell, and when they are sent. */
class DigestTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ZoneId UTC = ZoneId.of("UTC");

    @TempDir
    Path folder;

    private ChatRoom room;
    private SendDigests digests;

    @BeforeEach
    void open() {
        room = new ChatRoom(folder);
        digests = new SendDigests(room.bench.store, Bench.CATALOGUE, room.bench.clock);
    }

    @AfterEach
    void close() {
        room.close();
    }

    /** The digests that are owed now, which are delivered by this. */
    private List<Digest> sent() {
        List<Owed> taken = room.bench.store.change(memory -> {
            List<Owed> owed = memory.outbox()
                    .take("telegram", "me", room.now(), room.now().plusSeconds(60), 10);
            owed.forEach(one -> memory.outbox().delivered(one.id(), "d" + one.id(), room.now()));
            return owed;
        });
        return taken.stream().map(owed -> (Digest) owed.dispatch()).toList();
    }

    private static String text(Digest digest) {
        return ChatRoom.text(Composer.compose(digest, UTC));
    }

    /** The incident of a headline with this title is held back from Ann for this reason. */
    private void holdsBack(String title, String reason) {
        room.bench.store.change(memory -> {
            Past past = memory
                    .history()
                    .recall(memory.alerts().of(room.bench.chatIn(memory).id(), 99).stream()
                            .map(one -> one.alert().headline())
                            .toList())
                    .stream()
                    .filter(one -> one.headline().title().equals(title))
                    .findFirst()
                    .orElseThrow();
            memory.heldBack()
                    .record(new Held(
                            room.bench.chatIn(memory).id(),
                            past.incident().orElseThrow(),
                            past.id(),
                            reason,
                            room.now()));
            return true;
        });
    }

    @Nested
    class What_it_tells {
        @BeforeEach
        void watch() {
            room.says("watch base OR protesters");
        }

        @Test
        void is_every_incident_that_rang_the_gravest_first_with_time_place_source_figures_and_link() {
            room.brings(
                    room.headline("Protesters rally in Beirut against prices"),
                    room.headline("Drone attack on Ain al-Asad air base kills 12 soldiers"));
            Message answer = room.respond
                    .respond(new Heard(ChatRoom.ANN, "Ann", "digest"))
                    .message();
            String text = ChatRoom.text(answer);

            assertThat(text).startsWith("🗞 The last 24 hours: 2 incidents\n");
            assertThat(text.indexOf("Ain al-Asad air base kills")).isBetween(0, text.indexOf("Protesters rally"));
            assertThat(text)
                    .contains(
                            "Sun 1 Mar, 11:59 · Air/drone strike · Ain al-Asad Air Base, Iraq · 12 killed · Example News");
            assertThat(answer.blocks().stream()
                            .flatMap(block -> block instanceof Message.Line line ? line.runs().stream() : null)
                            .filter(Message.Link.class::isInstance))
                    .hasSize(2);
            assertThat(answer.chart()).isPresent();
        }

        @Test
        void is_what_was_held_back_with_the_reason_too() {
            room.brings(room.headline("Drone attack on Ain al-Asad air base"));
            holdsBack("Drone attack on Ain al-Asad air base", "within 30 minutes of the last bell");

            assertThat(room.says("digest")).contains("More of it held back: within 30 minutes of the last bell");
            room.passes(Duration.ofMinutes(90));
            assertThat(room.says("digest 1h")).startsWith("🗞 The last hour: nothing happened");
            holdsBack("Drone attack on Ain al-Asad air base", "the first reason counts");
            assertThat(room.says("digest 24h")).doesNotContain("the first reason");
        }

        @Test
        void is_one_line_when_nothing_happened() {
            assertThat(room.says("digest").lines()).hasSize(1);
            assertThat(room.says("digest")).contains("nothing happened");
        }

        @Test
        void fits_into_a_message_however_much_it_is() {
            for (int i = 0; i < 60; i++) {
                int story = i;
                room.brings(room.headline("Base: "
                        + IntStream.range(0, 14)
                                .mapToObj(word -> name(story * 14 + word))
                                .collect(Collectors.joining(" "))));
            }
            String text = room.says("digest");

            assertThat(text.length()).isLessThan(4_000);
            assertThat(text).containsPattern("and \\d+ more$");
        }
    }

    /** A word that is like no other. */
    private static String name(int number) {
        return Integer.toString(number * 7_919 + 1_000_000)
                .chars()
                .mapToObj(digit -> String.valueOf("abdefgklmo".charAt(digit - '0')))
                .collect(Collectors.joining("", "X", ""));
    }

    @Nested
    class A_plan {
        @BeforeEach
        void plan() {
            room.says("watch base");
            room.says("zone Asia/Baghdad");
            assertThat(room.says("digest daily 17:30"))
                    .startsWith("A digest is sent here every day at 17:30, by the clock of Asia/Baghdad."
                            + " The next one: Sun 1 Mar 2026, 17:30 (Asia/Baghdad).");
        }

        @Test
        void is_kept_by_the_clock_of_the_chat_once_for_each_day() {
            room.brings(room.headline("Drone attack on Ain al-Asad air base"));
            assertThat(digests.round()).isZero();
            room.passes(HOUR.multipliedBy(2).plusMinutes(30));

            assertThat(digests.round()).isEqualTo(1);
            assertThat(digests.round()).isZero();
            assertThat(sent()).singleElement().satisfies(digest -> {
                assertThat(text(digest).lines())
                        .startsWith(
                                "🗞 Daily digest: one incident", "Sat 28 Feb, 17:30 – Sun 1 Mar, 17:30 (Asia/Baghdad)");
                assertThat(Composer.compose(digest, UTC).chart()).isPresent();
            });
            room.passes(HOUR.multipliedBy(24));
            assertThat(digests.round()).isEqualTo(1);
            assertThat(sent())
                    .singleElement()
                    .satisfies(digest -> assertThat(text(digest)).contains("nothing happened"));
        }

        @Test
        void survives_a_restart_and_sends_nothing_twice() {
            room.passes(HOUR.multipliedBy(3));
            assertThat(digests.round()).isEqualTo(1);
            room.close();
            room = new ChatRoom(folder);
            room.passes(HOUR.multipliedBy(4));

            assertThat(new SendDigests(room.bench.store, Bench.CATALOGUE, room.bench.clock).round())
                    .isZero();
            assertThat(sent()).hasSize(1);
        }

        @Test
        void that_was_missed_while_Tocsin_stood_still_is_made_up_for_once() {
            room.passes(HOUR.multipliedBy(24 * 5));

            assertThat(digests.round()).isEqualTo(1);
            assertThat(sent()).singleElement().satisfies(digest -> {
                assertThat(digest.timeline().until()).isEqualTo(Instant.parse("2026-03-05T14:30:00Z"));
                assertThat(digest.timeline().from()).isEqualTo(Instant.parse("2026-03-04T14:30:00Z"));
            });
            assertThat(digests.round()).isZero();
        }

        @Test
        void in_another_zone_sends_none_for_a_time_that_is_over() {
            room.passes(HOUR.multipliedBy(3));
            digests.round();
            sent();
            room.says("zone Europe/London");
            room.passes(HOUR.multipliedBy(2));
            assertThat(digests.round()).isZero();
            room.passes(HOUR);
            assertThat(digests.round()).isEqualTo(1);
        }

        @Test
        void ends_when_it_is_switched_off() {
            assertThat(room.says("digest off")).isEqualTo("No more digests are sent here.");
            room.passes(HOUR.multipliedBy(24));

            assertThat(digests.round()).isZero();
            assertThat(room.says("digest off")).isEqualTo("No digests are sent here anyway.");
        }

        @Test
        void can_be_weekly() {
            assertThat(room.says("digest weekly mon 8:00")).contains("every Monday at 08:00");
            room.passes(HOUR.multipliedBy(16));
            assertThat(digests.round()).isZero();
            room.passes(HOUR);

            assertThat(digests.round()).isEqualTo(1);
            assertThat(sent())
                    .singleElement()
                    .satisfies(digest -> assertThat(text(digest)).startsWith("🗞 Weekly digest: nothing happened"));
        }
    }

    @Test
    void Two_machines_send_a_digest_once() throws Exception {
        room.says("digest daily 13:00");
        room.passes(HOUR);
        int owed;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(digests::round);
            var other =
                    threads.submit(() -> new SendDigests(room.bench.store, Bench.CATALOGUE, room.bench.clock).round());
            owed = one.get() + other.get();
        }

        assertThat(owed).isEqualTo(1);
        assertThat(sent()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "digest daily 25:00     | '25:00' is no time of the day.",
                "digest daily at eight  | I do not understand that. Try: digest, digest 7d",
                "digest weekly someday  | 'someday' is no day of the week.",
                "digest hourly          | I do not understand that.",
                "digest 0d              | I cannot tell of 0d.",
                "zone Baghdad           | 'Baghdad' is no time zone that I know.",
                "zone                   | Times here are those of UTC.",
                "zone asia/baghdad      | Times here are those of Asia/Baghdad now. It is Sun 1 Mar 2026, 15:00",
            })
    void What_is_typed_is_answered_in_a_sentence(String typed, String answer) {
        assertThat(room.says(typed)).startsWith(answer);
    }
}
