package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.domain.Admitted;
import tocsin.domain.Feed;
import tocsin.domain.Headline;
import tocsin.domain.HeadlineId;
import tocsin.domain.Imprint;
import tocsin.domain.Past;
import tocsin.domain.Sender;
import tocsin.match.BadQuery;
import tocsin.match.Trial;

/** What a look back finds among thousands of headlines. */
class LookBackTest {
    private static final List<String> WORDS = List.of(
            "drone",
            "drones",
            "rocket",
            "strike",
            "base",
            "Ain al-Asad",
            "Erbil",
            "Baghdad",
            "Hamas",
            "killed",
            "two",
            "minister",
            "football",
            "US",
            "forces",
            "Iraq",
            "talks",
            "oil",
            "near",
            "the");

    private static final List<String> QUERIES = List.of(
            "drone",
            "\"drone strike\"",
            "drone -football",
            "@iraq",
            "@ain-al-asad rocket",
            "type:air-drone-strike",
            "severity>=high | minister oil",
            "title:(drone | rocket) -@erbil",
            "lang:en base",
            "country:IQ",
            "\"drone oil\"~2",
            "minst~ | minster~",
            "foot*",
            "/r.cket (base|oil)/",
            "source:one",
            "publisher:example hamas",
            "@any:armed-group talks");

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

    private static String words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private LookBack lookBack(LookBack.Limits limits) {
        return new LookBack(room.bench.store, new Sweep(room.bench.store), Bench.READER, room.bench.clock, limits);
    }

    /** Stores headlines; every tenth has no imprint, as if it had been edited. */
    private void stores(String feedAddress, List<Headline> headlines) {
        Feed feed = room.bench.feed(feedAddress);
        room.bench.store.change(memory -> {
            Map<HeadlineId, Imprint> imprints = new HashMap<>();
            for (Admitted admitted :
                    memory.headlines().admit(feed, headlines, room.now()).admitted()) {
                if (admitted.id().value() % 10 > 0) {
                    imprints.put(
                            admitted.id(), Imprint.of(Bench.READER.read(admitted.headline(), admitted.published())));
                }
            }
            memory.history().learn(imprints, Bench.READER.edition());
            return true;
        });
    }

    @Test
    void is_what_the_matcher_finds_on_every_headline() throws BadQuery {
        Random random = new Random(7);
        List<Headline> all = IntStream.range(0, 5_000)
                .mapToObj(i -> room.headline(words(random, 5) + " " + i, words(random, random.nextInt(9))))
                .toList();
        stores("https://one.example/rss", all.subList(0, 2_600));
        stores("https://two.example/rss", all.subList(2_600, 5_000));
        List<Trial> trials = IntStream.range(0, all.size())
                .mapToObj(i -> new Trial(
                        Bench.READER.read(all.get(i), room.now()),
                        new Sender("Example News", "", i < 2_600 ? "one.example" : "two.example")))
                .toList();
        LookBack lookBack = lookBack(new LookBack.Limits(10_000, 100_000, Duration.ofHours(1)));
        for (String query : QUERIES) {
            LookBack.Findings findings = lookBack.hold(Bench.PARSER.parse(query));
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if (trials.get(i).match(Bench.PARSER.parse(query)).isPresent()) {
                    expected.add(all.get(i).title());
                }
            }

            assertThat(findings.hits())
                    .as(query)
                    .extracting(past -> past.headline().title())
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(expected).as(query).isNotEmpty();
            assertThat(findings.headlines()).isEqualTo(5_000);
            assertThat(findings.cut()).isFalse();
        }
    }

    @Test
    void ends_early_with_the_latest_headlines_when_it_has_read_enough() throws BadQuery {
        for (int hour = 0; hour < 3; hour++) {
            int first = hour * 2_048;
            stores(
                    "https://one.example/rss",
                    IntStream.range(first, first + 2_048)
                            .mapToObj(i -> ChatRoom.headline("Rain number " + i, "", room.now()))
                            .toList());
            room.passes(Duration.ofHours(1));
        }
        LookBack.Findings findings =
                lookBack(new LookBack.Limits(100_000, 10, Duration.ofHours(1))).hold(Bench.PARSER.parse("rain"));

        assertThat(findings.cut()).isTrue();
        assertThat(findings.headlines())
                .isLessThan(3 * 2_048)
                .isEqualTo(findings.hits().size());
        assertThat(findings.since())
                .isEqualTo(findings.hits().stream()
                        .map(Past::seen)
                        .min(Instant::compareTo)
                        .orElseThrow());
    }

    @Test
    void ends_early_when_somebody_has_waited_enough() throws BadQuery {
        room.brings(room.headline("Rain"));
        LookBack.Findings findings = lookBack(new LookBack.Limits(100_000, 10, Duration.ofSeconds(-1)))
                .hold(Bench.PARSER.parse("rain"));

        assertThat(findings.cut()).isTrue();
        assertThat(findings.hits()).isEmpty();
        assertThat(findings.since()).isEqualTo(room.now());
    }
}
