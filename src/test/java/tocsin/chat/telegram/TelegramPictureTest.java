package tocsin.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.alert.Delivery;
import tocsin.alert.Letter;
import tocsin.alert.Message;
import tocsin.alert.Message.Button;
import tocsin.alert.Message.Line;
import tocsin.alert.Message.Plain;
import tocsin.alert.Message.Strong;
import tocsin.chart.TimelineChart;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;
import tocsin.domain.EventType;
import tocsin.domain.Timeline;

/** Messages with pictures, as Telegram takes them. */
class TelegramPictureTest {
    private static final long CHAT = -1001;
    private static final String LONG = "Rockets over Erbil. ".repeat(60).strip();

    private final BotApiServer telegram = new BotApiServer();
    private final TelegramMessenger messenger = new TelegramMessenger(telegram.account(), Duration.ofSeconds(2));

    @BeforeEach
    void know() {
        telegram.knows(CHAT, "supergroup");
    }

    @AfterEach
    void close() {
        messenger.close();
        telegram.close();
    }

    private static Message message(String words) {
        Instant from = Instant.parse("2026-03-01T00:00:00Z");
        Timeline timeline = Timeline.of(
                ZoneId.of("UTC"),
                from,
                from.plus(Duration.ofDays(7)),
                List.of(new Timeline.Occurrence(from, Optional.of(EventType.BATTLES), Optional.empty())));
        return Message.of(Line.of(new Strong("One incident")), Line.of(new Plain(words)))
                .with(new Button("Why?", "why"))
                .with(TimelineChart.draw(timeline, "@ain-al-asad", "One incident"));
    }

    private Delivery send(Message message) {
        return messenger.send(
                new Letter(new AlertId(1), ChatAddress.of("telegram", "-1001"), message, Optional.empty(), false));
    }

    @Test
    void Short_words_stand_below_the_picture_with_their_buttons() {
        Delivery end = send(message("Rockets over Erbil"));

        assertThat(telegram.messages()).singleElement().satisfies(sent -> {
            assertThat(end).isEqualTo(new Delivery.Delivered(Long.toString(sent.id())));
            assertThat(sent.photo()).hasValueSatisfying(size -> assertThat(size).startsWith("1080x"));
            assertThat(sent.text()).isEqualTo("One incident\nRockets over Erbil");
            assertThat(sent.entities()).containsExactly(new StrictHtml.Entity("bold", 0, 12, ""));
            assertThat(sent.keyboard()).hasSize(1);
        });
    }

    @Test
    void Words_that_are_too_long_for_that_follow_the_picture_which_makes_no_sound() {
        Delivery end = send(message(LONG));

        List<SentMessage> sent = telegram.messages();
        assertThat(sent).extracting(SentMessage::text).containsExactly("One incident", "One incident\n" + LONG);
        assertThat(sent).extracting(SentMessage::silent).containsExactly(true, false);
        assertThat(sent.getLast().photo()).isEmpty();
        assertThat(sent.getFirst().keyboard()).isEmpty();
        assertThat(sent.getLast().keyboard()).hasSize(1);
        assertThat(end)
                .isEqualTo(new Delivery.Delivered(Long.toString(sent.getLast().id())));
    }

    @Test
    void Words_that_did_not_follow_are_sent_later_without_a_second_picture() {
        telegram.fails("sendMessage", 1, new Fault.Answers(429, """
                {"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":3}}
                """));
        assertThat(send(message(LONG))).isInstanceOf(Delivery.RetryLater.class);
        assertThat(send(message(LONG))).isInstanceOf(Delivery.Delivered.class);

        assertThat(telegram.calls("sendPhoto")).hasSize(1);
        assertThat(telegram.texts(CHAT)).containsExactly("One incident", "One incident\n" + LONG);
        send(message(LONG));
        assertThat(telegram.calls("sendPhoto")).hasSize(2);
    }

    @Test
    void A_group_that_allows_no_photos_is_told_in_words_and_stays_open() {
        telegram.forbidsPhotos(CHAT);

        assertThat(send(message("Rockets over Erbil"))).isInstanceOf(Delivery.Delivered.class);
        assertThat(telegram.texts(CHAT)).containsExactly("One incident\nRockets over Erbil");
        assertThat(telegram.messages().getFirst().photo()).isEmpty();
    }

    @Test
    void A_picture_that_may_have_arrived_is_not_sent_again_at_once() {
        telegram.fails("sendPhoto", 1, new Fault.Drops(true));

        assertThat(send(message("Rockets over Erbil"))).isInstanceOf(Delivery.Uncertain.class);
        assertThat(telegram.messages()).hasSize(1);
        assertThat(telegram.calls("sendPhoto")).hasSize(1);
    }

    @Test
    void A_chat_that_is_gone_is_closed() {
        Delivery end = messenger.send(new Letter(
                new AlertId(1), ChatAddress.of("telegram", "-77"), message("Rockets"), Optional.empty(), false));

        assertThat(end).isInstanceOf(Delivery.Closed.class);
    }
}
