/** Quartz: when feeds are polled and alerts delivered. */
@NullMarked
package tocsin.schedule;

import org.jspecify.annotations.NullMarked;
