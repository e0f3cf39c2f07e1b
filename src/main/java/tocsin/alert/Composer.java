package tocsin.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tocsin.alert.Message.Block;
import tocsin.alert.Message.Button;
import tocsin.alert.Message.Code;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Link;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Run;
import tocsin.alert.Message.Soft;
import tocsin.alert.Message.Strong;
import tocsin.domain.Alert;
import tocsin.domain.Digest;
import tocsin.domain.Dispatch;
import tocsin.domain.FeedReport;
import tocsin.domain.Notice;

/** Writes an alert as a message: what and where, the headline, who says so and when, and which watch asked. */
public final class Composer {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    /** A link without text could not be opened. */
    private static final String UNTITLED = "(no title)";

    private static final Button STORY = new Button("Story", "incident");
    private static final Button NOT_THE_SAME = new Button("Not the same", "notsame");
    private static final Button WHY = new Button("Why?", "why");
    private static final Button NOT_RELEVANT = new Button("Not relevant", "not relevant");

    private Composer() {}

    /** The message of an alert or a report, with times in the chat's zone. */
    public static Message compose(Dispatch dispatch, ZoneId zone) {
        return compose(dispatch, Scene.BARE, zone);
    }

    /** The same; a bell shows the scene as it is now. */
    public static Message compose(Dispatch dispatch, Scene scene, ZoneId zone) {
        return switch (dispatch) {
            case Alert alert -> alert(alert, scene, zone);
            case FeedReport report -> ReportComposer.compose(report, zone);
            case Digest digest -> DigestComposer.compose(digest);
        };
    }

    private static Message alert(Alert alert, Scene scene, ZoneId zone) {
        Notice notice = alert.notice();
        List<Block> blocks = new ArrayList<>();
        String subject = Stream.of(notice.what(), notice.where())
                .filter(part -> !part.isEmpty())
                .reduce((what, where) -> what + " · " + where)
                .orElse("");
        switch (alert.kind()) {
            case BELL -> blocks.add(Line.of(new Strong("🔔 " + (subject.isEmpty() ? "News" : subject))));
            case UPDATE -> blocks.add(Line.of(new Strong("↳ " + notice.news())));
        }
        blocks.add(Line.of(title(notice)));
        String number = alert.kind() == Alert.Kind.BELL ? " · #" + alert.incident() : "";
        blocks.add(Line.of(new Soft(notice.publisher() + " · " + time(notice.published(), zone) + number)));
        if (alert.kind() == Alert.Kind.UPDATE) {
            notice.watches().forEach(asked -> blocks.add(watch(asked)));
            return new Message(blocks).with(STORY, WHY, NOT_THE_SAME, NOT_RELEVANT);
        }
        blocks.addAll(story(alert, scene, zone));
        notice.watches().forEach(asked -> blocks.add(watch(asked)));
        return new Message(blocks, buttons(alert, scene));
    }

    private static List<Line> story(Alert alert, Scene scene, ZoneId zone) {
        List<Line> lines = new ArrayList<>();
        if (scene.mergedInto().isPresent()) {
            return List.of(Line.of(
                    new Strong("Incident " + alert.incident() + " goes on in "),
                    new Code("incident " + scene.mergedInto().get())));
        }
        PictureWords words = new PictureWords(zone, scene.nameOf());
        lines.addAll(words.tolls(scene.picture()));
        lines.addAll(words.words(scene.picture()));
        lines.addAll(words.severity(scene.picture()));
        lines.addAll(words.sources(scene.picture()));
        scene.perhaps()
                .ifPresent(other -> lines.add(Line.of(
                        new Strong("Possibly the same as #" + other),
                        new Soft(": "),
                        new Code("merge " + alert.incident() + " " + other))));
        return lines;
    }

    private static List<Button> buttons(Alert alert, Scene scene) {
        List<Button> buttons = new ArrayList<>();
        scene.perhaps().ifPresent(other -> {
            buttons.add(new Button("Merge with #" + other, "merge " + alert.incident() + " " + other));
            buttons.add(new Button("Not the same", "notsame " + alert.incident() + " " + other));
        });
        buttons.addAll(List.of(STORY, WHY, NOT_RELEVANT));
        return buttons;
    }

    /** A moment as a chat in this zone reads it: {@code Tue 31 Oct 2023, 12:40 (Asia/Baghdad)}. */
    public static String time(Instant moment, ZoneId zone) {
        return WHEN.format(moment.atZone(zone)) + " (" + zone.getId() + ")";
    }

    private static Run title(Notice notice) {
        String title = notice.title().isBlank() ? UNTITLED : notice.title();
        return notice.link().<Run>map(link -> new Link(title, link)).orElseGet(() -> new Plain(title));
    }

    private static Line watch(Notice.Asked asked) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Soft("Watch " + asked.number() + ": "));
        runs.add(new Code(asked.query()));
        String words = String.join(", ", asked.words());
        if (!words.isEmpty() && !words.equalsIgnoreCase(asked.query())) {
            runs.add(new Soft(" – by “" + words + "”"));
        }
        return new Line(runs);
    }
}
