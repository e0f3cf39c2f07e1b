package tocsin.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;

/** Draws in points on a canvas with several pixels to the point. */
final class Pen {
    private static final String MORE = "…";

    private final Graphics2D graphics;

    Pen(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    /** Where a text stands beside the point that is given. */
    enum Side {
        RIGHT,
        LEFT,
        MIDDLE
    }

    void fill(Color colour, double x, double y, double width, double height) {
        graphics.setColor(colour);
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    /** A square that stands on its tip. */
    void diamond(Color colour, double x, double y, double radius) {
        java.awt.geom.Path2D path = new java.awt.geom.Path2D.Double();
        path.moveTo(x, y - radius);
        path.lineTo(x + radius, y);
        path.lineTo(x, y + radius);
        path.lineTo(x - radius, y);
        path.closePath();
        graphics.setColor(colour);
        graphics.fill(path);
    }

    /** Text in one line on this base line; scripts are shaped and run in their own direction. */
    void text(String text, Font font, Color colour, double x, double baseline, Side side) {
        if (text.isEmpty()) {
            return;
        }
        TextLayout layout = layout(text, font);
        double left = switch (side) {
            case RIGHT -> x;
            case LEFT -> x - layout.getAdvance();
            case MIDDLE -> x - layout.getAdvance() / 2;
        };
        graphics.setColor(colour);
        layout.draw(graphics, (float) left, (float) baseline);
    }

    double width(String text, Font font) {
        return text.isEmpty() ? 0 : layout(text, font).getAdvance();
    }

    /** The text, or as much of its beginning as fits, and an ellipsis. */
    String fitted(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int end = text.codePointCount(0, text.length());
        while (end > 0) {
            end--;
            String shorter = text.substring(0, text.offsetByCodePoints(0, end)).stripTrailing() + MORE;
            if (width(shorter, font) <= width) {
                return shorter;
            }
        }
        return "";
    }

    private TextLayout layout(String text, Font font) {
        return new TextLayout(text, font, graphics.getFontRenderContext());
    }
}
