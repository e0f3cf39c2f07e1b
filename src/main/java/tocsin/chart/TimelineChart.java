package tocsin.chart;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.domain.Timeline;

/** The picture of a timeline. */
public final class TimelineChart {
    private static final Logger log = LoggerFactory.getLogger(TimelineChart.class);

    private TimelineChart() {}

    /**
     * The picture; empty when there is nothing to draw, which is better said in words, and where this Java cannot draw: the words
     * must not wait for it.
     *
     * @param title what was looked for; one in a script that the font lacks is left out
     * @param alt what it shows, in a sentence
     */
    public static Optional<Chart> draw(Timeline timeline, String title, String alt) {
        if (timeline.total() == 0) {
            return Optional.empty();
        }
        try {
            return TimelineDrawing.draw(timeline, title, alt);
        } catch (RuntimeException | LinkageError e) {
            log.error("a chart cannot be drawn on this machine; what it shows is told in words alone", e);
            return Optional.empty();
        }
    }
}
