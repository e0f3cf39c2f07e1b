package tocsin.store;

import java.util.function.Function;

/** Everything that Tocsin remembers. */
public interface Store extends AutoCloseable {
    /**
     * Runs the work in one transaction: all that it wrote is durable when this returns, and nothing of it remains when
     * the work throws. Works of one store that write never interleave on SQLite; on PostgreSQL the unique keys decide.
     */
    <T> T change(Function<Memory, T> work);

    /** Runs work that only reads, beside any writer. */
    <T> T look(Function<Memory, T> work);

    @Override
    void close();
}
