package tocsin.chat.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tocsin.alert.Delivery;
import tocsin.chat.slack.Answer.Trouble;

/**
 * What a failed {@code chat.postMessage} means for the alert.
 *
 * <p>What only an operator can mend (tokens, scopes, an app that was taken out of the workspace) is tried again rather
 * than refused, since it hits every chat at once and no alert may be lost by it. Slack says of {@code internal_error} and
 * {@code fatal_error} that a part of the call may have succeeded, and a 5xx says nothing at all: both are uncertain,
 * which costs one question by {@code find}, where a plain retry might ring twice.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage#errors">chat.postMessage errors</a>
 */
final class Verdict {
    private static final Duration HICCUP = Duration.ofSeconds(30);
    private static final Duration OPERATOR = Duration.ofMinutes(10);

    private static final Set<String> TOKEN = Set.of(
            "not_authed",
            "invalid_auth",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "not_allowed_token_type");
    private static final Set<String> HICCUPS =
            Set.of("ratelimited", "rate_limited", "service_unavailable", "request_timeout", "team_added_to_org");
    private static final Set<String> DOUBTFUL = Set.of("internal_error", "fatal_error");
    private static final Set<String> BLOCKS = Set.of(
            "invalid_blocks",
            "invalid_blocks_format",
            "msg_blocks_too_long",
            "msg_too_long",
            "block_mismatch",
            "invalid_arguments");
    private static final Set<String> THREAD = Set.of(
            "thread_not_found",
            "invalid_thread_ts",
            "cannot_reply_to_message",
            "restricted_action_thread_locked",
            "restricted_action_non_threadable_channel");

    /** What {@code chat.update} says of a message that it never will change. */
    private static final Set<String> BEYOND_CHANGE = Set.of(
            "message_not_found", "cant_update_message", "edit_window_closed", "as_user_not_supported", "is_inactive");

    private Verdict() {}

    /** Whether a message cannot be changed, now or later. */
    static boolean isBeyondChange(Trouble trouble) {
        return trouble instanceof Trouble.Rejected rejected && BEYOND_CHANGE.contains(rejected.error());
    }

    /** Whether the same words without blocks may be taken. */
    static boolean blamesBlocks(Trouble trouble) {
        return trouble instanceof Trouble.Rejected rejected && BLOCKS.contains(rejected.error());
    }

    /** Whether the same message outside of the thread may be taken. */
    static boolean blamesThread(Trouble trouble) {
        return trouble instanceof Trouble.Rejected rejected && THREAD.contains(rejected.error());
    }

    /** How the send has ended. */
    static Delivery on(Trouble trouble, String channel) {
        String why = why(trouble, channel);
        return switch (trouble) {
            case Trouble.Rejected rejected -> rejected(rejected.error(), why, channel);
            case Trouble.Throttled throttled -> new Delivery.RetryLater(throttled.after(), why);
            case Trouble.Status status ->
                status.code() >= 500 ? new Delivery.Uncertain(why) : new Delivery.RetryLater(OPERATOR, why);
            case Trouble.Unsent unsent -> new Delivery.RetryLater(HICCUP, why);
            case Trouble.Unanswered unanswered -> new Delivery.Uncertain(why);
        };
    }

    private static Delivery rejected(String error, String why, String channel) {
        if (DOUBTFUL.contains(error)) {
            return new Delivery.Uncertain(why);
        }
        if (HICCUPS.contains(error)) {
            return new Delivery.RetryLater(HICCUP, why);
        }
        if (closed(error, channel).isPresent()) {
            return new Delivery.Closed(why);
        }
        return blamesMessage(error) ? new Delivery.Refused(why) : new Delivery.RetryLater(OPERATOR, why);
    }

    private static boolean blamesMessage(String error) {
        return !TOKEN.contains(error)
                && (error.startsWith("invalid_")
                        || error.startsWith("msg_")
                        || error.startsWith("metadata_")
                        || error.startsWith("too_many_")
                        || BLOCKS.contains(error)
                        || error.equals("no_text"));
    }

    private static Optional<String> closed(String error, String channel) {
        return switch (error) {
            case "channel_not_found" ->
                Optional.of("Slack shows this app no channel " + channel
                        + ": if it is private, write /invite @Tocsin in it; if it is gone, remove it");
            case "not_in_channel" ->
                Optional.of("the app is not in channel " + channel + ": write /invite @Tocsin in it");
            case "is_archived", "is_inactive" ->
                Optional.of("channel " + channel + " is archived: unarchive it, or remove it");
            case "user_not_found", "user_disabled", "cannot_dm_bot" ->
                Optional.of("the person behind " + channel + " is no longer in this workspace");
            case "messages_tab_disabled" ->
                Optional.of("the app takes no direct messages: switch on the Messages Tab on its page App Home");
            case "restricted_action", "restricted_action_read_only_channel", "restricted_action_thread_only_channel" ->
                Optional.of("channel " + channel + " lets this app not post: ask its owner to allow it");
            default -> Optional.empty();
        };
    }

    /** The trouble in one sentence that tells what to do. */
    static String why(Trouble trouble, String channel) {
        return switch (trouble) {
            case Trouble.Rejected rejected ->
                sentence(rejected.error(), rejected.needed(), channel) + " (" + rejected.error() + ")";
            case Trouble.Throttled throttled ->
                "Slack asks to wait " + throttled.after().toSeconds() + " s: too many calls";
            case Trouble.Status status ->
                status.code() >= 500
                        ? "Slack's servers failed with HTTP status " + status.code()
                        : "HTTP status " + status.code()
                                + " instead of an answer: is the address of the Slack API right?";
            case Trouble.Unsent unsent -> "Slack was not reached: " + unsent.why();
            case Trouble.Unanswered unanswered -> "the call went out, and no answer came back: " + unanswered.why();
        };
    }

    private static String sentence(String error, Optional<String> needed, String channel) {
        if (TOKEN.contains(error)) {
            return "Slack does not take the token: install the app again and copy its token";
        }
        if (error.equals("missing_scope")) {
            return "the app lacks the scope " + needed.orElse("that this needs")
                    + ": add it on the page OAuth & Permissions and install the app again";
        }
        if (HICCUPS.contains(error)) {
            return "Slack is busy";
        }
        if (DOUBTFUL.contains(error)) {
            return "Slack failed within, and the message may have arrived";
        }
        return closed(error, channel)
                .orElseGet(() ->
                        blamesMessage(error) ? "Slack does not take this message" : "Slack does not allow this call");
    }
}
