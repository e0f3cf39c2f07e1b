package tocsin.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tocsin.domain.Admitted;
import tocsin.domain.Alert;
import tocsin.domain.Because;
import tocsin.domain.Change;
import tocsin.domain.ChatId;
import tocsin.domain.Entity;
import tocsin.domain.Facts;
import tocsin.domain.FeedId;
import tocsin.domain.Headline;
import tocsin.domain.HeadlineId;
import tocsin.domain.IncidentId;
import tocsin.domain.Match;
import tocsin.domain.Mention;
import tocsin.domain.Notice;
import tocsin.domain.Origin;
import tocsin.domain.Part;
import tocsin.domain.Reading;
import tocsin.domain.Span;
import tocsin.domain.SubEvent;
import tocsin.domain.Watch;
import tocsin.domain.WatchId;
import tocsin.domain.Weapon;

class AnnouncerTest {
    private static final Instant NOW = Instant.parse("2023-10-31T09:05:00Z");
    private static final IncidentId INCIDENT = new IncidentId(7);
    private static final ChatId DESK = new ChatId(1);
    private static final ChatId NIGHT = new ChatId(2);
    private static final Change OPENED = new Change.Opened(List.of());
    private static final Change SAME = new Change.Unchanged(INCIDENT, List.of());
    private static final Change GREW = new Change.Grew(INCIDENT, "Claimed by Islamic Resistance in Iraq", List.of());

    @Nested
    class A_headline_that_watches_of_two_chats_catch {
        @Test
        void rings_once_in_each_with_all_its_watches() {
            List<Alert> alerts = ring(OPENED, Set.of(), match(DESK, 1), match(NIGHT, 1), match(DESK, 2));
            assertThat(alerts)
                    .extracting(Alert::chat, Alert::kind, Alert::incident)
                    .containsExactly(tuple(DESK, Alert.Kind.BELL, INCIDENT), tuple(NIGHT, Alert.Kind.BELL, INCIDENT));
            assertThat(alerts.getFirst().notice().watches())
                    .extracting(Notice.Asked::number)
                    .containsExactly(1, 2);
            assertThat(alerts.getLast().notice().watches())
                    .extracting(Notice.Asked::number)
                    .containsExactly(1);
        }

        @Test
        void does_not_ring_again_where_the_incident_has_rung() {
            assertThat(ring(SAME, Set.of(DESK), match(DESK, 1), match(NIGHT, 1)))
                    .extracting(Alert::chat)
                    .containsExactly(NIGHT);
        }
    }

    @Nested
    class Nobody_is_told {
        @Test
        void when_no_watch_matches() {
            assertThat(announce(OPENED, Set.of())).isEqualTo(new Decision.Quiet("no watch matches"));
            assertThat(announce(GREW, Set.of())).isEqualTo(new Decision.Quiet("no watch matches"));
        }

        @Test
        void when_the_incident_has_rung_and_nothing_is_new() {
            assertThat(announce(SAME, Set.of(DESK), match(DESK, 1)))
                    .isEqualTo(new Decision.Quiet("incident 7 has rung and this adds nothing"));
        }
    }

    @Nested
    class A_headline_with_news_of_an_incident {
        @Test
        void updates_those_who_were_rung_whether_or_not_their_watch_matches() {
            List<Alert> alerts = ring(GREW, Set.of(NIGHT, DESK), match(NIGHT, 3));
            assertThat(alerts).extracting(Alert::chat).containsExactly(DESK, NIGHT);
            assertThat(alerts).allSatisfy(alert -> {
                assertThat(alert.kind()).isEqualTo(Alert.Kind.UPDATE);
                assertThat(alert.notice().news()).isEqualTo("Claimed by Islamic Resistance in Iraq");
            });
            assertThat(alerts.getFirst().notice().watches()).isEmpty();
            assertThat(alerts.getLast().notice().watches()).hasSize(1);
        }

        @Test
        void rings_a_bell_and_no_update_where_it_is_the_first_word() {
            assertThat(ring(GREW, Set.of(NIGHT), match(DESK, 1)))
                    .extracting(Alert::chat, Alert::kind)
                    .containsExactly(tuple(DESK, Alert.Kind.BELL), tuple(NIGHT, Alert.Kind.UPDATE));
        }
    }

    @Nested
    class The_notice {
        private final Notice notice =
                ring(OPENED, Set.of(), match(DESK, 4)).getFirst().notice();

        @Test
        void says_what_and_where_it_happened_each_place_once() {
            assertThat(notice.what()).isEqualTo("Air/drone strike");
            assertThat(notice.where()).isEqualTo("Ain al-Asad Air Base, Iraq");
            assertThat(notice.news()).isEmpty();
        }

        @Test
        void carries_the_headline_and_by_which_words_which_watch_asked() {
            assertThat(notice.title()).isEqualTo("Drones at Ain al-Asad, Ain al-Asad hit");
            assertThat(notice.publisher()).isEqualTo("Gulf Wire");
            assertThat(notice.link()).contains(URI.create("http://gulf-wire.example/1"));
            assertThat(notice.watches())
                    .containsExactly(new Notice.Asked(
                            4,
                            "drones @ain-al-asad",
                            List.of("Drones", "Ain al-Asad"),
                            List.of(
                                    new Notice.Cause("drones", "Drones", Optional.of(Part.TITLE), Optional.empty()),
                                    new Notice.Cause(
                                            "@ain-al-asad",
                                            "Ain al-Asad",
                                            Optional.of(Part.TITLE),
                                            Optional.of("Ain al-Asad Air Base")))));
        }
    }

    private static List<Alert> ring(Change change, Set<ChatId> rung, Match... matches) {
        Decision decision = announce(change, rung, matches);
        assertThat(decision).isInstanceOf(Decision.Ring.class);
        return ((Decision.Ring) decision).alerts();
    }

    private static Decision announce(Change change, Set<ChatId> rung, Match... matches) {
        Headline headline = new Headline(
                Optional.empty(),
                "Drones at Ain al-Asad, Ain al-Asad hit",
                "",
                Optional.of(URI.create("http://gulf-wire.example/1")),
                Optional.of(NOW),
                Optional.of("en"),
                Optional.empty());
        Entity asad = new Entity("ain-al-asad", Entity.Kind.BASE, "Ain al-Asad Air Base", Optional.of("IQ"));
        Entity iraq = new Entity("iraq", Entity.Kind.COUNTRY, "Iraq", Optional.of("IQ"));
        Facts facts = new Facts(
                Optional.of(SubEvent.AIR_DRONE_STRIKE),
                Set.of(Weapon.DRONE),
                Set.of("ain-al-asad"),
                Set.of(),
                OptionalInt.empty(),
                false,
                false,
                Optional.empty());
        List<Mention> mentions = List.of(
                new Mention(asad, new Span(Part.TITLE, 10, 21)),
                new Mention(iraq, new Span(Part.TITLE, 0, 1)),
                new Mention(asad, new Span(Part.TITLE, 23, 34)));
        Reading reading = new Reading(headline, "en", List.of(), mentions, facts);
        Admitted admitted = new Admitted(new HeadlineId(1), new FeedId(1), "Gulf Wire", headline, NOW, NOW);
        return Announcer.announce(
                new Announcer.Story(admitted, reading, Arrays.asList(matches), change, INCIDENT, rung), NOW);
    }

    private static Match match(ChatId chat, int number) {
        Watch watch = new Watch(new WatchId(number), chat, number, "drones @ain-al-asad", Origin.COMMAND);
        return new Match(
                watch,
                List.of(
                        new Because("drones", "Drones", Optional.of(new Span(Part.TITLE, 0, 6))),
                        new Because("@ain-al-asad", "Ain al-Asad", Optional.of(new Span(Part.TITLE, 10, 21))),
                        new Because("@ain-al-asad", "Ain al-Asad", Optional.of(new Span(Part.TITLE, 23, 34)))));
    }
}
