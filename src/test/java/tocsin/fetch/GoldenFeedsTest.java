package tocsin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenFeedsTest {
    static List<Path> feeds() {
        return GoldenFeeds.all();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void a_feed_is_read_as_the_text_beside_it_says(Path feed) {
        String expected = new String(GoldenFeeds.bytes(GoldenFeeds.expectation(feed)), StandardCharsets.UTF_8);

        assertThat(GoldenFeeds.written(GoldenFeeds.parsed(GoldenFeeds.bytes(feed))))
                .isEqualTo(expected);
    }
}
