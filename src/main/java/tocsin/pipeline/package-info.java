/** The stories: Ingest, Deliver and Respond, each of them the verbs in order. */
@NullMarked
package tocsin.pipeline;

import org.jspecify.annotations.NullMarked;
