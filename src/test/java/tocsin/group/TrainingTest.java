package tocsin.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is learned from labelled headlines. */
class TrainingTest {
    private static final double[] KNOWN = {-1, 2, -3};

    @Test
    void The_regression_finds_the_weights_that_made_the_examples() {
        Random random = new Random(7);
        List<Regression.Example> examples = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double[] x = {1, random.nextDouble(), random.nextDouble()};
            double odds = KNOWN[0] * x[0] + KNOWN[1] * x[1] + KNOWN[2] * x[2];
            examples.add(new Regression.Example(x, random.nextDouble() < 1 / (1 + Math.exp(-odds)), 1));
        }

        double[] found = new Regression(.01).fit(examples, KNOWN.length, new BitSet());

        for (int i = 0; i < KNOWN.length; i++) {
            assertThat(found[i]).isCloseTo(KNOWN[i], within(.2));
        }
    }

    @Test
    void A_feature_that_is_left_out_weighs_nothing_and_a_penalty_pulls_the_others_to_nothing() {
        List<Regression.Example> examples = List.of(
                new Regression.Example(new double[] {1, 1, 1}, true, 1),
                new Regression.Example(new double[] {1, 0, 0}, false, 1));
        BitSet without = new BitSet();
        without.set(2);

        double[] free = new Regression(.1).fit(examples, 3, without);
        double[] pulled = new Regression(10).fit(examples, 3, without);

        assertThat(free[2]).isZero();
        assertThat(pulled[1]).isPositive().isLessThan(free[1] / 2);
    }

    @Test
    void No_weight_has_a_sign_that_makes_no_sense() {
        Weights shipped = Weights.shipped();
        for (Feature feature : Feature.values()) {
            assertThat(feature.speaks().allows(shipped.of(feature)))
                    .as(feature.key())
                    .isTrue();
        }
        assertThat(shipped.bounds().perhaps()).isLessThan(shipped.bounds().join());
    }

    @Test
    void What_is_learned_from_a_stream_groups_it_and_its_file_can_be_read_again() {
        Training training = new Training();
        training.add(Streams.training());
        Weights weights = training.weights(month -> true, Weights.shipped().bounds());
        assertThat(new HeldOut(Streams.training()).with(weights).f1()).isGreaterThan(.9);
        assertThat(Streams.weights(weights.yaml()).yaml()).isEqualTo(weights.yaml());
    }
}
