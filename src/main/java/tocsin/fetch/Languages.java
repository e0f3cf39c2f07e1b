package tocsin.fetch;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Language tags as feeds write them. */
final class Languages {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}");

    private Languages() {}

    /** A tag that has the form of BCP 47, or nothing; {@code en_US} counts as {@code en-US}. */
    static Optional<String> tag(@Nullable String raw) {
        return Optional.ofNullable(raw)
                .map(text -> text.strip().replace('_', '-'))
                .filter(text -> TAG.matcher(text).matches());
    }
}
