/** A day of news to try Tocsin on without a network: six feeds of outlets that do not exist, and the server that plays them. */
@NullMarked
package tocsin.demo;

import org.jspecify.annotations.NullMarked;
