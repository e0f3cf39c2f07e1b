package tocsin.match;

import java.util.List;
import java.util.Optional;
import tocsin.domain.Because;

/** Why a part of a query keeps a headline from matching. */
public sealed interface Lack {
    /**
     * It must be there and is not.
     *
     * @param part a leaf, or a choice of which nothing is there
     * @param inTitle whether it must be in the title
     * @param elsewhere the raw words that stand in the summary, where it must be in the title
     */
    record Missing(Query part, boolean inTitle, Optional<String> elsewhere) implements Lack {}

    /**
     * It must not be there and is.
     *
     * @param by the reasons why it holds
     */
    record Excluded(Query part, List<Because> by) implements Lack {
        public Excluded {
            by = List.copyOf(by);
        }
    }
}
