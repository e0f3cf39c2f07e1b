package tocsin.store;

import java.util.function.Function;

/** Everything that Tocsin remembers. */
public interface Store extends AutoCloseable {
    /**
     * Runs the work in one transaction: all that it wrote is durable when this returns, and nothing of it remains when
     * the work throws. Works of one store that write never interleave on SQLite; on PostgreSQL the unique keys decide.
     */
    <T> T change(Function<Memory, T> work);

    /**
     * As {@link #change}, for the many small works that would each wait for the disk: it may share its transaction with
     * others of its kind. Each is still written whole or not at all, and hurts none of the others when it throws; but when
     * the database itself fails, all of them do, also those that seemed done. A work that changes what others keep copies of is
     * not for this, unless they find out by themselves what was taken back, as from {@link Incidents#since}.
     */
    default <T> T changeTogether(Function<Memory, T> work) {
        return change(work);
    }

    /** Runs work that only reads, beside any writer. */
    <T> T look(Function<Memory, T> work);

    @Override
    void close();
}
