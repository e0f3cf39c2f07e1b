package tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tocsin.chat.slack.SlackApiServer.NEWS;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.alert.Delivery;
import tocsin.alert.Letter;
import tocsin.alert.Lookup;
import tocsin.alert.Message;
import tocsin.chart.Chart;
import tocsin.chart.TimelineChart;
import tocsin.domain.AlertId;
import tocsin.domain.ChatAddress;
import tocsin.domain.EventType;
import tocsin.domain.Timeline;
import tocsin.pipeline.Reply;

/** Messages with pictures, as Slack takes them: one post with a mark, which shows a file that was uploaded before. */
class SlackPictureTest {
    private static final String POST = "chat.postMessage";
    private static final ChatAddress HERE = ChatAddress.parse("slack:" + NEWS);

    private final SlackApiServer slack = new SlackApiServer();
    private final SlackMessenger messenger = new SlackMessenger(slack.account(), Duration.ofSeconds(3));

    @AfterEach
    void close() {
        messenger.close();
        slack.close();
    }

    private static Chart chart() {
        Instant from = Instant.parse("2026-03-01T00:00:00Z");
        Timeline timeline = Timeline.of(
                ZoneId.of("UTC"),
                from,
                from.plus(Duration.ofDays(7)),
                List.of(new Timeline.Occurrence(from, Optional.of(EventType.BATTLES), Optional.empty())));
        return TimelineChart.draw(timeline, "@ain-al-asad", "One incident").orElseThrow();
    }

    private static Message message() {
        return Message.text("One incident").with(Optional.of(chart()));
    }

    private Delivery send() {
        return messenger.send(new Letter(new AlertId(7), HERE, message(), Optional.empty(), true));
    }

    private Posted posted() {
        assertThat(slack.messages()).hasSize(1);
        return slack.messages().getFirst();
    }

    @Test
    void The_picture_stands_above_the_words_in_one_message_that_is_found_again() {
        slack.looksThroughFiles(0);
        Delivery end = send();

        assertThat(end).isEqualTo(new Delivery.Delivered(posted().ts()));
        assertThat(posted().visible()).isEqualTo("One incident");
        assertThat(slack.pictureIn(posted()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(chart().png()));
        assertThat(messenger.find(HERE, new AlertId(7), Instant.now())).isEqualTo(new Lookup.Found(posted().ts()));
    }

    @Test
    void A_file_that_Slack_still_looks_through_is_waited_for() {
        slack.looksThroughFiles(2);
        send();

        assertThat(slack.pictureIn(posted())).isPresent();
        assertThat(slack.requests(POST)).isEqualTo(3);
    }

    @Test
    void A_file_that_is_never_ready_is_left_out_and_the_words_keep_their_blocks() {
        slack.looksThroughFiles(99);
        assertThat(send()).isInstanceOf(Delivery.Delivered.class);

        assertThat(slack.pictureIn(posted())).isEmpty();
        assertThat(posted().visible()).isEqualTo("One incident");
        assertThat(posted().blocks()).isNotEmpty();
        assertThat(slack.requests(POST)).isEqualTo(Poster.PAUSES.size() + 2);
    }

    @Test
    void An_app_that_may_upload_no_files_posts_the_words() {
        slack.grants("chat:write");
        assertThat(send()).isInstanceOf(Delivery.Delivered.class);

        assertThat(slack.pictureIn(posted())).isEmpty();
    }

    @Test
    void Uploads_that_come_too_fast_are_tried_again_later_and_nothing_is_posted() {
        slack.next("files.getUploadURLExternal", new Fault.Throttled(9));

        assertThat(send()).isInstanceOf(Delivery.RetryLater.class);
        assertThat(slack.messages()).isEmpty();
    }

    @Test
    void An_upload_that_ends_without_an_answer_leaves_the_picture_out() {
        slack.next("upload", new Fault.Drop());

        assertThat(send()).isInstanceOf(Delivery.Delivered.class);
        assertThat(slack.pictureIn(posted())).isEmpty();
    }

    @Test
    void A_command_and_a_mention_are_answered_with_the_picture() {
        try (SlackConversation conversation = new SlackConversation(
                slack.account(), InstantSource.system(), heard -> Optional.of(Reply.of(message())))) {
            conversation.start();
            await().until(() -> conversation.line() instanceof SlackLine.Connected);

            slack.aPersonTypes(NEWS, "/tocsin timeline");
            await().until(() -> slack.messages().size() == 1);
            assertThat(posted().ephemeral()).isTrue();
            assertThat(slack.pictureIn(posted())).isPresent();

            slack.aPersonMentions(NEWS, "<@U0TOCSIN> timeline");
            await().until(() -> slack.messages().size() == 2);
            assertThat(slack.pictureIn(slack.messages().getLast())).isPresent();
        }
    }
}
