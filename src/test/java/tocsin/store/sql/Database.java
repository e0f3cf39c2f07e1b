package tocsin.store.sql;

import tocsin.store.Store;

/** A fresh, empty database for one test. */
interface Database extends AutoCloseable {
    /** Opens it; what is still open when the test ends is closed then. */
    Store open(int shards);

    @Override
    void close();
}
