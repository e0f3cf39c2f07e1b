package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.domain.Headline;

class LanguageTest {
    @ParameterizedTest(name = "{0}, said to be {1}, is {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Drones hit base, -, en",
                "Drones hit base, en-GB, en",
                "Drones hit base, EN_us, en",
                "Drohnen treffen Stützpunkt, de, de",
                "Drones hit base, ar, en",
                "Drones hit base, English, en",
                "طائرات مسيرة, -, ar",
                "طائرات مسيرة, en, ar",
                "حمله پهپادی, -, fa",
                "حمله موشکی, fa-IR, fa",
                "هێرشی درۆن, -, ckb",
                "מל״ט מעל עין אל-אסד, -, he",
                "מל״ט מעל עין אל-אסד, iw, he",
                "Удар по базе, -, ru",
                "Удар по базі, uk, uk",
                "Επίθεση, -, el",
                "无人机袭击, zh-Hans, zh",
                "无人机袭击, -, und",
                "2023!, -, und",
                "2023!, und, und"
            })
    void is_told_by_the_script_and_then_by_the_feed(String title, String said, String language) {
        Headline headline = Headline.of(title, "").orElseIn(Optional.ofNullable(said));
        assertThat(Language.of(headline)).isEqualTo(language);
    }
}
