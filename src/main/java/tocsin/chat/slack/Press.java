package tocsin.chat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Channel;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Container;
import java.util.Optional;
import tocsin.domain.ChatAddress;
import tocsin.pipeline.Heard;

/**
 * A button that a person pressed.
 *
 * @param id tells this press from all others
 * @param message the timestamp of the message that has the button
 * @param thread the timestamp of the thread that answers to this message belong into
 * @param forOneOnly whether one person alone sees the message
 */
record Press(String id, Heard heard, String message, String thread, boolean forOneOnly) {
    /** The press that Slack tells of; empty when it was not below a message. */
    static Optional<Press> of(BlockActionPayload payload) {
        Container container = payload.getContainer();
        if (container == null
                || container.getMessageTs() == null
                || container.getChannelId() == null
                || payload.getActions().isEmpty()) {
            return Optional.empty();
        }
        String channel = container.getChannelId();
        String message = container.getMessageTs();
        Action action = payload.getActions().getFirst();
        Heard heard = new Heard(
                ChatAddress.of(SlackMessenger.ACCOUNT, channel),
                Title.of(
                        channel,
                        Optional.ofNullable(payload.getChannel()).map(Channel::getName),
                        Optional.ofNullable(payload.getUser()).map(BlockActionPayload.User::getUsername)),
                Buttons.command(action.getValue()),
                Optional.of(message),
                true);
        return Optional.of(new Press(
                "press " + channel + " " + message + " " + action.getActionId() + " " + action.getActionTs(),
                heard,
                message,
                Optional.ofNullable(container.getThreadTs()).orElse(message),
                container.isEphemeral()));
    }
}
