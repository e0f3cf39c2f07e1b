package tocsin.read;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import tocsin.domain.Token;
import tocsin.text.Phrases;

/** Reads how many people died. */
final class Toll {
    /** How many words may stand between a number and the word for the dead: <em>four US soldiers were killed</em>. */
    private static final int REACH = 4;

    private static final int HIGHEST = 100_000;

    private final List<Token> news;
    private final Set<Integer> unharmed = new HashSet<>();
    private final Set<Integer> notPeople = new HashSet<>();
    private final Set<Integer> wounded = new HashSet<>();
    private final Set<Integer> fillers = new HashSet<>();

    /** The words of names: nobody died of the number in <em>Tower 22</em>. */
    private final Set<Integer> named = new HashSet<>();

    private final List<Phrases.Found<Integer>> numbers;

    private Toll(Vocabulary words, Text text) {
        this.news = text.news();
        cover(words.unharmed(), unharmed);
        cover(words.notPeople(), notPeople);
        cover(words.weapons(), notPeople);
        cover(words.deeds(), notPeople);
        cover(words.wounded(), wounded);
        notPeople.removeAll(wounded);
        cover(words.about(), fillers);
        news.stream()
                .filter(token -> text.mentions().stream()
                        .anyMatch(mention -> mention.span().overlaps(token.span())))
                .forEach(token -> named.add(token.position()));
        this.numbers = words.numbers().in(asWritten(news));
    }

    /** The toll that the news states: 0 when it says that nobody died, empty when it says nothing. */
    static OptionalInt of(Vocabulary words, Text text) {
        Toll toll = new Toll(words, text);
        for (Phrases.Found<Boolean> dead : words.killed().in(toll.news)) {
            OptionalInt count = toll.count(dead);
            if (count.isPresent()) {
                return count;
            }
        }
        return words.unharmed().in(text.all()).isEmpty() ? OptionalInt.empty() : OptionalInt.of(0);
    }

    private OptionalInt count(Phrases.Found<Boolean> dead) {
        if (unharmed.contains(dead.firstPosition())) {
            return OptionalInt.empty();
        }
        OptionalInt before = IntStream.rangeClosed(1, REACH)
                .map(distance -> dead.firstPosition() - distance)
                .filter(at -> numberAt(at).isPresent())
                .limit(1)
                .filter(at -> countsPeople(at, dead.firstPosition()))
                .findFirst();
        if (before.isPresent()) {
            return numberAt(before.getAsInt());
        }
        int at = dead.lastPosition() + 1;
        while (fillers.contains(at) && numberAt(at).isEmpty()) {
            at++;
        }
        return !notPeople.contains(at + 1) && !isOfWounded(at) ? numberAt(at) : OptionalInt.empty();
    }

    /** <em>Killed, two wounded</em> against <em>kills two, wounds five</em>, where the wounded have a number of their own. */
    private boolean isOfWounded(int number) {
        return wounded.contains(number + 1) && numberAt(number + 2).isEmpty();
    }

    /** Whether nothing from the number to here says that it counts days, drones or wounded. */
    private boolean countsPeople(int number, int until) {
        return IntStream.range(number + 1, until).noneMatch(at -> notPeople.contains(at) || wounded.contains(at));
    }

    private OptionalInt numberAt(int position) {
        if (unharmed.contains(position) || named.contains(position)) {
            return OptionalInt.empty();
        }
        for (Phrases.Found<Integer> number : numbers) {
            if (number.lastPosition() == position) {
                return OptionalInt.of(number.value());
            }
        }
        return news.stream()
                .filter(token -> token.position() == position)
                .limit(1)
                .filter(token -> isDigits(token.term()) && !isYear(token))
                .mapToInt(token -> Integer.parseInt(token.term()))
                .filter(value -> value < HIGHEST)
                .findFirst();
    }

    private static boolean isDigits(String term) {
        return term.length() <= 6 && term.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Four digits without a separator that could be a year of our days. */
    private static boolean isYear(Token token) {
        boolean plain = token.span().end() - token.span().start() == 4;
        return plain && (token.term().startsWith("19") || token.term().startsWith("20"));
    }

    /** Only the words as they stand: what is left of الاثنين, Monday, without its article is a number. */
    private static List<Token> asWritten(List<Token> tokens) {
        Set<Integer> seen = new HashSet<>();
        return tokens.stream().filter(token -> seen.add(token.position())).toList();
    }

    private void cover(Phrases<?> phrases, Set<Integer> into) {
        phrases.in(news)
                .forEach(found -> IntStream.rangeClosed(found.firstPosition(), found.lastPosition())
                        .forEach(into::add));
    }
}
