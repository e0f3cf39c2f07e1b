/** What all who post over HTTP share. */
@NullMarked
package tocsin.http;

import org.jspecify.annotations.NullMarked;
