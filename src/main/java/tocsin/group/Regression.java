package tocsin.group;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A logistic regression with an L2 penalty, by Newton's method. Small: some thousand examples of some dozen features. Deterministic.
 */
final class Regression {
    private static final int STEPS = 30;
    private static final double CONVERGED = 1e-6;

    private final double penalty;

    /**
     * A regression.
     *
     * @param penalty half of it times the squares of the weights is added to the loss; the first weight is free of it
     */
    Regression(double penalty) {
        this.penalty = penalty;
    }

    /** One observation: its features, whether it is so, and how much it counts. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Example(double[] features, boolean is, double counts) {}

    /** The weights that fit best, with those of these features 0. */
    double[] fit(List<Example> examples, int features, BitSet without) {
        double[] weights = new double[features];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[features];
            double[][] curvature = new double[features][features];
            for (int i = 0; i < features; i++) {
                double pull = i == 0 ? 1e-6 : penalty;
                gradient[i] = -pull * weights[i];
                curvature[i][i] = pull;
            }
            for (Example example : examples) {
                add(example, weights, gradient, curvature);
            }
            without.stream().forEach(i -> {
                gradient[i] = 0;
                for (double[] row : curvature) {
                    row[i] = 0;
                }
                Arrays.fill(curvature[i], 0);
                curvature[i][i] = 1;
            });
            double[] move = solve(curvature, gradient);
            double farthest = 0;
            for (int i = 0; i < features; i++) {
                weights[i] += move[i];
                farthest = Math.max(farthest, Math.abs(move[i]));
            }
            if (farthest < CONVERGED) {
                break;
            }
        }
        return weights;
    }

    private static void add(Example example, double[] weights, double[] gradient, double[][] curvature) {
        double[] x = example.features();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
        }
        double p = 1 / (1 + Math.exp(-sum));
        double error = ((example.is() ? 1 : 0) - p) * example.counts();
        double spread = p * (1 - p) * example.counts();
        for (int i = 0; i < x.length; i++) {
            if (x[i] != 0) {
                gradient[i] += error * x[i];
                for (int j = 0; j < x.length; j++) {
                    curvature[i][j] += spread * x[i] * x[j];
                }
            }
        }
    }

    /** Gauss's elimination with pivots. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swap = matrix[column];
            matrix[column] = matrix[pivot];
            matrix[pivot] = swap;
            double value = right[column];
            right[column] = right[pivot];
            right[pivot] = value;
            for (int row = column + 1; row < n; row++) {
                double factor = matrix[row][column] / matrix[column][column];
                for (int k = column; k < n; k++) {
                    matrix[row][k] -= factor * matrix[column][k];
                }
                right[row] -= factor * right[column];
            }
        }
        double[] solution = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            double sum = right[row];
            for (int k = row + 1; k < n; k++) {
                sum -= matrix[row][k] * solution[k];
            }
            solution[row] = sum / matrix[row][row];
        }
        return solution;
    }
}
