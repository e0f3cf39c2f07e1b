package tocsin.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a chat is: the account that reaches it, the channel as that account names it, and a topic or thread within.
 * Written {@code telegram:-1001234}, {@code telegram:-1001234/17}, {@code slack:C0123456789}, {@code terminal:here}.
 */
public record ChatAddress(String account, String channel, Optional<String> thread) {
    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9-]*):([^/\\s]+)(?:/([^/\\s]+))?");

    public ChatAddress {
        if (account.isBlank() || channel.isBlank()) {
            throw new IllegalArgumentException("a chat address needs an account and a channel");
        }
    }

    /** An address without a topic. */
    public static ChatAddress of(String account, String channel) {
        return new ChatAddress(account, channel, Optional.empty());
    }

    /** Reads the written form; {@link IllegalArgumentException} says what the form is. */
    public static ChatAddress parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no chat address: write account:channel or account:channel/topic, as telegram:-1001234");
        }
        return new ChatAddress(form.group(1), form.group(2), Optional.ofNullable(form.group(3)));
    }

    @Override
    public String toString() {
        return account + ":" + channel + thread.map(topic -> "/" + topic).orElse("");
    }
}
