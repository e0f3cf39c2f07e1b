package tocsin.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.domain.Headline;
import tocsin.domain.Sender;
import tocsin.read.CatalogueFiles;
import tocsin.read.Reader;

/** What lies between a query and a headline. */
class TrialTest {
    private static final Reader READER = Reader.with(CatalogueFiles.shipped());
    private static final QueryParser PARSER =
            new QueryParser(Names.of(READER.catalogue()::isKnown, READER.catalogue()::idsLike));
    private static final Trial TRIAL = new Trial(
            READER.read(
                    Headline.of("Drones hit Ain al-Asad", "A rocket fell as well."),
                    Instant.parse("2026-03-01T12:00:00Z")),
            Sender.UNKNOWN);

    @ParameterizedTest(name = "{0} lacks {1}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "drone hit ~ , 2",
                "drone volcano ~ volcano, 1",
                "volcano storm ~ volcano + storm, 0",
                "drone | volcano ~ , 1",
                "volcano | storm ~ volcano | storm, 0",
                "(volcano drone) | storm ~ volcano, 1",
                "drone (volcano | storm) ~ volcano | storm, 1",
                "drone -rocket ~ not rocket by rocket, 1",
                "drone -(rocket hit) ~ not rocket hit by rocket, 1",
                "drone -volcano ~ , 1",
                "title:rocket drone ~ title rocket although rocket, 1",
                "title:(rocket | volcano) ~ title rocket | volcano although rocket, 0",
                "title:(drone volcano) ~ title volcano, 1",
                "title:(drone -hit) ~ not hit by hit, 1",
                "@ain-al-asad @erbil ~ @erbil, 1",
                "lang:ar severity>=critical ~ lang:ar + severity>=critical, 0",
            })
    void A_query_lacks_what_would_have_to_change(String query, String expected) throws BadQuery {
        Shortfall shortfall = TRIAL.shortfall(PARSER.parse(query));
        String lacks = shortfall.lacks().stream().map(TrialTest::written).collect(Collectors.joining(" + "));

        assertThat(lacks + ", " + shortfall.held()).isEqualTo(expected);
        assertThat(shortfall.lacks().isEmpty())
                .isEqualTo(TRIAL.match(PARSER.parse(query)).isPresent());
    }

    private static String written(Lack lack) {
        return switch (lack) {
            case Lack.Missing missing ->
                (missing.inTitle() ? "title " : "")
                        + QueryPrinter.print(missing.part())
                        + missing.elsewhere().map(words -> " although " + words).orElse("");
            case Lack.Excluded excluded ->
                "not " + QueryPrinter.print(excluded.part()) + " by "
                        + excluded.by().getFirst().text();
        };
    }

    @ParameterizedTest(name = "{0} without {1} is {2}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "drone ~ toy ~ drone -toy",
                "drone base -film ~ toy ~ drone base -film -toy",
                "drone | rocket ~ toy ~ (drone | rocket) -toy",
                "drone ~ toy | film ~ drone -(toy | film)",
                "drone ~ @hamas ~ drone -@hamas",
                "drone ~ \"toy story\" ~ drone -\"toy story\"",
            })
    void A_query_is_made_to_leave_something_out(String query, String term, String expected) throws BadQuery {
        assertThat(Exclusion.of(PARSER, query, term)).isEqualTo(expected);
    }
}
