package tocsin.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tocsin.domain.Facts;
import tocsin.domain.Figure;
import tocsin.domain.Gist;
import tocsin.domain.Gravity;
import tocsin.domain.Harm;
import tocsin.domain.HeadlineId;
import tocsin.domain.Incident;
import tocsin.domain.IncidentId;
import tocsin.domain.Member;
import tocsin.domain.Severity;
import tocsin.domain.SubEvent;
import tocsin.domain.Telling;

/** What the headlines of an incident come to. */
class AccountTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Facts facts(SubEvent event, Severity severity, Figure... figures) {
        return new Facts(
                Optional.of(event),
                Set.of(),
                List.of(),
                List.of(),
                new Harm(Set.of(), List.of(figures)),
                Telling.PLAIN,
                Optional.empty(),
                Optional.of(new Gravity(severity, "because")));
    }

    private static Figure killed(int count, Figure.Qualifier qualifier) {
        return new Figure(Figure.Role.KILLED, count, qualifier);
    }

    private static Account told(Facts... facts) {
        List<Member> members = IntStream.range(0, facts.length)
                .mapToObj(i -> new Member(
                        new HeadlineId(i), i == 0 ? "A" : "B", NOON, new Gist(Set.of("drone"), "en", facts[i])))
                .toList();
        return Account.of(new Incident(new IncidentId(1), "Drones", NOON, members));
    }

    private static Account killing(Figure.Qualifier qualifier, int... counts) {
        return told(IntStream.of(counts)
                .mapToObj(count -> facts(SubEvent.AIR_DRONE_STRIKE, Severity.HIGH, killed(count, qualifier)))
                .toArray(Facts[]::new));
    }

    @Test
    void The_event_is_what_most_headlines_call_it_and_of_two_the_first() {
        Facts strike = facts(SubEvent.AIR_DRONE_STRIKE, Severity.HIGH);
        Facts attack = facts(SubEvent.ATTACK, Severity.LOW);

        assertThat(told(attack, strike, strike).event()).contains(SubEvent.AIR_DRONE_STRIKE);
        assertThat(told(attack, strike).event()).contains(SubEvent.ATTACK);
        assertThat(told(Facts.NONE).event()).isEmpty();
    }

    @Test
    void The_severity_is_the_highest() {
        Account account = told(
                facts(SubEvent.ATTACK, Severity.LOW),
                facts(SubEvent.ATTACK, Severity.CRITICAL),
                facts(SubEvent.ATTACK, Severity.MODERATE));

        assertThat(account.severity()).contains(Severity.CRITICAL);
        assertThat(account.publishers()).containsExactly("A", "B");
    }

    @Test
    void The_toll_runs_from_the_lowest_to_the_highest_number_that_is_stated() {
        assertThat(killing(Figure.Qualifier.EXACT, 5, 3, 4).figures()).isEqualTo("3–5 killed");
        assertThat(killing(Figure.Qualifier.AT_LEAST, 4).figures()).isEqualTo("4 killed");
        assertThat(killing(Figure.Qualifier.EXACT, 0).figures()).isEqualTo("nobody killed");
        assertThat(killing(Figure.Qualifier.SOME, 1).figures()).isEmpty();
    }

    @Test
    void A_sum_of_ranges_is_the_range_of_the_sums_and_what_is_not_stated_adds_nothing() {
        List<Optional<Account.Range>> killed = Stream.of(
                        killing(Figure.Qualifier.EXACT, 3, 5),
                        killing(Figure.Qualifier.SOME, 1),
                        killing(Figure.Qualifier.EXACT, 10))
                .map(Account::killed)
                .toList();

        assertThat(Account.sum(killed)).contains(new Account.Range(13, 15));
        assertThat(Account.sum(List.of())).isEmpty();
    }
}
