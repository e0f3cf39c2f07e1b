package tocsin.alert;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.alert.Message.Block;
import tocsin.alert.Message.Gap;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Link;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Run;
import tocsin.alert.Message.Soft;
import tocsin.alert.Message.Strong;
import tocsin.chart.Chart;
import tocsin.chart.TimelineChart;
import tocsin.domain.Digest;
import tocsin.domain.Digest.Entry;
import tocsin.domain.Severity;
import tocsin.domain.Timeline;

/** Writes a digest as a message: how many, then the incidents by severity, and the chart of them. */
public final class DigestComposer {
    /** What all chats take in one message, with room for what is said around the entries. */
    private static final int MOST_CHARACTERS = 3_400;

    private static final int LONGEST_TITLE = 160;
    private static final int MOST_PUBLISHERS = 3;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    private DigestComposer() {}

    /** The message, with times in the zone of the digest. */
    public static Message compose(Digest digest) {
        Timeline timeline = digest.timeline();
        List<Block> blocks = new ArrayList<>();
        String span = TimelineWords.span(timeline);
        if (timeline.total() == 0) {
            return Message.of(Line.of(
                    new Strong("🗞 " + digest.name()), new Plain(": nothing happened"), new Soft(" · " + span)));
        }
        blocks.add(Line.of(new Strong("🗞 " + digest.name() + ": " + TimelineWords.incidents(timeline.total()))));
        blocks.add(Line.of(new Soft(span)));
        blocks.add(Line.of(new Plain(String.join(" · ", TimelineWords.byType(timeline)))));
        list(blocks, digest);
        Optional<Chart> chart = TimelineChart.draw(timeline, digest.name(), TimelineWords.alt(timeline, digest.name()));
        return new Message(blocks).with(chart);
    }

    private static void list(List<Block> blocks, Digest digest) {
        int room = MOST_CHARACTERS;
        int listed = 0;
        Optional<Optional<Severity>> group = Optional.empty();
        for (Entry entry : digest.entries()) {
            List<Block> more = new ArrayList<>();
            if (!group.equals(Optional.of(entry.severity()))) {
                more.add(new Gap());
                more.add(Line.of(new Strong(grade(entry.severity()))));
            }
            more.addAll(lines(entry, digest.timeline()));
            room -= more.stream().mapToInt(DigestComposer::length).sum();
            if (room < 0 && listed > 0) {
                break;
            }
            group = Optional.of(entry.severity());
            blocks.addAll(more);
            listed++;
        }
        int left = digest.entries().size() - listed + digest.more();
        if (left > 0) {
            blocks.add(new Gap());
            blocks.add(Line.of(new Soft("and " + String.format(Locale.ENGLISH, "%,d", left) + " more")));
        }
    }

    private static String grade(Optional<Severity> severity) {
        return severity.map(level -> switch (level) {
                    case CRITICAL -> "🔴 Critical";
                    case HIGH -> "🟠 High";
                    case MODERATE -> "🟡 Moderate";
                    case LOW -> "⚪ Low";
                })
                .orElse("Not graded");
    }

    private static List<Block> lines(Entry entry, Timeline timeline) {
        List<Block> lines = new ArrayList<>();
        String title = entry.title().isBlank() ? "(no title)" : shortened(entry.title());
        lines.add(Line.of(
                new Plain("• "),
                entry.link().<Run>map(link -> new Link(title, link)).orElseGet(() -> new Plain(title))));
        String about = Stream.of(
                        WHEN.format(entry.at().atZone(timeline.zone())),
                        entry.what(),
                        entry.where(),
                        entry.figures(),
                        sources(entry.publishers()))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
        lines.add(Line.of(new Soft(about)));
        if (!entry.held().isEmpty()) {
            String what = entry.rang() ? "More of it held back: " : "Held back: ";
            lines.add(Line.of(new Plain(what + String.join("; ", entry.held()))));
        }
        return lines;
    }

    private static String sources(List<String> publishers) {
        int more = publishers.size() - MOST_PUBLISHERS;
        String named =
                String.join(", ", publishers.stream().limit(MOST_PUBLISHERS).toList());
        return more > 0 ? named + " and " + more + " more" : named;
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1))
                                .stripTrailing() + "…";
    }

    private static int length(Block block) {
        return block instanceof Line line
                ? line.runs().stream().mapToInt(run -> run.text().length()).sum() + 1
                : 1;
    }
}
