/** What is remembered: interfaces only. */
@NullMarked
package tocsin.store;

import org.jspecify.annotations.NullMarked;
