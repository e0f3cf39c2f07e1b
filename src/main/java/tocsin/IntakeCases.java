package tocsin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tocsin.bench.BareClient;
import tocsin.bench.Cost;
import tocsin.bench.FeedHosts;

/** The cases of {@code bench intake}: in each round Tocsin polls all feeds, and then the bare client asks for all. */
final class IntakeCases {
    private static final int WARM_UP = 2;

    private final FeedHosts hosts;
    private final BenchPipeline pipeline;
    private final BareClient bare;
    private final int rounds;
    private int edition;

    IntakeCases(FeedHosts hosts, BenchPipeline pipeline, BareClient bare, int rounds) {
        this.hosts = hosts;
        this.pipeline = pipeline;
        this.bare = bare;
        this.rounds = rounds;
    }

    /** What the server answers. */
    enum Case {
        /** 304 to the ETag that it gave out. */
        NOT_MODIFIED("all answer 304", "unchanged_304", true, false),

        /** The whole document again, without validators. */
        SAME_BODY("all answer 200, same body", "unchanged_200", false, false),

        /** The document with one item more. */
        NEW_ITEM("all have one new item", "one_new_item", true, true);

        private final String title;
        private final String key;
        private final boolean tagged;
        private final boolean news;

        Case(String title, String key, boolean tagged, boolean news) {
            this.title = title;
            this.key = key;
            this.tagged = tagged;
            this.news = news;
        }

        String title() {
            return title;
        }

        String key() {
            return key;
        }
    }

    /** One cost for each round. */
    record Measured(List<Cost> tocsin, List<Cost> bare) {
        Measured {
            tocsin = List.copyOf(tocsin);
            bare = List.copyOf(bare);
        }
    }

    Measured measure(Case each) throws IOException, InterruptedException {
        List<Cost> ours = new ArrayList<>();
        List<Cost> theirs = new ArrayList<>();
        for (int round = 0; round < WARM_UP + rounds; round++) {
            edition += each.news ? 1 : 0;
            hosts.show(each.tagged, edition);
            Cost tocsin = pipeline.round();
            Cost floor = bare.round();
            if (round >= WARM_UP) {
                ours.add(tocsin);
                theirs.add(floor);
            }
        }
        return new Measured(ours, theirs);
    }
}
