package tocsin.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import tocsin.chart.Pen.Side;
import tocsin.domain.EventType;
import tocsin.domain.Timeline;
import tocsin.domain.Timeline.Column;

/**
 * Draws a timeline: a column for each hour, day or week, stacked by event type, with the totals beside the names of the types.
 * Laid out for a phone's width of {@value #WIDTH} points, {@value #PIXELS} pixels each.
 */
final class TimelineDrawing {
    static final int WIDTH = 360;
    static final int PIXELS = 3;

    private static final double MARGIN = 16;
    private static final double PLOT_TOP = 84;
    private static final double PLOT_HEIGHT = 156;
    private static final double PLOT_BOTTOM = PLOT_TOP + PLOT_HEIGHT;
    private static final double LEGEND_TOP = PLOT_BOTTOM + 36;
    private static final double ROW = 22;
    private static final double DIAMOND = 4.5;
    private static final int MOST_NUMBERED = 14;
    private static final double GAP = 0.22;
    private static final double BETWEEN_LABELS = 18;

    private static final Font TITLE = Typeface.bold(18);
    private static final Font LEGEND = Typeface.plain(13.5f);
    private static final Font FIGURES = Typeface.bold(13.5f);
    private static final Font SMALL = Typeface.plain(12);
    private static final Font NUMBERS = Typeface.bold(12);

    private final Timeline timeline;
    private final Pen pen;
    private final Plot plot;

    private TimelineDrawing(Timeline timeline, Pen pen) {
        this.timeline = timeline;
        this.pen = pen;
        Scale scale = Scale.upTo(
                timeline.columns().stream().mapToInt(Column::total).max().orElse(0));
        double left = MARGIN + pen.width(number(scale.top()), SMALL) + 6;
        this.plot = new Plot(
                scale, left, (WIDTH - MARGIN - left) / timeline.columns().size());
    }

    /** Where the columns stand. */
    private record Plot(Scale scale, double left, double width) {
        double x(int column) {
            return left + column * width;
        }

        double y(int value) {
            return PLOT_BOTTOM - PLOT_HEIGHT * value / scale.top();
        }
    }

    /**
     * The chart; empty when there is nothing to draw, which is better said in words.
     *
     * @param title what was looked for; scripts that the font lacks are left out
     */
    static Optional<Chart> draw(Timeline timeline, String title, String alt) {
        if (timeline.total() == 0) {
            return Optional.empty();
        }
        int height = (int) Math.ceil(LEGEND_TOP + ROW * (types(timeline).size() + (timeline.critical() > 0 ? 1 : 0)));
        BufferedImage image = new BufferedImage(WIDTH * PIXELS, height * PIXELS, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(PIXELS, PIXELS);
            Pen pen = new Pen(graphics);
            pen.fill(Palette.CARD, 0, 0, WIDTH, height);
            TimelineDrawing chart = new TimelineDrawing(timeline, pen);
            chart.head(title);
            chart.grid();
            chart.columns();
            chart.marks();
            chart.labels();
            chart.legend();
        } finally {
            graphics.dispose();
        }
        return Optional.of(new Chart(png(image), alt));
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            if (!ImageIO.write(image, "png", png)) {
                throw new IllegalStateException("this Java writes no PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a chart in memory cannot be written", e);
        }
        return png.toByteArray();
    }

    private void head(String title) {
        double width = WIDTH - 2 * MARGIN;
        String drawn = Typeface.has(title) ? title : "Incidents";
        pen.text(pen.fitted(drawn, TITLE, width), TITLE, Palette.WORDS, MARGIN, 32, Side.RIGHT);
        String total = number(timeline.total()) + (timeline.total() == 1 ? " incident · " : " incidents · ");
        pen.text(
                pen.fitted(total + Labels.range(timeline), LEGEND, width),
                LEGEND,
                Palette.SOFT,
                MARGIN,
                54,
                Side.RIGHT);
    }

    private void grid() {
        for (int value : plot.scale().lines()) {
            pen.fill(Palette.GRID, plot.left(), plot.y(value) - 0.5, WIDTH - MARGIN - plot.left(), 1);
            pen.text(number(value), SMALL, Palette.SOFT, plot.left() - 6, plot.y(value) + 4, Side.LEFT);
        }
    }

    private void columns() {
        for (int at = 0; at < timeline.columns().size(); at++) {
            stack(timeline.columns().get(at), at);
        }
    }

    /** After the columns, since a mark may be wider than one. */
    private void marks() {
        List<Column> columns = timeline.columns();
        int highest = columns.stream().mapToInt(Column::total).max().orElse(0);
        boolean numberedHighest = false;
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            double middle = plot.x(at) + plot.width() / 2;
            double above = plot.y(column.total()) - 4;
            if (column.critical() > 0) {
                pen.diamond(Palette.CRITICAL, middle, above - DIAMOND + 1, DIAMOND);
                above -= 2 * DIAMOND + 2;
            }
            boolean first = column.total() == highest && !numberedHighest;
            if (column.total() > 0 && (columns.size() <= MOST_NUMBERED || first)) {
                numberedHighest |= first;
                numbered(column.total(), middle, above);
            }
        }
    }

    private void numbered(int total, double middle, double above) {
        double half = pen.width(number(total), NUMBERS) / 2;
        double x = Math.max(plot.left() + half, Math.min(WIDTH - MARGIN - half, middle));
        pen.text(number(total), NUMBERS, Palette.WORDS, x, above, Side.MIDDLE);
    }

    /** The types from the bottom up; a thin line of the card parts them. */
    private void stack(Column column, int at) {
        double gap = Math.max(0.8, Math.min(6, plot.width() * GAP));
        int below = 0;
        for (Optional<EventType> type : types(timeline)) {
            int count = column.of(type);
            if (count > 0) {
                double top = plot.y(below + count);
                double height = plot.y(below) - top;
                double line = height > 4 ? 0.7 : 0;
                pen.fill(Palette.of(type), plot.x(at) + gap / 2, top + line, plot.width() - gap, height - line);
                below += count;
            }
        }
    }

    /** As many as there is room for, counted from the latest column. */
    private void labels() {
        int columns = timeline.columns().size();
        double widest = 0;
        for (int at = 0; at < columns; at++) {
            widest = Math.max(widest, pen.width(Labels.column(timeline, at), SMALL));
        }
        int every = Math.max(1, (int) Math.ceil((widest + BETWEEN_LABELS) / plot.width()));
        double limit = WIDTH - MARGIN / 2;
        for (int at = columns - 1; at >= 0; at -= every) {
            String label = Labels.column(timeline, at);
            double half = pen.width(label, SMALL) / 2;
            double middle = Math.min(plot.x(at) + plot.width() / 2, limit - half);
            if (middle - half >= MARGIN / 2) {
                pen.text(label, SMALL, Palette.SOFT, middle, PLOT_BOTTOM + 18, Side.MIDDLE);
                limit = middle - half - BETWEEN_LABELS / 2;
            }
        }
    }

    private void legend() {
        double baseline = LEGEND_TOP + 6;
        for (Optional<EventType> type : types(timeline)) {
            pen.fill(Palette.of(type), MARGIN, baseline - 11, 13, 13);
            row(type.map(EventType::label).orElse("Other news"), timeline.of(type), baseline);
            baseline += ROW;
        }
        if (timeline.critical() > 0) {
            pen.diamond(Palette.CRITICAL, MARGIN + 6.5, baseline - 4.5, 6);
            row("of these critical", timeline.critical(), baseline);
        }
    }

    private void row(String name, int count, double baseline) {
        pen.text(name, LEGEND, Palette.WORDS, MARGIN + 22, baseline, Side.RIGHT);
        pen.text(number(count), FIGURES, Palette.WORDS, WIDTH - MARGIN, baseline, Side.LEFT);
    }

    /** The types that occur, in ACLED's order, and last the news of none. */
    private static List<Optional<EventType>> types(Timeline timeline) {
        List<Optional<EventType>> types = new ArrayList<>();
        Stream.concat(Stream.of(EventType.values()).map(Optional::of), Stream.of(Optional.<EventType>empty()))
                .filter(type -> timeline.of(type) > 0)
                .forEach(types::add);
        return types;
    }

    private static String number(int count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }
}
