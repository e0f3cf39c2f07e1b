/** What benchmarks measure on: generated feeds, a server for them in a process of its own, a bare client beside ours. */
@NullMarked
package tocsin.bench;

import org.jspecify.annotations.NullMarked;
