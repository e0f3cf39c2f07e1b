package tocsin.match;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Entity;
import tocsin.domain.FeedId;
import tocsin.domain.Glance;
import tocsin.domain.Sender;

/**
 * Tells cheaply which stored headlines a query may match: what it holds back does not match, and what it lets through must
 * be read and matched. By the {@link tocsin.domain.Imprint} alone a few in a hundred pass without need; with the wording
 * hardly any. For one thread.
 */
public final class Sieve {
    /** A part of a query, held against a page; {@code cost} says which of two parts is to be tried first. */
    record Test(int cost, Function<Page, Verdict> test) {
        Verdict on(Page page) {
            return test.apply(page);
        }
    }

    private final Test test;
    private final boolean needsWording;
    private @Nullable Page page;

    private Sieve(Test test, boolean needsWording) {
        this.test = test;
        this.needsWording = needsWording;
    }

    /**
     * The sieve of a query.
     *
     * @param entities those of the catalogue by which the particulars were read
     * @param senders what is known of a feed, whatever the publisher
     */
    public static Sieve of(Query query, Collection<Entity> entities, Function<FeedId, Optional<Sender>> senders) {
        return new Sieve(
                new Compiler(new ParticularTests(entities, senders)).compile(query, false), needsWording(query));
    }

    /** Whether the query asks for something of which imprints say nothing, so that without the wording nearly all would pass. */
    public boolean needsWording() {
        return needsWording;
    }

    private static boolean needsWording(Query query) {
        return switch (query) {
            case Query.Named named -> false;
            case Query.Kind kind -> false;
            case Query.TextLeaf leaf -> MarkTests.of(leaf).isEmpty();
            case Query.Leaf leaf -> false;
            case Query.InTitle title -> needsWording(title.part());
            case Query.Not not -> true;
            case Query.All all -> all.parts().stream().allMatch(Sieve::needsWording);
            case Query.Any any -> any.parts().stream().anyMatch(Sieve::needsWording);
        };
    }

    /** False when the query does not match this headline. */
    public boolean lets(Glance glance) {
        if (page == null) {
            page = new Page(glance);
        } else {
            page.turnTo(glance);
        }
        return test.on(page) != Verdict.NO;
    }

    private record Compiler(ParticularTests particulars) {
        Test compile(Query query, boolean titleOnly) {
            return switch (query) {
                case Query.Named named -> particulars.named(named, titleOnly);
                case Query.Kind kind -> particulars.kind(kind, titleOnly);
                case Query.TextLeaf leaf -> TextTests.of(leaf, titleOnly);
                case Query.Known known -> particulars.known(known);
                case Query.Grave grave -> particulars.grave(grave);
                case Query.From from -> particulars.from(from);
                case Query.InTitle title -> compile(title.part(), true);
                case Query.Not not -> {
                    Test part = compile(not.part(), titleOnly);
                    yield new Test(part.cost(), page -> part.on(page).not());
                }
                case Query.All all -> all(compile(all.parts(), titleOnly));
                case Query.Any any -> any(compile(any.parts(), titleOnly));
            };
        }

        private List<Test> compile(List<Query> parts, boolean titleOnly) {
            return cheapestFirst(parts.stream().map(part -> compile(part, titleOnly)));
        }

        private static List<Test> cheapestFirst(Stream<Test> parts) {
            return parts.sorted(Comparator.comparingInt(Test::cost)).toList();
        }

        private static Test all(List<Test> parts) {
            return new Test(parts.getLast().cost(), page -> {
                Verdict least = Verdict.YES;
                for (Test part : parts) {
                    Verdict verdict = part.on(page);
                    if (verdict == Verdict.NO) {
                        return Verdict.NO;
                    }
                    least = verdict == Verdict.MAYBE ? Verdict.MAYBE : least;
                }
                return least;
            });
        }

        private static Test any(List<Test> parts) {
            return new Test(parts.getLast().cost(), page -> {
                Verdict most = Verdict.NO;
                for (Test part : parts) {
                    Verdict verdict = part.on(page);
                    if (verdict == Verdict.YES) {
                        return Verdict.YES;
                    }
                    most = verdict == Verdict.MAYBE ? Verdict.MAYBE : most;
                }
                return most;
            });
        }
    }
}
