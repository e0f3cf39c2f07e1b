package tocsin.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.alert.Composer;
import tocsin.alert.Message;
import tocsin.alert.Message.Block;
import tocsin.alert.Message.Bullets;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Run;
import tocsin.alert.Message.Soft;
import tocsin.alert.Message.Strong;
import tocsin.alert.TimelineWords;
import tocsin.chart.TimelineChart;
import tocsin.domain.Chat;
import tocsin.domain.Severity;
import tocsin.domain.Timeline;

/**
 * Says what was found for a timeline, with its picture.
 *
 * @param what the query; empty for all watches of the chat
 */
record ChronicleWords(Chat chat, String what, Period period, LookBack.Findings findings) {
    /** The answer about the incidents between two moments, and about those of the period before. */
    Message message(Instant from, Instant until, Instant before, List<Account> accounts) {
        List<Account> now = within(accounts, from, until);
        List<Account> then = within(accounts, before, from);
        Timeline timeline = Timeline.of(
                chat.zone(), from, until, now.stream().map(Account::occurrence).toList());
        List<Block> blocks = new ArrayList<>();
        blocks.add(head(timeline));
        blocks.add(Line.of(new Soft(TimelineWords.span(timeline))));
        if (!now.isEmpty()) {
            blocks.add(new Bullets(points(timeline, now)));
        }
        blocks.add(Line.of(new Plain(compared(now.size(), then.size(), before, from))));
        shortfall(from).ifPresent(sentence -> blocks.add(Line.of(new Soft(sentence))));
        String title = what.isEmpty() ? "All watches here" : what;
        return new Message(blocks)
                .with(TimelineChart.draw(timeline, title, TimelineWords.alt(timeline, "last " + period.words())));
    }

    private static List<Account> within(List<Account> accounts, Instant from, Instant until) {
        return accounts.stream()
                .filter(account -> !account.at().isBefore(from) && account.at().isBefore(until))
                .toList();
    }

    private Line head(Timeline timeline) {
        String count = timeline.total() == 0 ? "No incident" : capital(TimelineWords.incidents(timeline.total()));
        List<Run> runs =
                new ArrayList<>(List.of(new Strong(count), new Plain(" in the last " + period.words() + ": ")));
        runs.add(what.isEmpty() ? new Plain("all that is watched here") : new Code(what));
        return new Line(runs);
    }

    private static List<Line> points(Timeline timeline, List<Account> accounts) {
        List<String> points = new ArrayList<>(TimelineWords.byType(timeline));
        String grades = Arrays.asList(Severity.values()).reversed().stream()
                .map(level -> count(accounts, level))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        if (!grades.isEmpty()) {
            points.add("Severity: " + grades);
        }
        String figures = Account.figures(
                Account.sum(accounts.stream().map(Account::killed).toList()),
                Account.sum(accounts.stream().map(Account::wounded).toList()));
        points.add(figures.isEmpty() ? "Nobody is said to be killed or wounded" : capital(figures));
        TimelineWords.busiest(timeline).ifPresent(points::add);
        return points.stream().map(point -> Line.of(new Plain(point))).toList();
    }

    private static Optional<String> count(List<Account> accounts, Severity level) {
        long count = accounts.stream()
                .filter(account -> account.severity().equals(Optional.of(level)))
                .count();
        return count == 0
                ? Optional.empty()
                : Optional.of(count + " " + level.name().toLowerCase(Locale.ROOT));
    }

    private String compared(int now, int then, Instant before, Instant from) {
        String earlier = "The " + period.words() + " before";
        if (findings.begin().filter(begin -> begin.isBefore(from)).isEmpty() && then == 0) {
            return earlier + " cannot be compared: no news was collected then.";
        }
        if (findings.since().isAfter(before)) {
            return earlier + " cannot be compared: there is more news than I look through.";
        }
        if (then == 0) {
            return earlier + " had none.";
        }
        int percent = Math.round(100f * Math.abs(now - then) / then);
        String change = now == then ? "as many" : percent + " % " + (now > then ? "more" : "fewer") + " now";
        return earlier + " had " + then + ": " + change + ".";
    }

    /** Empty when all of the period was looked at. */
    private Optional<String> shortfall(Instant from) {
        if (findings.begin().isEmpty()) {
            return Optional.of("No news is stored yet.");
        }
        if (findings.since().isAfter(from)) {
            return Optional.of("There is so much news that I looked back no farther than to "
                    + Composer.time(findings.since(), chat.zone()) + ".");
        }
        return findings.begin()
                .filter(begin -> begin.isAfter(from))
                .map(begin -> "News is collected since " + Composer.time(begin, chat.zone()) + ".");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
