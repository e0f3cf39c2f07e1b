package tocsin.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import tocsin.domain.ChatAddress;
import tocsin.pipeline.Heard;

final class HearingTest {
    private final Hearing hearing = new Hearing("TocsinTestBot");

    private Optional<String> heard(String type, String text) {
        return hearing.heard(message(type, text)).map(Heard::text);
    }

    private static Message message(String type, String text) {
        return Message.builder()
                .messageId(5)
                .chat(Chat.builder().id(-100L).type(type).title("Desk").build())
                .text(text)
                .build();
    }

    @Nested
    class In_a_private_chat {
        @Test
        void everything_is_meant_for_us() {
            assertThat(heard("private", "what is new?")).contains("what is new?");
            assertThat(heard("private", "/list")).contains("list");
        }

        @Test
        void what_names_another_bot_is_not() {
            assertThat(heard("private", "/list@OtherBot")).isEmpty();
        }

        @Test
        void a_person_is_called_by_name() {
            Message message = message("private", "hi");
            message.setChat(Chat.builder()
                    .id(7L)
                    .type("private")
                    .firstName("Pat")
                    .userName("patdoe")
                    .build());

            assertThat(hearing.heard(message))
                    .contains(new Heard(ChatAddress.of("telegram", "7"), "Pat @patdoe", "hi"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"group", "supergroup", "channel"})
    void in_groups_and_channels_only_commands_are_meant_for_us(String type) {
        assertThat(heard(type, "watch Erbil")).isEmpty();
        assertThat(heard(type, "/watch Erbil")).contains("watch Erbil");
        assertThat(heard(type, "/watch@tocsintestbot Erbil")).contains("watch Erbil");
        assertThat(heard(type, "/watch@OtherBot Erbil")).isEmpty();
        assertThat(heard(type, "/")).isEmpty();
        assertThat(heard(type, "/ watch")).isEmpty();
    }

    @Test
    void what_follows_the_command_is_passed_on_as_typed() {
        assertThat(heard("group", "/watch@TocsinTestBot  “coalition forces”\n\"exit\"  /now"))
                .contains("watch  “coalition forces”\n\"exit\"  /now");
    }

    @Test
    void the_copy_of_a_channels_post_in_its_group_is_not_heard_again() {
        Message copy = message("supergroup", "/watch Erbil");
        copy.setIsAutomaticForward(true);

        assertThat(hearing.heard(copy)).isEmpty();
    }

    @Test
    void a_topic_has_its_own_address_and_a_reply_has_not() {
        Message topical = message("supergroup", "/list");
        topical.setMessageThreadId(17);
        topical.setIsTopicMessage(true);
        Message reply = message("supergroup", "/list");
        reply.setMessageThreadId(4);

        assertThat(Hearing.address(topical)).hasToString("telegram:-100/17");
        assertThat(Hearing.address(reply)).hasToString("telegram:-100");
    }

    @Test
    void a_message_without_text_says_nothing() {
        Message photo = message("private", "");
        photo.setText(null);

        assertThat(hearing.heard(photo)).isEmpty();
    }
}
