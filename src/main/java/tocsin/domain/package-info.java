/** Records and sealed types that two packages share. No I/O, no clock. */
@NullMarked
package tocsin.domain;

import org.jspecify.annotations.NullMarked;
