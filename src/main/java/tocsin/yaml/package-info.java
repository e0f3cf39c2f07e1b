/** YAML whose values know their file and line, so that a mistake can be told by its place. */
@NullMarked
package tocsin.yaml;

import org.jspecify.annotations.NullMarked;
