package tocsin.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

final class TelegramAccountTest {
    @Test
    void the_token_is_never_printed() {
        assertThat(TelegramAccount.of("123:SECRET").toString())
                .contains("token=***")
                .doesNotContain("SECRET");
    }

    @Test
    void a_text_that_is_no_token_is_refused_without_being_printed() {
        assertThatThrownBy(() -> TelegramAccount.of("SECRET"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@BotFather")
                .hasMessageNotContaining("SECRET");
    }

    @Test
    void an_api_address_with_a_path_is_refused() {
        assertThatThrownBy(() -> new TelegramAccount("123:abc", URI.create("https://proxy.example/telegram"), false))
                .hasMessage("the Telegram API address 'https://proxy.example/telegram' must be scheme, host and port"
                        + " without a path, as https://api.telegram.org");
    }

    @Test
    void the_port_follows_from_the_scheme() {
        assertThat(TelegramAccount.of("123:abc").url().getPort()).isEqualTo(443);
        assertThat(new TelegramAccount("123:abc", URI.create("http://localhost/"), true)
                        .url()
                        .getPort())
                .isEqualTo(80);
    }
}
