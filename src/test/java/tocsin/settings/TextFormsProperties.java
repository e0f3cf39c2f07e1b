package tocsin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What is printed is what can be read. */
class TextFormsProperties {
    @Property
    void a_duration_is_read_back_from_its_text(@ForAll @LongRange(min = 0, max = 1L << 45) long millis) {
        Duration duration = Duration.ofMillis(millis);
        assertThat(DurationText.parse(DurationText.print(duration))).isEqualTo(duration);
    }

    @Property
    void a_size_is_read_back_from_its_text(@ForAll @LongRange(min = 0) long bytes) {
        ByteSize size = new ByteSize(bytes);
        assertThat(ByteSize.parse(size.toString())).isEqualTo(size);
    }

    @Property
    void a_whole_number_of_units_is_printed_as_it_was_written(@ForAll @LongRange(min = 1, max = 1023) long number) {
        for (String unit : new String[] {"B", "KB", "MB", "GB"}) {
            assertThat(ByteSize.parse(number + unit)).hasToString(number + unit);
        }
    }

    @Property
    void any_other_text_is_refused_by_name_of_the_form(@ForAll String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ByteSize.parse(text + "!"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DurationText.parse(text + "!"))
                .withMessageStartingWith("must be a duration such as");
    }

    @Example
    void durations_are_written_with_their_largest_units_first() {
        assertThat(DurationText.print(Duration.ofSeconds(90))).isEqualTo("1m30s");
        assertThat(DurationText.print(Duration.ofHours(49))).isEqualTo("2d1h");
        assertThat(DurationText.print(Duration.ZERO)).isEqualTo("0s");
        assertThat(DurationText.parse("90s")).isEqualTo(Duration.ofSeconds(90));
        assertThatIllegalArgumentException().isThrownBy(() -> DurationText.print(Duration.ofSeconds(-1)));
    }

    @Example
    void sizes_that_no_computer_holds_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ByteSize.parse("999999999999999999GB"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ByteSize(-1));
        assertThat(ByteSize.parse("10mb").bytes()).isEqualTo(10L * 1024 * 1024);
    }
}
