package tocsin.read;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * One language's words for events; immutable. {@code config/vocabulary/en.yml} explains each part.
 *
 * @param behind which names that stand right behind a deed are of those who did it
 * @param stopwords the words by which no two titles are alike, folded, and stems under their tag
 */
record Vocabulary(
        String language,
        Order order,
        Adjectives adjectives,
        Behind behind,
        Endings endings,
        Lexicon lexicon,
        Set<String> stopwords) {
    /** The order of subject, verb and object. */
    enum Order {
        /** <em>Israel strikes Gaza.</em> */
        SVO,
        /** The verb may also come first, as in Arabic. */
        VSO,
        /** The verb comes last. */
        SOV
    }

    /** Whether <em>Israeli</em> stands before its noun or behind it. */
    enum Adjectives {
        BEFORE,
        BEHIND
    }

    /** Whether <em>strike Israel</em>, word by word, may mean that Israel strikes. */
    enum Behind {
        NOBODY,
        /** Adjectives do: <em>frappe israélienne</em>. */
        PEOPLES,
        /** Names do as well: <em>удар Израиля</em>. */
        NAMES
    }

    /** A word for a day. */
    sealed interface Day {
        /** The last such day of the week, the day of publication included. */
        record Weekday(DayOfWeek day) implements Day {}

        /** So many days before publication. */
        record Ago(int days) implements Day {}
    }
}
