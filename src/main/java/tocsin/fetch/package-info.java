/** One conditional GET and one parse: how a feed becomes headlines. */
@NullMarked
package tocsin.fetch;

import org.jspecify.annotations.NullMarked;
