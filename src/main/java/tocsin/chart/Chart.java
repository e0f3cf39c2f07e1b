package tocsin.chart;

import java.util.Arrays;

/** A PNG, and what it shows in words for those who do not see it. */
public final class Chart {
    private final byte[] png;
    private final String alt;

    /** A chart of these bytes, which are copied. */
    public Chart(byte[] png, String alt) {
        if (alt.isBlank()) {
            throw new IllegalArgumentException("a chart is described in words too");
        }
        this.png = png.clone();
        this.alt = alt;
    }

    /** The file, a copy. */
    public byte[] png() {
        return png.clone();
    }

    /** What it shows, in a sentence. */
    public String alt() {
        return alt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Chart chart && Arrays.equals(png, chart.png) && alt.equals(chart.alt);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    @Override
    public String toString() {
        return "Chart of " + png.length + " bytes: " + alt;
    }
}
