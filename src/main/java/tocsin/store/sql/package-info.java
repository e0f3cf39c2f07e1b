/** What is remembered, in SQL: SQLite by default, PostgreSQL for several machines. */
@NullMarked
package tocsin.store.sql;

import org.jspecify.annotations.NullMarked;
