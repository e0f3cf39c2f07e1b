package tocsin.settings;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References to environment variables in values, written as in a shell: a name in braces after a dollar sign, with a default
 * after {@code :-} where one is wanted. Two dollar signs before a brace are a plain dollar sign.
 */
final class Expansion {
    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\$\\{|\\$\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(?::-(?<fallback>[^}]*))?}|\\$\\{");

    private Expansion() {}

    /** Whether the text refers to the environment. */
    static boolean isIn(String text) {
        Matcher reference = REFERENCE.matcher(text);
        return reference.find() && reference.group("name") != null;
    }

    /** The text with each reference replaced, as a shell does: a default also stands in for an empty variable. */
    static String of(String text, Map<String, String> environment) {
        return REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(), environment)));
    }

    private static String value(String reference, Map<String, String> environment) {
        if (reference.equals("$${")) {
            return "${";
        }
        Matcher parts = REFERENCE.matcher(reference);
        String name = parts.matches() ? parts.group("name") : null;
        if (name == null) {
            throw new IllegalArgumentException(
                    "has a '${' that is no ${NAME} or ${NAME:-default}; write $${ for the characters");
        }
        String value = environment.get(name);
        String fallback = parts.group("fallback");
        if (fallback != null && (value == null || value.isEmpty())) {
            return fallback;
        }
        if (value == null) {
            throw new IllegalArgumentException("needs the environment variable " + name + ", which is not set");
        }
        return value;
    }
}
