package tocsin.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NativeSpacingTest {
    @Test
    void writes_two_words_of_a_name_as_one() {
        assertThat(of("عين الأسد")).containsExactly("عينالاسد");
        assertThat(of("تل أبيب")).containsExactly("تلابيب");
        assertThat(of("قاعدة عين الأسد")).containsExactly("قاعدهعين الاسد", "قاعده عينالاسد");
    }

    @Test
    void writes_a_half_space_as_a_space() {
        assertThat(of("عین‌الاسد")).containsExactly("عین الاسد");
    }

    @Test
    void leaves_short_words_and_Latin_names_alone() {
        assertThat(of("حي قم")).isEmpty();
        assertThat(of("Tal Afar")).isEmpty();
    }

    private static List<String> of(String name) {
        return NativeSpacing.of(name, Tokenizer.words(name));
    }
}
