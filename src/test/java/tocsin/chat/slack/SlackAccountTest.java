package tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlackAccountTest {
    @Test
    void never_shows_its_tokens() {
        SlackAccount account = SlackAccount.of("xoxb-1-s3cr3t", Optional.of("xapp-1-s3cr3t"));

        assertThat(account.toString()).contains("***", "https://slack.com/api/").doesNotContain("s3cr3t");
    }

    @Test
    void takes_an_address_without_its_last_slash() {
        assertThat(new SlackAccount("xoxb-1", Optional.empty(), URI.create("http://127.0.0.1:8080/api")).apiUrl())
                .isEqualTo(URI.create("http://127.0.0.1:8080/api/"));
    }

    @Test
    void takes_a_token_with_a_line_end_from_a_file() {
        assertThat(SlackAccount.of("xoxb-1\n", Optional.of(" ")))
                .isEqualTo(SlackAccount.of("xoxb-1", Optional.empty()));
    }

    @Test
    void says_that_the_tokens_are_swapped() {
        refuses("xapp-1-s3cr3t", "xoxb-1-s3cr3t", "swapped");
        refuses("xoxb-1-s3cr3t", "xoxb-2-s3cr3t", "swapped");
    }

    @Test
    void says_which_token_is_meant() {
        refuses("xoxp-1-s3cr3t", "xapp-1-s3cr3t", "Bot User OAuth Token");
        refuses("", "xapp-1-s3cr3t", "empty");
        refuses("xoxb-1-s3cr3t", "hunter2s3cr3t", "connections:write");
        refuses("xoxb-1-se cret", "xapp-1-s3cr3t", "copy it again");
    }

    @Test
    void refuses_an_address_that_is_none_of_the_web() {
        assertThatThrownBy(() -> new SlackAccount("xoxb-1", Optional.empty(), URI.create("slack.com/api")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://slack.com/api/");
    }

    private static void refuses(String bot, String app, String because) {
        assertThatThrownBy(() -> SlackAccount.of(bot, Optional.of(app)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(because)
                .hasMessageNotContaining("s3cr3t")
                .hasMessageNotContaining("hunter2");
    }
}
