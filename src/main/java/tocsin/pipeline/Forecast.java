package tocsin.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tocsin.alert.Composer;
import tocsin.alert.Message.Block;
import tocsin.alert.Message.Bullets;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Link;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Run;
import tocsin.alert.Message.Soft;
import tocsin.alert.Message.Strong;
import tocsin.domain.Past;

/**
 * How often a watch would have rung, as far as the stored history tells.
 *
 * @param rings the latest first
 */
record Forecast(LookBack.Findings findings, List<Rings.Ring> rings, Instant now) {
    /** A watch that would ring more often in a day asks before it does: nobody reads as much, and news drown in it. */
    static final int MOST_A_DAY = 50;

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int EXAMPLES = 3;

    Forecast {
        rings = List.copyOf(rings);
    }

    /** Whether it rang more than {@value #MOST_A_DAY} times at a rate of more than that a day. */
    boolean isTooMuch() {
        return collected().size() > MOST_A_DAY && rate(DAY) > MOST_A_DAY;
    }

    private double rate(Duration unit) {
        return (double) since(now.minus(span())).size() * unit.toMillis() / Math.max(1, span().toMillis());
    }

    /** How long news was collected of all that was looked at. */
    private Duration span() {
        Instant begin = findings.begin().orElse(now);
        return Duration.between(begin.isAfter(findings.since()) ? begin : findings.since(), now);
    }

    /** The bells of that time; feeds may have held older headlines. */
    private List<Rings.Ring> collected() {
        return since(now.minus(span()));
    }

    private List<Rings.Ring> since(Instant moment) {
        return rings.stream().filter(ring -> !ring.at().isBefore(moment)).toList();
    }

    /** How often, with examples. */
    List<Block> blocks(ZoneId zone) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Line.of(new Plain(sentence())));
        if (!rings.isEmpty()) {
            blocks.add(Line.of(new Strong(rings.size() > 1 ? "The latest" : "This one")));
            blocks.add(new Bullets(rings.stream()
                    .limit(EXAMPLES)
                    .map(ring -> example(ring.first(), zone))
                    .toList()));
        }
        return blocks;
    }

    private static Line example(Past past, ZoneId zone) {
        return Line.of(
                title(past),
                new Soft(" · " + past.sender().publisher() + " · " + Composer.time(past.published(), zone)));
    }

    /** A title that opens its story. */
    static Run title(Past past) {
        String title = past.headline().title().isBlank()
                ? "(no title)"
                : past.headline().title();
        return past.headline().link().<Run>map(link -> new Link(title, link)).orElseGet(() -> new Plain(title));
    }

    private String sentence() {
        if (findings.begin().isEmpty()) {
            return "No news is stored yet that it could be tried on.";
        }
        if (span().compareTo(WEEK) >= 0) {
            return inWeek();
        }
        return findings.cut() ? inPart() : inAll();
    }

    private String inWeek() {
        String week = rung(since(now.minus(WEEK)), "in the last 7 days");
        if (span().compareTo(WEEK.multipliedBy(2)) < 0) {
            return week + ".";
        }
        String all = Spell.time(span());
        return week
                + (collected().isEmpty()
                        ? ", nor in the " + all + " that I looked at."
                        : ", and " + often() + " over the last " + all + ".");
    }

    /** There was more to look at than there is time. */
    private String inPart() {
        return rung(collected(), "in the last " + Spell.time(span())) + atThatRate() + ". I looked at the latest "
                + Spell.number(findings.headlines()) + " headlines only.";
    }

    /** Tocsin is young. */
    private String inAll() {
        String all = rung(collected(), "in the last " + Spell.time(span()));
        String measured = span().compareTo(DAY) < 0
                ? all + ". News has been collected for no longer, too short a time to tell how often in a week."
                : all + atThatRate() + ". News has been collected for no longer.";
        int older = rings.size() - collected().size();
        return older == 0
                ? measured
                : measured + " For older headlines, which the feeds still held, it would have rung "
                        + Spell.times(older) + ".";
    }

    private String atThatRate() {
        return collected().isEmpty() ? "" : ", " + often();
    }

    private static String rung(List<Rings.Ring> rings, String when) {
        if (rings.isEmpty()) {
            return "It would not have rung " + when;
        }
        long headlines = rings.stream().mapToLong(Rings.Ring::headlines).sum();
        return "It would have rung " + Spell.times(rings.size()) + " " + when
                + (headlines > rings.size() ? ", for " + Spell.number(headlines) + " headlines" : "");
    }

    private String often() {
        if (isTooMuch()) {
            return "about " + Spell.times(Math.round(rate(DAY))) + " a day";
        }
        double week = rate(WEEK);
        return week < 1 ? "less than once a week" : "about " + Spell.times(Math.round(week)) + " a week";
    }
}
