package tocsin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tocsin.alert.Message;
import tocsin.bench.Cost;
import tocsin.bench.PastNews;
import tocsin.bench.Spread;
import tocsin.domain.Admitted;
import tocsin.domain.ChatAddress;
import tocsin.domain.Feed;
import tocsin.domain.Headline;
import tocsin.domain.HeadlineId;
import tocsin.domain.Imprint;
import tocsin.domain.Origin;
import tocsin.fetch.FetchOutcome;
import tocsin.match.BadQuery;
import tocsin.pipeline.FeedDesk;
import tocsin.pipeline.Heard;
import tocsin.pipeline.LookBack;
import tocsin.pipeline.Respond;
import tocsin.store.Feeds;
import tocsin.store.Store;
import tocsin.store.sql.SqlStore;

/** {@code tocsin bench preview}: how long somebody waits who asks how often a watch would have rung. */
@Command(
        name = "preview",
        description = {
            "Stores generated headlines of seven days in a SQLite file, and asks 'test QUERY' with queries of every",
            "sort, as somebody in a chat would. Prints a table, and one JSON object as the last line. Takes about two minutes."
        },
        footer = "%nFor instance:  tocsin bench preview --headlines 1000000 --whole --query 'rocket erbil'")
final class BenchPreviewCommand implements Callable<Integer> {
    private static final int MOST_HEADLINES = 2_000_000;
    private static final int MOST_ROUNDS = 1_000;
    private static final int A_DOCUMENT = 40;
    private static final int FEEDS = 200;
    private static final Duration PERIOD = Duration.ofDays(7).plusHours(1);
    private static final String ROW = "%-44s%20s%10s  %s";

    private static final List<String> QUERIES = List.of(
            "budget border",
            "football -team",
            "\"power plant\"",
            "\"border police\"~3",
            "explo*",
            "elektion~",
            "/kata.?[ie]b h/",
            "/[0-9]+ (dead|killed)/",
            "@ain-al-asad border",
            "@any:armed-group army -football",
            "type:air-drone-strike",
            "severity>=high",
            "country:IQ weapon:rocket",
            "lang:ar",
            "lang:en",
            "source:gazette-7",
            "(drone | rocket | mortar | missile | strike) (aleppo | basra) -football");

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BenchCommand bench;

    @Option(names = "--headlines", description = "Stored headlines. Default ${DEFAULT-VALUE}.")
    private int headlines = 200_000;

    @Option(names = "--rounds", description = "Measured rounds, after one to warm up. Default ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(names = "--query", description = "Ask this, and not the usual ones; may be given several times.")
    private List<String> queries = QUERIES;

    @Option(
            names = "--whole",
            description = "Look at all that is stored, as long as it takes, and not only as far as somebody waits.")
    private boolean whole;

    @Override
    public Integer call() throws IOException, InterruptedException, Misuse {
        BenchIntakeCommand.check("--headlines", headlines, 1, MOST_HEADLINES);
        BenchIntakeCommand.check("--rounds", rounds, 1, MOST_ROUNDS);
        Knowledge knowledge = Knowledge.shipped();
        Path folder = Files.createTempDirectory("tocsin-bench");
        try (Store store = SqlStore.sqlite(folder.resolve("tocsin.db"))) {
            fill(store, knowledge);
            measure(whole ? inAll(store, knowledge) : inChat(store, knowledge));
            return Main.DONE;
        } finally {
            Folders.delete(folder);
        }
    }

    /** As polls would have brought them, in the course of the last days. */
    private void fill(Store store, Knowledge knowledge) {
        Instant begin = Instant.now().minus(PERIOD);
        PastNews news = new PastNews(42);
        List<Feed> feeds = new ArrayList<>();
        for (int i = 0; i < FEEDS; i++) {
            URI address = URI.create("https://gazette-" + i + ".example/rss");
            feeds.add(store.change(memory -> memory.feeds()
                    .add(
                            new Feeds.NewFeed(
                                    address,
                                    "",
                                    address.getHost(),
                                    Origin.COMMAND,
                                    Optional.empty(),
                                    Duration.ofMinutes(5)),
                            begin)));
        }
        for (int first = 0; first < headlines; first += A_DOCUMENT) {
            int last = Math.min(headlines, first + A_DOCUMENT);
            Instant now = begin.plus(PERIOD.multipliedBy(last).dividedBy(headlines));
            List<Headline> document = new ArrayList<>();
            for (int number = first; number < last; number++) {
                document.add(news.headline(number, now));
            }
            Feed feed = feeds.get(first / A_DOCUMENT % FEEDS);
            store.changeTogether(memory -> {
                Map<HeadlineId, Imprint> imprints = new HashMap<>();
                for (Admitted admitted :
                        memory.headlines().admit(feed, document, now).admitted()) {
                    imprints.put(
                            admitted.id(),
                            Imprint.of(knowledge.reader().read(admitted.headline(), admitted.published())));
                }
                memory.history().learn(imprints, knowledge.reader().edition());
                return true;
            });
        }
    }

    /** What is answered to a query, in short. */
    private interface Asked {
        String about(String query);
    }

    private static Asked inAll(Store store, Knowledge knowledge) {
        LookBack lookBack = LookBack.whole(store, knowledge.reader(), InstantSource.system());
        return query -> {
            try {
                LookBack.Findings findings = lookBack.hold(knowledge.parser().parse(query));
                return findings.hits().size() + " of " + findings.headlines() + " headlines";
            } catch (BadQuery e) {
                throw new IllegalStateException(query + ": " + e.sentence(), e);
            }
        };
    }

    private static Asked inChat(Store store, Knowledge knowledge) {
        InstantSource clock = InstantSource.system();
        Respond respond = new Respond(
                store,
                new Respond.Means(knowledge.reader(), knowledge.parser(), knowledge.grouper(), clock),
                new FeedDesk(
                        store,
                        address -> new FetchOutcome.Failed("a benchmark fetches nothing"),
                        Duration.ofMinutes(5),
                        clock),
                chat -> true,
                ZoneOffset.UTC);
        return query -> answer(respond, query);
    }

    private void measure(Asked asked) throws InterruptedException {
        Map<String, List<Cost>> costs = new HashMap<>();
        Map<String, String> answers = new HashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (String query : queries) {
                Cost cost = Cost.of(1, () -> answers.put(query, asked.about(query)));
                if (round > 0) {
                    costs.computeIfAbsent(query, none -> new ArrayList<>()).add(cost);
                }
            }
        }
        ObjectNode figures = Json.object()
                .put("benchmark", "preview")
                .put("headlines", headlines)
                .put("whole", whole);
        figures.put("cores", Runtime.getRuntime().availableProcessors());
        ArrayNode all = figures.putArray("queries");
        bench.streams().print(String.format(Locale.ROOT, ROW, "query", "ms (min–max)", "CPU ms", "answer"));
        for (String query : queries) {
            Spread time = Spread.of(costs.getOrDefault(query, List.of()), cost -> cost.nanos() / 1e6);
            Spread cpu = Spread.of(costs.getOrDefault(query, List.of()), Cost::cpuMillis);
            String answer = answers.getOrDefault(query, "");
            String spread = String.format(Locale.ROOT, "%.0f (%.0f–%.0f)", time.median(), time.least(), time.most());
            bench.streams()
                    .print(String.format(
                            Locale.ROOT, ROW, query, spread, String.format(Locale.ROOT, "%.0f", cpu.median()), answer));
            all.addObject()
                    .put("query", query)
                    .put("ms", Math.round(time.median()))
                    .put("ms_min", Math.round(time.least()))
                    .put("ms_max", Math.round(time.most()))
                    .put("cpu_ms", Math.round(cpu.median()))
                    .put("answer", answer);
        }
        bench.streams().print(figures);
    }

    /** The sentence that says how often. */
    private static String answer(Respond respond, String query) {
        Message message = respond.respond(new Heard(ChatAddress.parse("terminal:bench"), "Bench", "test " + query))
                .message();
        return message.blocks().stream()
                .filter(Message.Line.class::isInstance)
                .map(Message.Line.class::cast)
                .skip(1)
                .findFirst()
                .map(line -> line.runs().getFirst().text())
                .orElse("");
    }
}
