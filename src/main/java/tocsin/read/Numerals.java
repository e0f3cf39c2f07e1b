package tocsin.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.domain.Figure;

/** Finds the numbers that may count something: no years, dates, times, prices and percentages, and none that is part of a name. */
final class Numerals {
    private static final int MOST_DIGITS = 6;
    private static final int HIGHEST = 100_000;

    /** So many words may stand between a number and <em>at least</em>. */
    private static final int REACH = 2;

    private static final int REACH_BEHIND = 3;

    private final Passage passage;
    private final List<Numeral> found = new ArrayList<>(4);

    private Numerals(Passage passage) {
        this.passage = passage;
    }

    static List<Numeral> in(Passage passage) {
        Numerals numerals = new Numerals(passage);
        int at = 0;
        while (at < passage.size()) {
            Numeral numeral = numerals.at(at);
            if (numeral == null) {
                at++;
            } else {
                numerals.found.add(numeral);
                at = numeral.last() + 1;
            }
        }
        return numerals.found.stream().map(numerals::qualified).toList();
    }

    private @Nullable Numeral at(int at) {
        Lexicon.Found<Integer> crowd = passage.at(Channel.CROWDS, at);
        if (crowd != null) {
            return new Numeral(crowd.value(), Figure.Qualifier.AT_LEAST, at, crowd.last());
        }
        Numeral one = single(at);
        if (one == null) {
            return null;
        }
        Lexicon.Found<Integer> multiple = passage.at(Channel.MULTIPLES, one.last() + 1);
        if (multiple != null && one.value() < HIGHEST / multiple.value()) {
            return new Numeral(one.value() * multiple.value(), one.qualifier(), at, multiple.last());
        }
        return withUnits(one);
    }

    /** <em>Twenty five</em>, بیست و پنج, خمسة وعشرون. */
    private Numeral withUnits(Numeral one) {
        int next = one.last() + 1;
        if (isTens(one.value()) && passage.has(Channel.AND, next)) {
            next++;
        }
        Numeral other =
                passage.has(Channel.NUMBERS, next) && passage.has(Channel.NUMBERS, one.last()) ? single(next) : null;
        boolean adds = other != null
                && ((isTens(one.value()) && other.value() < 10)
                        || (one.value() < 10
                                && isTens(other.value())
                                && passage.raw(next).charAt(0) == 'و'));
        return other != null && adds
                ? new Numeral(one.value() + other.value(), one.qualifier(), one.first(), other.last())
                : one;
    }

    private static boolean isTens(int value) {
        return value >= 20 && value < 100 && value % 10 == 0;
    }

    private @Nullable Numeral single(int at) {
        if (!passage.isInside(at) || passage.mention(at) != null || passage.has(Channel.DAYS, at)) {
            return null;
        }
        Lexicon.Found<Integer> word = passage.at(Channel.NUMBERS, at);
        if (word != null && word.first() == at) {
            return new Numeral(word.value(), Figure.Qualifier.EXACT, at, word.last());
        }
        int digits = digits(at);
        return digits == 0 || isNoCount(at, digits)
                ? null
                : new Numeral(
                        Integer.parseInt(passage.word(at).term().substring(0, digits)), Figure.Qualifier.EXACT, at, at);
    }

    /** How many digits a word is made of; 0 for other words. Turkish writes endings behind an apostrophe: {@code 91'e}. */
    private int digits(int at) {
        String term = passage.word(at).term();
        int digits = 0;
        while (digits < term.length() && term.charAt(digits) >= '0' && term.charAt(digits) <= '9') {
            digits++;
        }
        if (digits > MOST_DIGITS) {
            return 0;
        }
        boolean bare = digits == term.length();
        CharSequence raw = passage.raw(at);
        return bare || (raw.length() > digits && "'’".indexOf(raw.charAt(digits)) >= 0) ? digits : 0;
    }

    private boolean isNoCount(int at, int digits) {
        CharSequence raw = passage.raw(at);
        boolean year =
                raw.length() == 4 && digits == 4 && isYear(passage.word(at).term());
        boolean price = "$€£₪".indexOf(passage.before(at)) >= 0;
        char behind = passage.behind(at, 1);
        boolean share = behind == '%' || behind == '٪';
        boolean time = (behind == ':' && Character.isDigit(passage.behind(at, 2)))
                || (passage.before(at) == ':'
                        && at > 0
                        && Character.isDigit(passage.raw(at - 1).charAt(0)));
        boolean fraction = behind == '.' && Character.isDigit(passage.behind(at, 2));
        boolean date = passage.has(Channel.MONTHS, at + 1) || passage.has(Channel.MONTHS, at - 1);
        return year || price || share || time || fraction || date;
    }

    /** Whether a term is a year of our days. */
    static boolean isYear(String term) {
        return term.length() == 4
                && (term.startsWith("19") || term.startsWith("20"))
                && term.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Numeral qualified(Numeral numeral) {
        Figure.Qualifier qualifier = before(numeral);
        if (qualifier == null) {
            qualifier = behind(numeral);
        }
        return qualifier == null ? numeral : new Numeral(numeral.value(), qualifier, numeral.first(), numeral.last());
    }

    private Figure.@Nullable Qualifier before(Numeral numeral) {
        for (int at = numeral.first() - 1; at >= Math.max(0, numeral.first() - REACH); at--) {
            Lexicon.Found<Figure.Qualifier> said = passage.at(Channel.QUALIFIERS, at);
            if (passage.has(Channel.UPDATES, at)) {
                return null; // выросло до: the number itself, and no limit
            }
            if (said != null && passage.together(at, numeral.first())) {
                return said.value();
            }
            if (!passage.has(Channel.FILLERS, at)) {
                return null;
            }
        }
        return null;
    }

    /** 13 شخصا على الأقل, <em>12 or more</em>. */
    private Figure.@Nullable Qualifier behind(Numeral numeral) {
        for (int at = numeral.last() + 1; at <= numeral.last() + REACH_BEHIND && passage.isInside(at); at++) {
            int here = at;
            if (!passage.together(at, numeral.last()) || found.stream().anyMatch(other -> other.first() == here)) {
                return null;
            }
            Lexicon.Found<Boolean> said = passage.at(Channel.AT_LEAST_BEHIND, at);
            if (said != null) {
                int next = said.last() + 1;
                boolean ofNext = found.stream().anyMatch(other -> other.first() == next);
                return ofNext ? null : Figure.Qualifier.AT_LEAST;
            }
        }
        return null;
    }
}
