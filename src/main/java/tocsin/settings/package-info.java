/** The operator's settings: one YAML file and the environment, read into immutable records, each mistake named with its line. */
@NullMarked
package tocsin.settings;

import org.jspecify.annotations.NullMarked;
