/**
 * Holds a headline against very many rules at once: a dictionary of terms, rules filed under their rarest necessary term, and
 * snapshots that readers use while a writer makes the next. It knows nothing of the query language.
 */
@NullMarked
package tocsin.engine;

import org.jspecify.annotations.NullMarked;
