/** The catalogue of entities, the event vocabulary, and the facts read off a headline. */
@NullMarked
package tocsin.read;

import org.jspecify.annotations.NullMarked;
