package tocsin.pipeline;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The numbers that people write of incidents, headlines and deeds: {@code 12}, {@code #12}. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("(?<!\\S)#?(\\d{1,18})(?!\\S)");

    private Numbers() {}

    /** Whether nothing else stands there. */
    static boolean are(String text) {
        return text.matches("(?:#?\\d{1,18}\\s*)+");
    }

    static List<Long> of(String text) {
        return NUMBER.matcher(text)
                .results()
                .map((MatchResult found) -> Long.valueOf(found.group(1)))
                .toList();
    }
}
