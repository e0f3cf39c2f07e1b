package tocsin.store.sql;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.domain.ChatId;
import tocsin.domain.FeedReport;

/** A {@link FeedReport} as it is stored. */
record FeedReportJson(
        @Nullable List<LineJson> troubled, @Nullable List<LineJson> back) {
    static String write(FeedReport report) {
        return Json.write(new FeedReportJson(lines(report.troubled()), lines(report.back())));
    }

    static FeedReport read(String json, ChatId chat, Instant decided) {
        FeedReportJson stored = Json.read(json, FeedReportJson.class);
        return new FeedReport(
                chat,
                Json.list(stored.troubled).stream().map(LineJson::line).toList(),
                Json.list(stored.back).stream().map(LineJson::line).toList(),
                decided);
    }

    private static List<LineJson> lines(List<FeedReport.Line> lines) {
        return lines.stream()
                .map(line -> new LineJson(
                        line.title(),
                        line.address().toString(),
                        line.why(),
                        line.since().toString()))
                .toList();
    }

    /** A {@link FeedReport.Line} as it is stored. */
    record LineJson(String title, String address, String why, String since) {
        FeedReport.Line line() {
            return new FeedReport.Line(title, URI.create(address), why, Instant.parse(since));
        }
    }
}
