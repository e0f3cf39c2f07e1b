package tocsin.store.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Many rows in few statements. */
final class Portions {
    /** Both databases bound the parameters of a statement, SQLite at 32,766. */
    private static final int ROWS_A_STATEMENT = 500;

    private Portions() {}

    static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < list.size(); from += ROWS_A_STATEMENT) {
            portions.add(list.subList(from, Math.min(from + ROWS_A_STATEMENT, list.size())));
        }
        return portions;
    }

    /** A row of places, so many times, as VALUES takes them. */
    static String rows(int count, String row) {
        return String.join(", ", Collections.nCopies(count, row));
    }
}
