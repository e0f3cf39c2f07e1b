package tocsin.chat.slack;

import com.slack.api.Slack;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tocsin.chat.slack.SlackReach.Reached;
import tocsin.chat.slack.SlackReach.Unreached;

/** Asks Slack who we are and whether a socket may be opened; posts nothing. */
public final class SlackProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Without the history scopes a doubtful alert cannot be looked for, and may ring twice. */
    static final Set<String> SCOPES = Set.of("chat:write", "channels:history", "groups:history", "im:history");

    private SlackProbe() {}

    /** Asks {@code auth.test}, and {@code apps.connections.open} when there is an app token. */
    public static SlackReach ask(SlackAccount account) {
        Slack slack = Wire.open(account, PATIENCE);
        try {
            return switch (Answer.to(() -> slack.methods(account.botToken()).authTest(r -> r))) {
                case Answer.No<AuthTestResponse> no ->
                    new Unreached("Slack, bot token: " + Verdict.why(no.trouble(), ""));
                case Answer.Yes<AuthTestResponse> yes -> signedIn(slack, account, yes.value());
            };
        } finally {
            Wire.close(slack);
        }
    }

    private static SlackReach signedIn(Slack slack, SlackAccount account, AuthTestResponse we) {
        Set<String> missing = missing(we.getHttpResponseHeaders());
        if (!missing.isEmpty()) {
            return new Unreached("Slack: the app lacks the scope" + (missing.size() > 1 ? "s " : " ")
                    + String.join(", ", missing)
                    + ": add what is missing on the page OAuth & Permissions and install the app again");
        }
        String who = "Slack: signed in as @" + we.getUser() + " in the workspace " + we.getTeam();
        Optional<String> token = account.appToken();
        if (token.isEmpty()) {
            return new Reached(who + "; without an app token it posts alerts and hears no commands");
        }
        var socket = Answer.to(() -> slack.methods(token.get()).appsConnectionsOpen(r -> r));
        return switch (socket) {
            case Answer.Yes<?> yes -> new Reached(who + "; Socket Mode may be opened");
            case Answer.No<?> no ->
                new Unreached("Slack, app token: " + Verdict.why(no.trouble(), "")
                        + "; it needs the scope connections:write, and Socket Mode has to be on");
        };
    }

    private static Set<String> missing(Map<String, List<String>> headers) {
        List<String> granted = headers.getOrDefault("x-oauth-scopes", List.of());
        if (granted.isEmpty()) {
            return Set.of();
        }
        Set<String> missing = new TreeSet<>(SCOPES);
        List.of(granted.getFirst().strip().split("\\s*,\\s*", -1)).forEach(missing::remove);
        return missing;
    }
}
