package tocsin.pipeline;

import tocsin.domain.ChatAddress;

/**
 * What a person said to Tocsin in a chat.
 *
 * @param title what the chat calls itself, for the log and the operator
 * @param text the command without the chat's own dressing: no leading slash, no {@code @name} of the bot, no
 *     {@code /tocsin} in front; {@code watch "coalition forces" exit}
 */
public record Heard(ChatAddress chat, String title, String text) {}
