package tocsin.bench;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tocsin.engine.Condition;
import tocsin.match.BadQuery;
import tocsin.match.Names;
import tocsin.match.QueryParser;

/**
 * Invented watches in the mix that people write: half of them one name, a quarter two things at once, a tenth several names of one
 * thing, a tenth a name with an exclusion, a few prefixes and words near each other. Names that many watch are drawn more often.
 */
public final class RuleBook {
    private static final QueryParser PARSER = new QueryParser(Names.of(id -> false, id -> List.of()));

    private static final int TOO_COMMON = 60;
    private static final int COMMON_WORDS = 1_000;
    private static final int COMMON_NAMES = 680;
    private static final int MEDIUM_NAMES = 20_000;

    private final Wire wire;
    private final SplittableRandom random;

    /** A book about the words and names of a wire. */
    public RuleBook(Wire wire) {
        this.wire = wire;
        this.random = wire.random();
    }

    /** So many queries more. */
    public List<String> queries(int count) {
        return IntStream.range(0, count).mapToObj(i -> query()).toList();
    }

    /** So many queries more, as the engine takes them. */
    public List<Condition> conditions(int count) {
        return IntStream.range(0, count).mapToObj(i -> condition(query())).toList();
    }

    /** What a query asks for. */
    static Condition condition(String query) {
        try {
            return PARSER.condition(query);
        } catch (BadQuery e) {
            throw new IllegalStateException(query + ": " + e.sentence(), e);
        }
    }

    private String query() {
        int draw = random.nextInt(100);
        if (draw < 50) {
            return name();
        }
        if (draw < 75) {
            return random.nextBoolean() ? name() + " " + wire.word() : toldWord() + " " + toldWord();
        }
        if (draw < 85) {
            return Stream.generate(this::name).limit(3 + random.nextInt(6)).collect(Collectors.joining(" | "));
        }
        if (draw < 95) {
            return name() + " -" + wire.word();
        }
        if (draw < 98) {
            String name = wire.name(COMMON_NAMES + random.nextInt(wire.names() - COMMON_NAMES));
            int length = Math.min(name.indexOf(' ') < 0 ? name.length() : name.indexOf(' '), 5);
            return name.substring(0, length) + "*";
        }
        return "\"" + rareWord() + " " + rareWord() + "\"~" + (3 + random.nextInt(6));
    }

    /** As of two things that stood in one text. */
    private String toldWord() {
        return wire.wordFrom(TOO_COMMON);
    }

    private String rareWord() {
        return wire.word(COMMON_WORDS + random.nextInt(wire.words() - COMMON_WORDS));
    }

    /** Three in a hundred are of the names that everybody has, a third of those that are well known. */
    private String name() {
        int draw = random.nextInt(100);
        int rank = draw < 3
                ? (int) (Math.pow(random.nextDouble(), 2) * COMMON_NAMES)
                : draw < 37
                        ? COMMON_NAMES + random.nextInt(MEDIUM_NAMES)
                        : COMMON_NAMES + MEDIUM_NAMES + random.nextInt(wire.names() - COMMON_NAMES - MEDIUM_NAMES);
        return "\"" + wire.name(rank) + "\"";
    }
}
