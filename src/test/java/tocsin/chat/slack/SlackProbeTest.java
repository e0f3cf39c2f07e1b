package tocsin.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.chat.slack.SlackReach.Reached;
import tocsin.chat.slack.SlackReach.Unreached;

class SlackProbeTest {
    private final SlackApiServer slack = new SlackApiServer();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void says_who_we_are() {
        assertThat(SlackProbe.ask(slack.account()))
                .isEqualTo(new Reached("Slack: signed in as @tocsin in the workspace Acme; Socket Mode may be opened"));
    }

    @Test
    void says_that_no_commands_are_heard_without_an_app_token() {
        SlackReach reach = SlackProbe.ask(new SlackAccount(SlackApiServer.BOT_TOKEN, Optional.empty(), slack.apiUrl()));

        assertThat(reach).isInstanceOf(Reached.class);
        assertThat(reach.sentence()).contains("hears no commands");
    }

    @Test
    void says_which_token_is_wrong() {
        SlackReach bot = SlackProbe.ask(new SlackAccount("xoxb-secret", Optional.empty(), slack.apiUrl()));
        SlackReach app =
                SlackProbe.ask(new SlackAccount(SlackApiServer.BOT_TOKEN, Optional.of("xapp-secret"), slack.apiUrl()));

        assertThat(bot).isInstanceOf(Unreached.class);
        assertThat(bot.sentence()).contains("bot token", "invalid_auth").doesNotContain("secret");
        assertThat(app).isInstanceOf(Unreached.class);
        assertThat(app.sentence()).contains("app token", "connections:write").doesNotContain("secret");
    }

    @Test
    void names_the_scopes_that_are_missing() {
        slack.grants("chat:write, commands,im:history");

        assertThat(SlackProbe.ask(slack.account()))
                .isInstanceOf(Unreached.class)
                .extracting(SlackReach::sentence)
                .asString()
                .contains("channels:history, groups:history")
                .doesNotContain("chat:write");
    }

    @Test
    void says_that_slack_is_not_there() {
        slack.close();

        assertThat(SlackProbe.ask(slack.account()).sentence()).contains("not reached");
    }
}
