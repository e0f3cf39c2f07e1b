package tocsin.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tocsin.domain.ChatId;
import tocsin.domain.Headline;
import tocsin.domain.Origin;
import tocsin.domain.Reading;
import tocsin.domain.Sender;
import tocsin.domain.Watch;
import tocsin.domain.WatchId;
import tocsin.read.Catalogue;
import tocsin.read.CatalogueFiles;
import tocsin.read.Reader;

/** The index finds the very watches that the matcher, which looks at one watch after the other, lets pass. */
class IndexAgreementTest {
    private static final long SEED = 4;
    private static final Catalogue CATALOGUE = CatalogueFiles.shipped();
    private static final Reader READER = Reader.with(CATALOGUE);
    private static final QueryParser PARSER = new QueryParser(Names.of(CATALOGUE::isKnown, CATALOGUE::idsLike));
    private static final List<Sender> SENDERS = List.of(
            Sender.UNKNOWN,
            new Sender("BBC", "BBC News - World", "feeds.bbci.co.uk"),
            new Sender("Al Jazeera", "Al-Jazeera: breaking", "www.aljazeera.net"));

    private static final List<String> WORDS = List.of(
            "drone",
            "drones",
            "rocket",
            "rockets",
            "strike",
            "struck",
            "strikes",
            "base",
            "air base",
            "hits",
            "near",
            "Ain al-Asad",
            "al Asad",
            "Alasad",
            "Erbil",
            "Kata'ib Hezbollah",
            "Hamas",
            "Iraq",
            "Iraq's",
            "U.S.",
            "forces",
            "coalition",
            "exit",
            "killed",
            "two",
            "1,200",
            "the",
            "of",
            "قصف",
            "بالصواريخ",
            "قاعدة",
            "عين الأسد",
            "والحشد",
            "בסיס",
            "הרקטות",
            "ударил",
            "ракеты",
            "Irak'ta",
            "füze",
            "missile");

    private static final List<String> LEAVES = List.of(
            "drone",
            "rocket",
            "strike",
            "base",
            "asad",
            "Al-Asad",
            "\"air base\"",
            "\"al asad\"",
            "\"drone base\"~3",
            "\"rocket hits near\"~6",
            "\"drone drones\"~2",
            "strik*",
            "\"air ba*\"",
            "roc*",
            "droen~",
            "missiles~",
            "coalitoin~",
            "/al.asad/",
            "/r.ck/",
            "@ain-al-asad",
            "@hamas",
            "@any:armed-group",
            "@any:base",
            "country:IQ",
            "lang:ar",
            "lang:en",
            "source:bbc",
            "source:\"al jazeera\"",
            "publisher:BBC",
            "type:explosions-remote-violence",
            "weapon:drone",
            "severity>=moderate",
            "rockets",
            "صواريخ",
            "ракеты",
            "strikes",
            "drones",
            "\"killed two\"",
            "killed",
            "صاروخ",
            "قصف",
            "الحشد",
            "\"عين الاسد\"",
            "בסיס",
            "ракета",
            "füze",
            "\"two\"",
            "1200",
            "u.s.");

    private final SplittableRandom random = new SplittableRandom(SEED);

    @Test
    void finds_the_same_watches_as_the_matcher() throws BadQuery {
        List<Watch> watches = IntStream.range(0, 1_500)
                .mapToObj(i -> new Watch(new WatchId(i), new ChatId(1), i, query(), Origin.COMMAND))
                .toList();
        List<Query> queries = new ArrayList<>();
        for (Watch watch : watches) {
            queries.add(parsed(watch.query()).orElse(new Query.Not(new Query.Word("x", "x"))));
        }
        WatchIndex index = new WatchIndex(PARSER, List.of());
        List<WatchIndex.Broken> broken = index.change(List.of(), watches);
        int matches = 0;
        for (int text = 0; text < 600; text++) {
            Reading reading = READER.read(headline(), Instant.parse("2026-03-01T12:00:00Z"));
            Sender sender = SENDERS.get(random.nextInt(SENDERS.size()));
            Matcher matcher = new Matcher(reading, sender);
            TreeSet<Long> expected = new TreeSet<>();
            for (int i = 0; i < queries.size(); i++) {
                WatchId id = watches.get(i).id();
                boolean readable =
                        broken.stream().noneMatch(each -> each.watch().id().equals(id));
                if (readable && matcher.match(queries.get(i)).isPresent()) {
                    expected.add(id.value());
                }
            }
            assertThat(index.matching(reading, sender).stream().map(WatchId::value))
                    .as(reading.headline().title() + " / " + reading.headline().summary())
                    .containsExactlyElementsOf(expected);
            matches += expected.size();
        }
        assertThat(matches).isGreaterThan(20_000);
    }

    private static Optional<Query> parsed(String query) {
        try {
            return Optional.of(PARSER.parse(query));
        } catch (BadQuery onlyExcludes) {
            return Optional.empty();
        }
    }

    private String query() {
        return part(3);
    }

    private String part(int depth) {
        int choice = depth == 0 ? 0 : random.nextInt(6);
        return switch (choice) {
            case 0, 1 -> LEAVES.get(random.nextInt(LEAVES.size()));
            case 2 -> joined(depth, " ");
            case 3 -> joined(depth, " | ");
            case 4 -> part(depth - 1) + " -" + part(0);
            default -> "title:" + LEAVES.get(random.nextInt(23));
        };
    }

    private String joined(int depth, String operator) {
        return Stream.generate(() -> part(depth - 1))
                .limit(2 + random.nextInt(2))
                .reduce((one, other) -> one + operator + other)
                .map(all -> "(" + all + ")")
                .orElseThrow();
    }

    private Headline headline() {
        return Headline.of(words(4 + random.nextInt(8)), random.nextInt(3) == 0 ? "" : words(random.nextInt(20)));
    }

    private String words(int count) {
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                .limit(count)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
