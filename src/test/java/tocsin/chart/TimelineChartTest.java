package tocsin.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.domain.EventType;
import tocsin.domain.Severity;
import tocsin.domain.Timeline;
import tocsin.domain.Timeline.Occurrence;

/** What stands in a chart, by its pixels. */
class TimelineChartTest {
    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T21:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final List<Occurrence> occurrences = new ArrayList<>();

    private void happens(int times, int day, Optional<EventType> type, Severity severity) {
        for (int i = 0; i < times; i++) {
            occurrences.add(
                    new Occurrence(MIDNIGHT.plus(DAY.multipliedBy(day)).plusSeconds(60), type, Optional.of(severity)));
        }
    }

    private void happens(int times, int day, EventType type) {
        happens(times, day, Optional.of(type), Severity.HIGH);
    }

    private Timeline days(int days) {
        return Timeline.of(BAGHDAD, MIDNIGHT, MIDNIGHT.plus(DAY.multipliedBy(days)), occurrences);
    }

    private BufferedImage drawn(Timeline timeline, String title) throws IOException {
        Chart chart = TimelineChart.draw(timeline, title, "alt").orElseThrow();
        return ImageIO.read(new ByteArrayInputStream(chart.png()));
    }

    private BufferedImage drawn(int days) throws IOException {
        return drawn(days(days), "@ain-al-asad");
    }

    /** How many pixels of a colour there are in a part of the plot, which is above the legend. */
    private static int pixels(BufferedImage image, Color colour, double fromX, double toX) {
        int count = 0;
        for (int x = (int) (fromX * TimelineDrawing.PIXELS); x < toX * TimelineDrawing.PIXELS; x++) {
            for (int y = 0; y < 250 * TimelineDrawing.PIXELS; y++) {
                count += image.getRGB(x, y) == colour.getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    private static int pixels(BufferedImage image, Optional<EventType> type) {
        return pixels(image, Palette.of(type), 0, TimelineDrawing.WIDTH);
    }

    @Test
    void A_bar_is_as_high_as_its_number_of_incidents() throws IOException {
        happens(8, 0, EventType.PROTESTS);
        happens(4, 3, EventType.BATTLES);
        BufferedImage image = drawn(7);

        assertThat((double) pixels(image, Optional.of(EventType.BATTLES)))
                .isCloseTo(pixels(image, Optional.of(EventType.PROTESTS)) / 2.0, within(0.03));
    }

    private static org.assertj.core.data.Percentage within(double share) {
        return org.assertj.core.data.Percentage.withPercentage(share * 100);
    }

    @Test
    void A_bar_stands_on_its_own_day() throws IOException {
        happens(3, 0, EventType.PROTESTS);
        happens(3, 6, EventType.RIOTS);
        BufferedImage image = drawn(7);

        assertThat(pixels(image, Palette.of(Optional.of(EventType.PROTESTS)), 0, 90))
                .isPositive();
        assertThat(pixels(image, Palette.of(Optional.of(EventType.PROTESTS)), 90, 360))
                .isZero();
        assertThat(pixels(image, Palette.of(Optional.of(EventType.RIOTS)), 0, 290))
                .isZero();
        assertThat(pixels(image, Palette.of(Optional.of(EventType.RIOTS)), 290, 360))
                .isPositive();
    }

    @Test
    void Every_type_has_a_colour_of_its_own_and_so_has_news_of_none() throws IOException {
        for (EventType type : EventType.values()) {
            happens(2, 2, type);
        }
        happens(2, 2, Optional.empty(), Severity.LOW);
        BufferedImage image = drawn(7);

        Set<Color> colours = new HashSet<>();
        for (EventType type : EventType.values()) {
            colours.add(Palette.of(Optional.of(type)));
            assertThat(pixels(image, Optional.of(type))).as(type.label()).isPositive();
        }
        assertThat(pixels(image, Optional.empty())).isPositive();
        assertThat(colours).hasSize(EventType.values().length).doesNotContain(Palette.of(Optional.empty()));
    }

    @Test
    void Every_colour_stands_out_from_the_card() {
        List<Color> colours = new ArrayList<>(List.of(Palette.WORDS, Palette.SOFT, Palette.of(Optional.empty())));
        for (EventType type : EventType.values()) {
            colours.add(Palette.of(Optional.of(type)));
        }

        // WCAG 2.1, 1.4.11: graphics need 3 to 1.
        assertThat(colours).allSatisfy(colour -> assertThat(contrast(colour)).isGreaterThan(3));
    }

    private static double contrast(Color colour) {
        return (luminance(colour) + 0.05) / (luminance(Palette.CARD) + 0.05);
    }

    private static double luminance(Color colour) {
        double[] parts = IntStream.of(colour.getRed(), colour.getGreen(), colour.getBlue())
                .mapToDouble(value -> value / 255.0)
                .map(value -> value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    @Test
    void A_critical_incident_is_marked_above_its_bar() throws IOException {
        happens(2, 3, Optional.of(EventType.BATTLES), Severity.HIGH);
        int before = pixels(drawn(7), Palette.CRITICAL, 130, 230);
        happens(1, 3, Optional.of(EventType.BATTLES), Severity.CRITICAL);

        assertThat(before).isZero();
        assertThat(pixels(drawn(7), Palette.CRITICAL, 130, 230)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30, 90, 365})
    void Nothing_is_cut_off_at_the_edges(int days) throws IOException {
        for (int day = 0; day < days; day++) {
            happens(1 + day * 37 % 400, day, List.of(EventType.values()).get(day % 6));
        }
        happens(1_000, days - 1, Optional.of(EventType.PROTESTS), Severity.CRITICAL);
        BufferedImage image = drawn(days(days), "A title that is very much longer than there is room for in one line");

        assertThat(image.getWidth()).isEqualTo(1080);
        assertThat(image.getHeight()).isLessThan(1_500);
        Predicate<int[]> drawnOn = at -> image.getRGB(at[0], at[1]) != Palette.CARD.getRGB();
        int right = image.getWidth() - 1;
        int bottom = image.getHeight() - 1;
        assertThat(IntStream.rangeClosed(0, right)
                        .boxed()
                        .flatMap(x -> List.of(new int[] {x, 0}, new int[] {x, bottom}).stream()))
                .noneMatch(drawnOn);
        assertThat(IntStream.rangeClosed(0, bottom)
                        .boxed()
                        .flatMap(y -> List.of(new int[] {0, y}, new int[] {right, y}).stream()))
                .noneMatch(drawnOn);
    }

    @Test
    void Nothing_that_happened_is_no_picture() {
        assertThat(TimelineChart.draw(days(30), "@ain-al-asad", "alt")).isEmpty();
    }

    @Test
    void The_same_figures_are_the_same_picture() {
        happens(3, 2, EventType.PROTESTS);

        assertThat(TimelineChart.draw(days(7), "a", "b")).isEqualTo(TimelineChart.draw(days(7), "a", "b"));
        assertThat(TimelineChart.draw(days(7), "a", "b")).isNotEqualTo(TimelineChart.draw(days(7), "c", "b"));
    }

    @Test
    void A_title_without_letters_in_the_font_is_left_out_and_none_is_drawn_as_boxes() {
        happens(3, 2, EventType.PROTESTS);

        assertThat(TimelineChart.draw(days(7), "日本", "b")).isEqualTo(TimelineChart.draw(days(7), "Incidents", "b"));
        assertThat(List.of("قاعدة عين الأسد", "پایگاه عین‌الاسد", "בסיס אל-אסד", "авиабаза", "üs", "Ain al-Asad"))
                .allMatch(Typeface::has);
    }

    @Test
    void The_upright_axis_ends_at_a_round_number_and_is_no_lower_than_the_highest_bar() {
        assertThat(Scale.upTo(0).lines()).containsExactly(0, 1);
        assertThat(Scale.upTo(1).lines()).containsExactly(0, 1);
        assertThat(Scale.upTo(5).lines()).containsExactly(0, 2, 4, 6);
        assertThat(Scale.upTo(410).lines()).containsExactly(0, 200, 400, 600);
        for (int highest = 1; highest < 3_000; highest++) {
            assertThat(Scale.upTo(highest).top()).isGreaterThanOrEqualTo(highest);
            assertThat(Scale.upTo(highest).lines().size()).isBetween(2, 6);
        }
    }
}
