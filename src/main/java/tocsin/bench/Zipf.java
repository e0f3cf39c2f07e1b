package tocsin.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws ranks from 0 so that each comes in inverse proportion to a power of itself, as words do. */
final class Zipf {
    private final double[] upTo;

    Zipf(int count, double power) {
        upTo = new double[count];
        double sum = 0;
        for (int rank = 0; rank < count; rank++) {
            sum += Math.pow(rank + 1.0, -power);
            upTo[rank] = sum;
        }
    }

    int draw(SplittableRandom random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(at < 0 ? -at - 1 : at, upTo.length - 1);
    }
}
