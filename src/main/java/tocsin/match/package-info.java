/** The query language of watches, and which watches a reading satisfies, by which words. */
@NullMarked
package tocsin.match;

import org.jspecify.annotations.NullMarked;
