package tocsin.read;

import java.time.DayOfWeek;
import java.util.Set;
import tocsin.domain.SubEvent;
import tocsin.domain.Weapon;
import tocsin.text.Phrases;

/** One language's words for events; immutable. The files in {@code config/vocabulary} explain each part. */
record Vocabulary(
        String language,
        Phrases<Weapon> weapons,
        Phrases<Boolean> deeds,
        Phrases<SubEvent> events,
        Phrases<Boolean> claims,
        Phrases<Boolean> claimsOf,
        Phrases<Boolean> responses,
        Phrases<Boolean> unreal,
        Phrases<Boolean> elsewhere,
        Phrases<Boolean> killed,
        Phrases<Boolean> wounded,
        Phrases<Boolean> unharmed,
        Phrases<Integer> numbers,
        Phrases<Boolean> about,
        Phrases<Boolean> notPeople,
        Phrases<Day> days,
        Set<String> stopwords) {

    /** A word for a day. */
    sealed interface Day {
        /** The last such day of the week, the day of publication included. */
        record Weekday(DayOfWeek day) implements Day {}

        /** So many days before publication. */
        record Ago(int days) implements Day {}
    }
}
