package tocsin.pipeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import tocsin.domain.Alert;
import tocsin.domain.Past;
import tocsin.domain.Rung;
import tocsin.domain.Watch;

/** Says why a headline was silent. */
final class WhyNotWords {
    private final ZoneId zone;

    WhyNotWords(ZoneId zone) {
        this.zone = zone;
    }

    Message message(WhyNot.Answer answer) {
        List<Block> blocks = new ArrayList<>();
        answer.headline().ifPresent(past -> {
            blocks.add(Line.of(Forecast.title(past)));
            blocks.add(Line.of(new Soft(
                    past.sender().publisher() + " · " + time(past.published()) + " · seen " + time(past.seen()))));
        });
        blocks.addAll(
                switch (answer.silence()) {
                    case Silence.NotSeen none -> notSeen(none.nearest());
                    case Silence.Rang rang -> rang(rang.alert());
                    case Silence.Joined joined -> joined(joined.bell());
                    case Silence.NothingWatched nothing ->
                        lines(new Plain("Nothing is watched here. Try "), new Code("watch @ain-al-asad"));
                    case Silence.OnlyDraft draft ->
                        of(
                                draft.draft(),
                                "It matches ",
                                ", but that is a draft and does not ring. To make it ring: ",
                                new Code("keep " + draft.draft().number()));
                    case Silence.BeforeWatch before ->
                        of(
                                before.watch(),
                                "It matches ",
                                ", which asks for this only since "
                                        + before.watch().since().map(this::time).orElse("") + ", after it was seen.");
                    case Silence.BeforeFeed before ->
                        of(
                                before.watch(),
                                "It matches ",
                                ", but came when its feed was first read: what was there before rings only while it is fresh.");
                    case Silence.MatchesNow matches ->
                        of(
                                matches.watch(),
                                "It matches ",
                                ", as they are now. It did not when it was seen: since then its title was edited, or a name was added"
                                        + " to the catalogue.");
                    case Silence.NoMatch none -> NoMatchWords.of(none);
                });
        return new Message(blocks);
    }

    private String time(Instant moment) {
        return Composer.time(moment, zone);
    }

    private static List<Block> lines(Run... runs) {
        return List.of(Line.of(runs));
    }

    private static List<Block> of(Watch watch, String before, String behind, Run... more) {
        return List.of(new Line(Stream.concat(
                        Stream.of(
                                new Plain(before + "watch " + watch.number() + ", "),
                                new Code(watch.query()),
                                new Plain(behind)),
                        Stream.of(more))
                .toList()));
    }

    private List<Block> notSeen(List<Past> nearest) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Line.of(
                new Plain("No feed has brought that. "),
                new Code("feeds"),
                new Plain(" says which are read, and "),
                new Code("addfeed"),
                new Plain(" adds one.")));
        if (!nearest.isEmpty()) {
            blocks.add(Line.of(new Strong("Like it")));
            blocks.add(new Bullets(nearest.stream()
                    .map(past -> Line.of(
                            Forecast.title(past),
                            new Soft(" · " + past.sender().publisher() + " · " + time(past.published()))))
                    .toList()));
        }
        return blocks;
    }

    private List<Block> rang(Rung rung) {
        String what = rung.alert().kind() == Alert.Kind.BELL ? "It rang here" : "It came here as an update";
        return switch (rung.state()) {
            case DELIVERED ->
                lines(
                        new Plain(what
                                + rung.ended().map(when -> " on " + time(when)).orElse("") + ". The reasons: "),
                        new Code(why(rung)));
            case OWED, SENDING ->
                lines(new Plain("It is about to ring here"
                        + rung.trouble()
                                .map(trouble -> "; it waits, since " + trouble)
                                .orElse("") + "."));
            case REFUSED ->
                lines(new Plain("It was to ring here, but could not be delivered"
                        + rung.trouble().map(trouble -> ": " + trouble).orElse("") + "."));
        };
    }

    private static String why(Rung rung) {
        return "why" + rung.alert().notice().link().map(link -> " " + link).orElse("");
    }

    private List<Block> joined(Rung bell) {
        return lines(
                new Plain("It reports an incident that rang here already"
                        + bell.ended().map(when -> ", on " + time(when)).orElse("") + ", by "),
                new Strong(bell.alert().notice().title()),
                new Plain(". Further reports of it ring only with news, such as more dead or a claim."));
    }
}
