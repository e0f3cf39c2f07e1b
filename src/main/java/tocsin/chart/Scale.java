package tocsin.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The upright axis: from 0 to a round number with a few lines between.
 *
 * @param top at least the highest value
 */
record Scale(int step, int top) {
    private static final int MOST_LINES = 4;
    private static final int[] ROUND = {1, 2, 5};

    /** The axis for values up to this one. */
    static Scale upTo(int highest) {
        for (int power = 1; ; power *= 10) {
            for (int digit : ROUND) {
                int step = digit * power;
                if (step * MOST_LINES >= highest) {
                    return new Scale(step, step * Math.max(1, Math.ceilDiv(highest, step)));
                }
            }
        }
    }

    /** Where lines are drawn, from 0 to the top. */
    List<Integer> lines() {
        List<Integer> lines = new ArrayList<>();
        for (int value = 0; value <= top; value += step) {
            lines.add(value);
        }
        return lines;
    }
}
