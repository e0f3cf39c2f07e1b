/** What comes in by HTTP: the callbacks of hubs. */
@NullMarked
package tocsin.web;

import org.jspecify.annotations.NullMarked;
