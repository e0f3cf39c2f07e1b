package tocsin.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Span;
import tocsin.domain.Token;

/**
 * A table of phrases, each with a value, that are all looked for in one pass over the tokens. Found are the leftmost
 * longest ones, so {@code Islamic Resistance in Iraq} hides the {@code Iraq} in it. Immutable, safe for all threads.
 */
public final class Phrases<T> {
    private final Node<T> root;

    private Phrases(Node<T> root) {
        this.root = root;
    }

    /** Collects phrases; not safe for several threads. */
    public static final class Builder<T> {
        private final Node<T> root = new Node<>();

        /**
         * Adds a phrase; its words are folded as those of a headline are. Answers the value that stood there before, which
         * stays, when the same words were added already.
         */
        public Optional<T> add(String phrase, T value) {
            List<String> words = Tokenizer.words(phrase);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("'" + phrase + "' holds no word");
            }
            Node<T> node = root;
            for (String word : words) {
                node = node.next.computeIfAbsent(word, w -> new Node<>());
            }
            if (node.value != null) {
                return Optional.of(node.value);
            }
            node.value = value;
            return Optional.empty();
        }

        /** The table of what was added. */
        public Phrases<T> build() {
            return new Phrases<>(root);
        }
    }

    /** A phrase found in a headline. */
    public record Found<T>(T value, Span span, int firstPosition, int lastPosition) {}

    /** All phrases in the tokens, from left to right, none overlapping another. */
    public List<Found<T>> in(List<Token> tokens) {
        Positions positions = new Positions(tokens);
        List<Found<T>> found = new ArrayList<>();
        int free = 0;
        for (Token token : tokens) {
            if (token.position() >= free) {
                Found<T> longest = longestFrom(token.position(), positions);
                if (longest != null) {
                    found.add(longest);
                    free = longest.lastPosition() + 1;
                }
            }
        }
        return found;
    }

    /** The longest phrase that starts at a position. */
    @Nullable
    Found<T> longestFrom(int position, Positions positions) {
        return longest(root, position, position, positions);
    }

    private static <T> @Nullable Found<T> longest(Node<T> node, int first, int position, Positions positions) {
        Found<T> best = null;
        int to = positions.to(position);
        for (int i = positions.from(position); i < to; i++) {
            Token token = positions.get(i);
            Node<T> next = node.next.get(token.term());
            if (next == null) {
                continue;
            }
            Found<T> here = longest(next, first, position + 1, positions);
            if (here == null && next.value != null) {
                here = new Found<>(next.value, positions.span(first, token), first, position);
            }
            if (here != null && (best == null || here.lastPosition() > best.lastPosition())) {
                best = here;
            }
        }
        return best;
    }

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>(2);
        private @Nullable T value;
    }
}
