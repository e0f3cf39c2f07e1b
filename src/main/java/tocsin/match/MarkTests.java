package tocsin.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tocsin.domain.Imprint;
import tocsin.domain.Marks;
import tocsin.text.Stemmer;

/** What can be said of words by the marks of a headline: that they are not there, or that they may be. */
final class MarkTests {
    private MarkTests() {}

    /** Whether the leaf may be there; empty when marks say nothing of such leaves. */
    static Optional<Predicate<Imprint>> of(Query.TextLeaf leaf) {
        return switch (leaf) {
            case Query.Word word -> Optional.of(oneOf(language -> stems(word.term(), language)));
            case Query.Prefix prefix -> begins(prefix.start());
            case Query.Phrase phrase -> pieces(phrase.pieces());
            case Query.Near near -> pieces(near.pieces());
            case Query.Fuzzy fuzzy -> Optional.empty();
            case Query.Regex regex -> Optional.empty();
            case Query.Named named -> Optional.empty();
            case Query.Kind kind -> Optional.empty();
        };
    }

    private static Optional<Predicate<Imprint>> pieces(List<Query.Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece.prefix()
                        ? begins(piece.term()).stream()
                        : Stream.of(oneOf(language -> exact(piece.term(), language))))
                .reduce(Predicate::and);
    }

    private static Optional<Predicate<Imprint>> begins(String start) {
        if (start.length() < Marks.BEGINNING) {
            return Optional.empty();
        }
        long beginning = Marks.beginning(start);
        return Optional.of(imprint -> imprint.marks().mayHold(beginning));
    }

    /** The stems of a bare word in one language, and of what it is when it stands there as it is. */
    private static Stream<String> stems(String term, String language) {
        return Stream.concat(
                exact(term, language), Stemmer.all(term).stream().filter(stem -> stem.startsWith(language + ":")));
    }

    /** The stems that a word has where it stands as it is: in a name, or outside, where it may be of another language. */
    private static Stream<String> exact(String term, String language) {
        return Stream.of(term, Stemmer.of(language).stem(term));
    }

    private static Predicate<Imprint> oneOf(Function<String, Stream<String>> stemsIn) {
        Map<String, long[]> known = new HashMap<>();
        return imprint -> {
            long[] entries = known.computeIfAbsent(
                    imprint.particulars().language(),
                    language -> stemsIn.apply(language)
                            .distinct()
                            .mapToLong(Marks::entry)
                            .toArray());
            return LongStream.of(entries).anyMatch(imprint.marks()::mayHold);
        };
    }
}
