package tocsin.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When what was read off headlines must be read once more. */
class EditionTest {
    @TempDir
    Path folder;

    private String with(String names) throws IOException {
        Path file = Files.writeString(folder.resolve("own.yml"), """
                entities:
                  - id: our-depot
                    kind: base
                    name: Our depot
                    names: {en: [%s]}
                """.formatted(names));
        return Reader.with(CatalogueFiles.with(List.of(file))).edition();
    }

    @Test
    void The_same_catalogue_is_the_same_edition() throws IOException {
        assertThat(Reader.with(CatalogueFiles.shipped()).edition())
                .isEqualTo(Reader.with(CatalogueFiles.shipped()).edition())
                .matches("[0-9a-f-]+");
    }

    @Test
    void Another_entity_or_another_spelling_is_another_edition() throws IOException {
        String shipped = Reader.with(CatalogueFiles.shipped()).edition();

        assertThat(with("Depot Hill")).isNotEqualTo(shipped);
        assertThat(with("Depot Hill")).isNotEqualTo(with("Depot Hill, Depot Ridge"));
        assertThat(with("Depot Hill")).isNotEqualTo(with("Depot Ridge"));
    }
}
