/** Pictures of figures, drawn as PNG. */
@NullMarked
package tocsin.chart;

import org.jspecify.annotations.NullMarked;
