package tocsin.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tocsin.domain.Headline;
import tocsin.domain.Token;

class ReaderTest {
    private static final Reader READER = Reader.with(CatalogueFiles.shipped());

    @Test
    void words_are_stemmed_in_the_language_of_the_headline_and_names_are_not() {
        assertThat(READER.read(Headline.of("Hamas and Asaib Ahl al-Haq fire rockets", ""), Instant.EPOCH)
                        .tokens())
                .extracting(Token::stem)
                .containsExactly("hamas", "en:and", "asaib", "ahl", "alhaq", "haq", "al", "en:fire", "en:rocket");
    }
}
