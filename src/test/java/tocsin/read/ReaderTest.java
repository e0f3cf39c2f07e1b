package tocsin.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
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

    @Test
    void a_French_name_behind_an_elision_is_a_name() {
        Headline headline =
                Headline.of("Frappe près de l'ambassade d'Israël", "").orElseIn(Optional.of("fr"));

        assertThat(READER.read(headline, Instant.EPOCH).mentions())
                .extracting(mention -> mention.entity().id())
                .containsExactly("israel");
    }
}
