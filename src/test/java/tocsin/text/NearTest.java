package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearTest {
    @Test
    void names_the_nearest_first() {
        assertThat(Near.within(2, "hams", List.of("houthis", "hamas", "homs", "ham")))
                .containsExactly("ham", "hamas", "homs");
    }

    @Test
    void counts_two_neighbours_that_changed_places_once() {
        assertThat(Near.distance("tokne", "TOKEN")).isEqualTo(1);
    }

    @Property(tries = 200)
    void is_the_same_both_ways(
            @ForAll @StringLength(max = 12) String one, @ForAll @StringLength(max = 12) String other) {
        assertThat(Near.distance(one, other)).isEqualTo(Near.distance(other, one));
    }
}
