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
        Map<Integer, List<Token>> byPosition = new HashMap<>();
        tokens.forEach(token -> byPosition
                .computeIfAbsent(token.position(), p -> new ArrayList<>(1))
                .add(token));
        List<Found<T>> found = new ArrayList<>();
        int free = 0;
        for (Token token : tokens) {
            if (token.position() >= free) {
                Found<T> longest = longestFrom(token.position(), byPosition);
                if (longest != null) {
                    found.add(longest);
                    free = longest.lastPosition() + 1;
                }
            }
        }
        return found;
    }

    private @Nullable Found<T> longestFrom(int position, Map<Integer, List<Token>> byPosition) {
        return longest(root, position, position, byPosition);
    }

    private static <T> @Nullable Found<T> longest(
            Node<T> node, int first, int position, Map<Integer, List<Token>> byPosition) {
        Found<T> best = null;
        for (Token token : byPosition.getOrDefault(position, List.of())) {
            Node<T> next = node.next.get(token.term());
            if (next == null) {
                continue;
            }
            Found<T> here = longest(next, first, position + 1, byPosition);
            if (here == null && next.value != null) {
                here = new Found<>(next.value, span(first, token, byPosition), first, position);
            }
            if (here != null && (best == null || here.lastPosition() > best.lastPosition())) {
                best = here;
            }
        }
        return best;
    }

    private static Span span(int first, Token last, Map<Integer, List<Token>> byPosition) {
        Token start = byPosition.getOrDefault(first, List.of(last)).getFirst();
        return new Span(last.span().part(), start.span().start(), last.span().end());
    }

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>(2);
        private @Nullable T value;
    }
}
