/** Lucene's Monitor as the oracle of our engine, and as what it is measured beside. */
@NullMarked
package tocsin.engine.lucene;

import org.jspecify.annotations.NullMarked;
