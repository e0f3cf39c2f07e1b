package tocsin.alert;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tocsin.alert.Message.Block;
import tocsin.alert.Message.Bullets;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Link;
import tocsin.alert.Message.Soft;
import tocsin.alert.Message.Strong;
import tocsin.domain.FeedReport;

/** Writes a report about feeds as a message: which bring nothing, why and since when, and which are back. */
final class ReportComposer {
    private static final int MOST_LISTED = 15;

    private ReportComposer() {}

    static Message compose(FeedReport report, ZoneId zone) {
        List<Block> blocks = new ArrayList<>();
        add(blocks, report.troubled(), "⚠️ A feed brings nothing", "⚠️ %d feeds bring nothing", zone);
        add(blocks, report.back(), "✅ A feed is back", "✅ %d feeds are back", zone);
        return new Message(blocks);
    }

    private static void add(List<Block> blocks, List<FeedReport.Line> feeds, String one, String many, ZoneId zone) {
        if (feeds.isEmpty()) {
            return;
        }
        blocks.add(Line.of(new Strong(feeds.size() == 1 ? one : many.formatted(feeds.size()))));
        blocks.add(new Bullets(feeds.stream()
                .limit(MOST_LISTED)
                .map(feed -> Line.of(new Link(feed.title(), feed.address()), new Soft(" · " + state(feed, zone))))
                .toList()));
        if (feeds.size() > MOST_LISTED) {
            blocks.add(Line.of(new Soft("and " + (feeds.size() - MOST_LISTED) + " more")));
        }
    }

    private static String state(FeedReport.Line feed, ZoneId zone) {
        String since = Composer.time(feed.since(), zone);
        return feed.why().isEmpty() ? "told of " + since : feed.why() + ", since " + since;
    }
}
