package tocsin.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Token;
import tocsin.text.Stemmer;
import tocsin.text.Tokenizer;

/**
 * The phrases of one language, each with what it tells, all looked for in one pass. A phrase is found in all plain inflections of its
 * words; behind an equals sign ({@code =hit by}) only as it is written. A short word in capitals ({@code US}) must stand in capitals.
 * Immutable, safe for all threads.
 */
final class Lexicon {
    private static final String AS_WRITTEN = "=";
    private static final int LONGEST_IN_CAPITALS = 4;

    private final Map<String, Word> words;

    private Lexicon(Map<String, Word> words) {
        this.words = words;
    }

    /** One meaning of a phrase. */
    record Sense<T>(Channel<T> channel, T value, boolean inCapitals) {}

    /** A phrase in a headline: the tokens from first to last, by their positions. */
    record Found<T>(Channel<T> channel, T value, int first, int last) {}

    /** A word by which phrases start or go on; compared by identity. */
    private static final class Word {
        private @Nullable Node starts;
    }

    private static final class Node {
        private final Map<Word, Node> next = new HashMap<>(2);
        private final List<Sense<?>> senses = new ArrayList<>(1);
    }

    /** Collects phrases; not safe for several threads. */
    static final class Builder {
        private final Stemmer stemmer;
        private final Map<String, Word> words = new HashMap<>();

        Builder(String language) {
            this.stemmer = Stemmer.of(language);
        }

        /** Adds a phrase. Answers false when it holds no word. */
        <T> boolean add(Channel<T> channel, String phrase, T value) {
            boolean asWritten = phrase.startsWith(AS_WRITTEN);
            List<String> parts = Tokenizer.words(asWritten ? phrase.substring(1) : phrase);
            if (parts.isEmpty()) {
                return false;
            }
            Word first = word(parts.getFirst(), asWritten);
            Node node = first.starts == null ? new Node() : first.starts;
            first.starts = node;
            for (String part : parts.subList(1, parts.size())) {
                node = node.next.computeIfAbsent(word(part, asWritten), w -> new Node());
            }
            boolean known = node.senses.stream()
                    .anyMatch(
                            sense -> sense.channel() == channel && sense.value().equals(value));
            if (!known) {
                node.senses.add(new Sense<>(channel, value, isInCapitals(phrase)));
            }
            return true;
        }

        private Word word(String folded, boolean asWritten) {
            return words.computeIfAbsent(asWritten ? folded : stemmer.stem(folded), w -> new Word());
        }

        private static boolean isInCapitals(String phrase) {
            return phrase.length() > 1
                    && phrase.length() <= LONGEST_IN_CAPITALS
                    && phrase.chars().allMatch(Character::isUpperCase);
        }

        Lexicon build() {
            return new Lexicon(Map.copyOf(words));
        }
    }

    /** Takes what is found. */
    interface Finds {
        /** A phrase with this sense stands at these positions. */
        void found(Sense<?> sense, int first, int last);
    }

    /** Tells every phrase in the tokens, which are in order of position, also those that overlap. */
    void in(List<Token> tokens, Finds finds) {
        new Walk(tokens, finds).overAll();
    }

    private final class Walk {
        private final List<Token> tokens;
        private final Finds finds;
        private final @Nullable Word[] exact;
        private final @Nullable Word[] stems;

        Walk(List<Token> tokens, Finds finds) {
            this.tokens = tokens;
            this.finds = finds;
            this.exact = new @Nullable Word[tokens.size()];
            this.stems = new @Nullable Word[tokens.size()];
        }

        void overAll() {
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                exact[i] = words.get(token.term());
                Word stem = words.get(token.stem());
                stems[i] = Objects.equals(stem, exact[i]) ? null : stem;
            }
            for (int i = 0; i < tokens.size(); i++) {
                from(exact[i], i);
                from(stems[i], i);
            }
        }

        private void from(@Nullable Word word, int at) {
            if (word != null && word.starts != null) {
                on(word.starts, tokens.get(at).position(), at);
            }
        }

        private void on(Node node, int first, int at) {
            int last = tokens.get(at).position();
            for (Sense<?> sense : node.senses) {
                finds.found(sense, first, last);
            }
            if (node.next.isEmpty()) {
                return;
            }
            int i = at + 1;
            while (i < tokens.size() && tokens.get(i).position() == last) {
                i++;
            }
            for (; i < tokens.size() && tokens.get(i).position() == last + 1; i++) {
                step(node, exact[i], first, i);
                step(node, stems[i], first, i);
            }
        }

        private void step(Node node, @Nullable Word word, int first, int at) {
            Node next = word == null ? null : node.next.get(word);
            if (next != null) {
                on(next, first, at);
            }
        }
    }
}
