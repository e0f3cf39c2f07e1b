package tocsin.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tocsin.domain.Figure;
import tocsin.domain.HeadlineId;
import tocsin.domain.Severity;
import tocsin.domain.Told;

/** What holds for the picture of any incident. */
class PictureProperties {
    @Provide
    Arbitrary<List<Told>> incidents() {
        Arbitrary<Reports> reports = Combinators.combine(
                        Arbitraries.of("A", "a ", "B", "C", "D"),
                        Arbitraries.longs().between(0, 900))
                .as(Reports::report);
        Arbitrary<List<Figure>> figures = Combinators.combine(
                        Arbitraries.of(Figure.Role.class),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(Figure.Qualifier.class))
                .as((role, count, how) -> new Figure(role, how == Figure.Qualifier.SOME ? 1 : count, how))
                .list()
                .uniqueElements(Figure::role)
                .ofMaxSize(4);
        return Combinators.combine(reports, figures, Arbitraries.of("", "x", "y"), Arbitraries.of(Severity.class))
                .as((report, said, claimant, severity) -> {
                    said.forEach(report::says);
                    if (!claimant.isEmpty()) {
                        report.claimedBy(claimant);
                    }
                    return report.grave(severity, severity + ": so it is").told();
                })
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 300)
    void The_order_in_which_headlines_came_does_not_matter(
            @ForAll("incidents") List<Told> told, @ForAll Random random) {
        List<Told> shuffled = new ArrayList<>(told);
        Collections.shuffle(shuffled, random);
        assertThat(Picture.of(shuffled)).isEqualTo(Picture.of(told));
    }

    @Property(tries = 300)
    void No_figure_comes_out_of_thin_air_and_a_range_holds_all_that_is_said(@ForAll("incidents") List<Told> told) {
        for (Toll toll : Picture.of(told).tolls()) {
            Set<Integer> said = told.stream()
                    .flatMap(one -> one.facts().harm().figure(toll.role()).stream())
                    .map(Figure::count)
                    .collect(Collectors.toSet());
            assertThat(said).contains(toll.low(), toll.high());
            assertThat(toll.says())
                    .allSatisfy(one -> assertThat(one.figure().count()).isBetween(toll.low(), toll.high()));
            assertThat(toll.says().stream().map(one -> Source.key(one.publisher())))
                    .doesNotHaveDuplicates();
        }
    }

    @Property(tries = 300)
    void Every_headline_is_counted_with_one_source(@ForAll("incidents") List<Told> told) {
        Picture picture = Picture.of(told);
        assertThat(picture.reports()).isEqualTo(told.size());
        assertThat(picture.sources()).hasSize((int)
                told.stream().map(one -> Source.key(one.publisher())).distinct().count());
    }

    @Property(tries = 300)
    void One_publisher_does_not_dispute_itself(@ForAll("incidents") List<Told> told) {
        List<Told> ofA = told.stream()
                .filter(one -> Source.key(one.publisher()).equals("a"))
                .toList();
        assertThat(Picture.of(ofA).tolls()).noneMatch(toll -> toll.state() == Toll.State.DISPUTED);
    }

    @Property(tries = 300)
    void A_headline_told_twice_is_no_news(@ForAll("incidents") List<Told> told) {
        if (!told.isEmpty()) {
            Told last = told.getLast();
            Told again = new Told(
                    new HeadlineId(Long.MAX_VALUE),
                    last.title(),
                    last.link(),
                    last.publisher(),
                    last.published(),
                    last.seen(),
                    last.facts(),
                    List.of());
            List<Told> more = new ArrayList<>(told);
            more.add(again);
            assertThat(Developments.by(again.headline(), DevelopmentsTest.dossier(more), id -> id))
                    .noneMatch(news -> news.startsWith("Claimed") || news.startsWith("Severity"));
        }
    }
}
