package tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class SlackManifestTest {
    private final Object manifest = manifest();

    @Test
    void asks_for_every_scope_that_is_needed() {
        assertThat(at("oauth_config", "scopes", "bot"))
                .asInstanceOf(LIST)
                .containsAll(SlackProbe.SCOPES)
                .contains("commands", "app_mentions:read");
    }

    @Test
    void hears_by_socket_mode_what_tocsin_listens_to() {
        assertThat(at("settings", "socket_mode_enabled")).isEqualTo(true);
        assertThat(at("settings", "event_subscriptions", "bot_events")).isEqualTo(List.of("app_mention", "message.im"));
        assertThat(at("settings", "interactivity", "is_enabled")).isEqualTo(true);
        assertThat(at("features", "slash_commands").toString()).contains("command=/tocsin", "should_escape=false");
        assertThat(at("features", "app_home", "messages_tab_read_only_enabled")).isEqualTo(false);
    }

    private Object at(String... path) {
        Object found = manifest;
        for (String name : path) {
            found = Objects.requireNonNull(((Map<?, ?>) found).get(name), name);
        }
        return found;
    }

    private static Object manifest() {
        try {
            return new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(Path.of("docs/slack-app-manifest.yml")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
