/** Which incident a reading belongs to, and because of what. */
@NullMarked
package tocsin.group;

import org.jspecify.annotations.NullMarked;
