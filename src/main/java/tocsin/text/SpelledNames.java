package tocsin.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Span;
import tocsin.domain.Token;

/** The names of a {@link Names} table that have words with other spellings. Immutable, safe for all threads. */
final class SpelledNames<T> {
    /** The article as a word of its own, before the letter that it has taken on or <em>l</em>. */
    private static final Set<String> ARTICLES = Set.of(
            "al", "el", "ul", "ol", "as", "es", "ash", "esh", "asch", "esch", "at", "et", "ath", "ad", "ed", "adh",
            "edh", "ar", "er", "az", "ez", "an", "en");

    /** What Persian puts between two words that belong together: <em>Hashd-e Shaabi</em>. */
    private static final String EZAFE = "e";

    /** A name of several words may be changed by 1 for so many of its letters, of which the first few do not count. */
    private static final int LETTERS_FOR_ONE = 3;

    private static final int FIRST_LETTERS = 2;

    /** How long the article is that stands joined before a word. */
    private static final int JOINED_ARTICLE = 2;

    /** What stands before many surnames tells little of who is meant. */
    private static final Set<String> TITLES = Set.of(
            "general",
            "commander",
            "brigadier",
            "colonel",
            "ayatollah",
            "imam",
            "sheikh",
            "shaikh",
            "cheikh",
            "sayyid",
            "sayyed",
            "sayed",
            "seyyed",
            "seyed",
            "hajj",
            "haj");

    private final Node<T> root;
    private final Spellings spellings;

    private SpelledNames(Node<T> root, Spellings spellings) {
        this.root = root;
        this.spellings = spellings;
    }

    static final class Builder<T> {
        private final Node<T> root = new Node<>(0);
        private final Spellings.Builder spellings = new Spellings.Builder();

        void add(List<NameWord> words, T value, Set<String> never) {
            for (List<NameWord> way : Spacing.of(words)) {
                Node<T> node = root;
                for (NameWord word : way) {
                    node = next(node, word);
                }
                if (node.value == null) {
                    node.value = value;
                    node.never = never;
                }
            }
        }

        private Node<T> next(Node<T> node, NameWord word) {
            int letters = node.letters
                    + (TITLES.contains(word.word()) ? 0 : word.bare().length());
            if (!word.varies()) {
                return node.fixed.computeIfAbsent(word.word(), w -> new Node<>(letters));
            }
            spellings.add(word);
            node.hasArticle |= word.hasArticle();
            return node.varying.computeIfAbsent(word.word(), w -> new Node<>(letters));
        }

        SpelledNames<T> build() {
            return new SpelledNames<>(root, spellings.build());
        }
    }

    Search search(Positions positions, Predicate<Span> mayBeName) {
        return new Search(positions, mayBeName);
    }

    /** Looks for names in one text. For one thread. */
    final class Search {
        private final Positions positions;
        private final Predicate<Span> mayBeName;
        private int first;
        private int atLeast;
        private int bestCost;
        private boolean isUnclear;
        private Phrases.@Nullable Found<T> best;

        private Search(Positions positions, Predicate<Span> mayBeName) {
            this.positions = positions;
            this.mayBeName = mayBeName;
        }

        /** The longest name from a position on that reaches at least to another, and of equally long ones the nearest. */
        Phrases.@Nullable Found<T> from(int position, int last) {
            first = position;
            atLeast = last;
            best = null;
            isUnclear = false;
            walk(root, position, 0, false, 0);
            return isUnclear ? null : best;
        }

        /** @param article the letter that a separate article before this position has taken on; 0 without one */
        private void walk(Node<T> node, int position, int cost, boolean inCompany, int article) {
            int to = positions.to(position);
            for (int i = positions.from(position); i < to; i++) {
                Token token = positions.get(i);
                Node<T> fixed = article == 0 ? node.fixed.get(token.term()) : null;
                if (fixed != null) {
                    reached(fixed, token, cost, inCompany, true);
                }
                if (!node.varying.isEmpty()) {
                    spelled(node, token, cost, inCompany, article);
                }
                if (inCompany && article == 0 && !node.varying.isEmpty()) {
                    walkBehindArticle(node, token, cost);
                }
            }
        }

        private void walkBehindArticle(Node<T> node, Token token, int cost) {
            if (node.hasArticle && ARTICLES.contains(token.term())) {
                walk(node, token.position() + 1, cost, true, token.term().charAt(1));
            } else if (EZAFE.equals(token.term())) {
                walk(node, token.position() + 1, cost + 1, true, EZAFE.charAt(0));
            }
        }

        private void spelled(Node<T> node, Token token, int cost, boolean inCompany, int article) {
            List<Spellings.Spelled> words = spellings.of(token.term());
            for (int i = 0; i < words.size(); i++) {
                Spellings.Spelled word = words.get(i);
                Node<T> next = node.varying.get(word.word());
                if (next != null && (article == 0 || isBehind(article, word))) {
                    int lacksArticle = word.bare() && article == 0 ? 1 : 0;
                    reached(
                            next,
                            token,
                            cost + word.cost() + lacksArticle,
                            inCompany,
                            word.alone() && !next.never.contains(token.term()));
                }
            }
        }

        /** Whether a word belongs behind a separate article: one that is listed with its article, and starts as that wants. */
        private boolean isBehind(int article, Spellings.Spelled word) {
            return article == EZAFE.charAt(0)
                    || (word.bare() && (article == 'l' || word.word().charAt(JOINED_ARTICLE) == article));
        }

        private void reached(Node<T> node, Token token, int cost, boolean inCompany, boolean alone) {
            T value = node.value;
            boolean isNear = inCompany ? cost * LETTERS_FOR_ONE <= node.letters - FIRST_LETTERS : alone;
            if (value != null && isNear && token.position() >= atLeast) {
                offer(value, token, cost);
            }
            walk(node, token.position() + 1, cost, true, 0);
        }

        private void offer(T value, Token token, int cost) {
            int length = best == null ? 1 : Integer.compare(token.position(), best.lastPosition());
            if (best != null && length == 0 && cost == bestCost) {
                isUnclear |= !value.equals(best.value());
            } else if (length > 0 || (length == 0 && cost < bestCost)) {
                Span span = positions.span(first, token);
                if (mayBeName.test(span)) {
                    best = new Phrases.Found<>(value, span, first, token.position());
                    bestCost = cost;
                    isUnclear = false;
                }
            }
        }
    }

    private static final class Node<T> {
        private final Map<String, Node<T>> fixed = new HashMap<>(2);
        private final Map<String, Node<T>> varying = new HashMap<>(2);
        /** How many letters lead here, without articles and titles. */
        private final int letters;

        private boolean hasArticle;
        private @Nullable T value;
        /** Words that are no other spelling of this name of one word. */
        private Set<String> never = Set.of();

        private Node(int letters) {
            this.letters = letters;
        }
    }
}
