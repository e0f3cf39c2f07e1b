package tocsin.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Span;
import tocsin.domain.Token;

/**
 * A table of names, each with a value, like {@link Phrases}, some of whose words may be spelled in other ways: who lists
 * {@code Kata'ib Hezbollah} finds {@code Kataeb Hizbullah}. A name as it is listed wins over another spelling of the same length, and a
 * spelling that is as near to names of two values names neither. Immutable, safe for all threads.
 */
public final class Names<T> {
    private final Phrases<T> listed;
    private final SpelledNames<T> spelled;
    private final Phrases<Boolean> others;

    private Names(Phrases<T> listed, SpelledNames<T> spelled, Phrases<Boolean> others) {
        this.listed = listed;
        this.spelled = spelled;
        this.others = others;
    }

    /** Collects names; not safe for several threads. */
    public static final class Builder<T> {
        private final Phrases.Builder<T> listed = new Phrases.Builder<>();
        private final SpelledNames.Builder<T> spelled = new SpelledNames.Builder<>();
        private final Phrases.Builder<Boolean> others = new Phrases.Builder<>();

        /** Adds a name as it is listed; answers what {@link Phrases.Builder#add} does. */
        public Optional<T> add(String name, T value) {
            return listed.add(name, value);
        }

        /**
         * Adds the other spellings of a name.
         *
         * @param varying the folded words of it that may be spelled in other ways
         * @param never folded words that are none of its spellings, if it is of one word
         */
        public void addSpellings(String name, T value, Set<String> varying, Set<String> never) {
            spelled.add(Spacing.words(name, varying), value, never);
        }

        /** Adds a phrase that is no other spelling of a name. */
        public void addOther(String phrase) {
            others.add(phrase, true);
        }

        /** The table of what was added. */
        public Names<T> build() {
            return new Names<>(listed.build(), spelled.build(), others.build());
        }
    }

    /**
     * All names in the tokens, from left to right, none overlapping another.
     *
     * @param mayBeName whether the raw text at a place is written as a name is; asked of other spellings only
     */
    public List<Phrases.Found<T>> in(List<Token> tokens, Predicate<Span> mayBeName) {
        Positions positions = new Positions(tokens);
        SpelledNames<T>.Search search = spelled.search(positions, mayBeName);
        List<Phrases.Found<T>> found = new ArrayList<>();
        int free = 0;
        for (Token token : tokens) {
            if (token.position() >= free) {
                Phrases.Found<T> longest = longest(token.position(), positions, search);
                if (longest != null) {
                    found.add(longest);
                    free = longest.lastPosition() + 1;
                }
            }
        }
        return found;
    }

    private Phrases.@Nullable Found<T> longest(int position, Positions positions, SpelledNames<T>.Search search) {
        Phrases.Found<T> exact = listed.longestFrom(position, positions);
        Phrases.Found<T> other = search.from(position, exact == null ? position : exact.lastPosition() + 1);
        if (other == null || isOther(position, other, positions)) {
            return exact;
        }
        for (int within = position + 1; within <= other.lastPosition(); within++) {
            Phrases.Found<T> overlapping = listed.longestFrom(within, positions);
            if (overlapping != null && overlapping.lastPosition() > other.lastPosition()) {
                return exact;
            }
        }
        return other;
    }

    private boolean isOther(int position, Phrases.Found<T> spelled, Positions positions) {
        Phrases.Found<Boolean> other = others.longestFrom(position, positions);
        return other != null && other.lastPosition() >= spelled.lastPosition();
    }
}
