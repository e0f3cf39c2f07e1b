package tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlackAccountTest {
    @Test
    void never_shows_its_tokens() {
        SlackAccount account = SlackAccount.of("xoxb-1-secret", Optional.of("xapp-1-secret"));

        assertThat(account.toString()).contains("***", "https://slack.com/api/").doesNotContain("secret");
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
        refuses("xapp-1-secret", "xoxb-1-secret", "swapped");
        refuses("xoxb-1-secret", "xoxb-2-secret", "swapped");
    }

    @Test
    void says_which_token_is_meant() {
        refuses("xoxp-1-secret", "xapp-1-secret", "Bot User OAuth Token");
        refuses("", "xapp-1-secret", "empty");
        refuses("xoxb-1-secret", "hunter2secret", "connections:write");
        refuses("xoxb-1-se cret", "xapp-1-secret", "copy it again");
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
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("hunter2");
    }
}
