/** The root: the command line, the settings and the wiring, by hand. The only package that sees every other. */
@NullMarked
package tocsin;

import org.jspecify.annotations.NullMarked;
