package tocsin.chat.telegram;

import java.util.regex.Pattern;

/**
 * A command that Telegram offers while a person types a slash.
 *
 * @param name 1 to 32 of {@code a-z}, {@code 0-9} and {@code _}, without the slash
 * @param description 1 to 256 characters
 */
public record CommandHint(String name, String description) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,32}");

    public CommandHint {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no Telegram command name: write a-z, 0-9 and _");
        }
        if (description.isBlank() || description.length() > 256) {
            throw new IllegalArgumentException("the description of /" + name + " must have 1 to 256 characters");
        }
    }
}
