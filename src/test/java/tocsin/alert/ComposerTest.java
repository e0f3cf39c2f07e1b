package tocsin.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tocsin.domain.Alert;
import tocsin.domain.ChatId;
import tocsin.domain.HeadlineId;
import tocsin.domain.IncidentId;
import tocsin.domain.Notice;

class ComposerTest {
    private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
    private static final Instant PUBLISHED = Instant.parse("2023-10-31T21:40:00Z");
    private static final URI LINK = URI.create("http://gulf-wire.example/1");
    private static final Notice.Asked ASKED = new Notice.Asked(2, "@ain-al-asad", List.of("Ain Al-Asad"));

    @Nested
    class A_bell {
        @Test
        void says_what_where_who_when_and_why() {
            assertThat(lines(
                            Alert.Kind.BELL,
                            notice("Air/drone strike", "Ain al-Asad Air Base, Iraq", "", "Drones hit base", ASKED)))
                    .containsExactly(
                            "🔔 Air/drone strike · Ain al-Asad Air Base, Iraq",
                            "Drones hit base",
                            "Gulf Wire · Wed 1 Nov 2023, 00:40 (Asia/Baghdad)",
                            "Watch 2: @ain-al-asad – by “Ain Al-Asad”");
        }

        @Test
        void leaves_out_what_is_not_known() {
            assertThat(lines(Alert.Kind.BELL, notice("", "", "", "T", ASKED))).startsWith("🔔 News");
            assertThat(lines(Alert.Kind.BELL, notice("", "Erbil, Iraq", "", "T", ASKED)))
                    .startsWith("🔔 Erbil, Iraq");
            assertThat(lines(Alert.Kind.BELL, notice("Arrests", "", "", "T", ASKED)))
                    .startsWith("🔔 Arrests");
        }

        @Test
        void does_not_repeat_a_watch_that_is_its_own_words() {
            assertThat(lines(
                            Alert.Kind.BELL, notice("", "", "", "T", new Notice.Asked(1, "drones", List.of("Drones")))))
                    .endsWith("Watch 1: drones");
        }

        @Test
        void keeps_the_raw_text_and_leaves_escaping_to_the_chat() {
            String title = "<!channel> Bonds & *bullion* < 5%";
            assertThat(lines(Alert.Kind.BELL, notice("", "", "", title, ASKED))).contains(title);
        }

        @Test
        void links_its_title_even_when_there_is_none() {
            assertThat(Composer.compose(alert(Alert.Kind.BELL, notice("", "", "", " ", ASKED)), BAGHDAD)
                            .blocks())
                    .contains(Message.Line.of(new Message.Link("(no title)", LINK)));
        }
    }

    @Test
    void An_alert_can_be_asked_why_and_be_called_not_relevant() {
        assertThat(Composer.compose(alert(Alert.Kind.BELL, notice("", "", "", "T", ASKED)), BAGHDAD)
                        .buttons())
                .containsExactly(new Message.Button("Why?", "why"), new Message.Button("Not relevant", "not relevant"));
    }

    @Nested
    class An_update {
        @Test
        void begins_with_the_news_and_needs_no_watch() {
            assertThat(lines(Alert.Kind.UPDATE, notice("Air/drone strike", "", "Killed: 3, before 2", "Three dead")))
                    .containsExactly(
                            "↳ Killed: 3, before 2", "Three dead", "Gulf Wire · Wed 1 Nov 2023, 00:40 (Asia/Baghdad)");
        }
    }

    private static List<String> lines(Alert.Kind kind, Notice notice) {
        return Composer.compose(alert(kind, notice), BAGHDAD).blocks().stream()
                .map(Message.Line.class::cast)
                .map(line -> line.runs().stream().map(Message.Run::text).collect(Collectors.joining()))
                .toList();
    }

    private static Alert alert(Alert.Kind kind, Notice notice) {
        return new Alert(new ChatId(1), new IncidentId(1), new HeadlineId(1), kind, notice, PUBLISHED);
    }

    private static Notice notice(String what, String where, String news, String title, Notice.Asked... asked) {
        return new Notice(what, where, news, title, "Gulf Wire", Optional.of(LINK), PUBLISHED, List.of(asked));
    }
}
