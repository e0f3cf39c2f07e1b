package tocsin.chat.slack;

import java.net.URI;
import java.util.Optional;

/**
 * How one Slack workspace is reached.
 *
 * @param botToken the <em>Bot User OAuth Token</em>, {@code xoxb-…}: posts messages
 * @param appToken the <em>app-level token</em>, {@code xapp-…}, with {@code connections:write}: opens Socket Mode, by which
 *     commands come in; without it Tocsin only posts
 * @param apiUrl where the Web API is; a missing slash at the end is added
 */
public record SlackAccount(String botToken, Optional<String> appToken, URI apiUrl) {
    /** Slack's own Web API. */
    public static final URI API = URI.create("https://slack.com/api/");

    public SlackAccount {
        botToken = botToken.strip();
        appToken = appToken.map(String::strip).filter(token -> !token.isEmpty());
        apiUrl = withSlash(apiUrl);
        checkBotToken(botToken);
        appToken.ifPresent(SlackAccount::checkAppToken);
    }

    /** An account at Slack itself. */
    public static SlackAccount of(String botToken, Optional<String> appToken) {
        return new SlackAccount(botToken, appToken, API);
    }

    private static URI withSlash(URI url) {
        String scheme = url.getScheme();
        if (url.getHost() == null || !("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))) {
            throw new IllegalArgumentException(
                    "the Slack API address '" + url + "' is no http or https address; Slack's own is " + API);
        }
        return url.toString().endsWith("/") ? url : URI.create(url + "/");
    }

    private static void checkBotToken(String token) {
        if (token.isEmpty()) {
            throw new IllegalArgumentException("the Slack bot token is empty: copy the Bot User OAuth Token (xoxb-…)"
                    + " from the app's page OAuth & Permissions");
        }
        if (token.startsWith("xapp-")) {
            throw new IllegalArgumentException("the Slack bot token starts with xapp-, so it is the app-level token:"
                    + " the bot token is the one that starts with xoxb- (are the two swapped?)");
        }
        if (!token.startsWith("xoxb-") && !token.startsWith("xoxe.xoxb-")) {
            throw new IllegalArgumentException("the Slack bot token does not start with xoxb-: copy the Bot User OAuth"
                    + " Token from the app's page OAuth & Permissions, no user token and no signing secret");
        }
        checkPlain(token, "bot");
    }

    private static void checkAppToken(String token) {
        if (token.startsWith("xoxb-")) {
            throw new IllegalArgumentException("the Slack app token starts with xoxb-, so it is the bot token:"
                    + " the app-level token is the one that starts with xapp- (are the two swapped?)");
        }
        if (!token.startsWith("xapp-")) {
            throw new IllegalArgumentException("the Slack app token does not start with xapp-: make an app-level token"
                    + " with the scope connections:write on the app's page Basic Information");
        }
        checkPlain(token, "app");
    }

    private static void checkPlain(String token, String which) {
        if (!token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    "the Slack " + which + " token contains a blank or a strange character: copy it again");
        }
    }

    @Override
    public String toString() {
        return "SlackAccount[botToken=***, appToken="
                + appToken.map(token -> "***").orElse("none") + ", apiUrl=" + apiUrl + "]";
    }
}
