package tocsin.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.alert.Reports.report;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.domain.Dossier;
import tocsin.domain.Figure.Qualifier;
import tocsin.domain.IncidentId;
import tocsin.domain.Severity;
import tocsin.domain.Told;

/** What is material about the last of some headlines. */
class DevelopmentsTest {
    static Dossier dossier(List<Told> told) {
        return new Dossier(new IncidentId(1), "Title", Optional.empty(), Optional.empty(), told);
    }

    private static List<String> news(Told... told) {
        return Developments.by(told[told.length - 1].headline(), dossier(List.of(told)), id -> "the " + id);
    }

    @Test
    void The_first_headline_is_a_bell_and_no_news() {
        assertThat(news(report("A", 0).killed(3, Qualifier.EXACT).claimedBy("x").told()))
                .isEmpty();
    }

    @Test
    void A_first_claim_is_news_and_its_name_is_when_that_comes_later() {
        Told plain = report("A", 0).told();
        Told claim = report("B", 1).claimedBy("").told();
        Told named = report("C", 2).claimedBy("brigade").told();
        assertThat(news(plain, claim)).containsExactly("Claimed");
        assertThat(news(plain, claim, named)).containsExactly("Claimed by the brigade");
        assertThat(news(plain, named, report("D", 3).claimedBy("brigade").told()))
                .isEmpty();
        assertThat(news(plain, named, claim)).isEmpty();
    }

    @Test
    void A_toll_that_rises_is_news_and_one_that_is_confirmed_is_not() {
        Told three = report("A", 0).killed(3, Qualifier.EXACT).told();
        assertThat(news(report("A", 0).told(), three)).containsExactly("Killed: 3");
        assertThat(news(three, report("B", 1).killed(7, Qualifier.AT_LEAST).told()))
                .containsExactly("Killed: 7, before 3");
        assertThat(news(three, report("B", 1).killed(3, Qualifier.EXACT).told()))
                .isEmpty();
        assertThat(news(three, report("B", 1).killed(1, Qualifier.SOME).told())).isEmpty();
    }

    @Test
    void A_severity_that_rises_a_denial_and_a_correction_are_news() {
        assertThat(news(
                        report("A", 0).grave(Severity.MODERATE, "moderate: m").told(),
                        report("B", 1).grave(Severity.CRITICAL, "critical: c").told()))
                .containsExactly("Severity: critical, before moderate");
        assertThat(news(
                        report("A", 0).grave(Severity.HIGH, "high: h").told(),
                        report("B", 1).grave(Severity.LOW, "low: l").told()))
                .isEmpty();
        assertThat(news(report("A", 0).told(), report("B", 1).deniedBy("army").told()))
                .containsExactly("Denied by the army");
        assertThat(news(
                        report("A", 0).killed(10, Qualifier.EXACT).told(),
                        report("B", 1).killed(4, Qualifier.REVISED).told()))
                .containsExactly("Corrected: 4 killed, before 10");
    }

    @Test
    void Several_developments_of_one_headline_are_told_together() {
        assertThat(news(
                        report("A", 0).told(),
                        report("B", 1).claimedBy("x").killed(2, Qualifier.EXACT).told()))
                .containsExactly("Claimed by the x", "Killed: 2");
    }
}
