package tocsin.domain;

import java.util.Set;

/**
 * How a headline tells of an incident.
 *
 * @param claim somebody takes responsibility or endorses it
 * @param denial somebody says that they did not do it
 * @param responses how it is answered
 * @param answer the title tells of such an answer (claim, denial, blame, condemnation, arrest), not of the deed itself
 * @param update it brings a known incident up to date: <em>toll rises</em>
 * @param novelty it says that this is one more: <em>second</em>, <em>another</em>, <em>fresh wave</em>
 */
public record Telling(
        boolean claim, boolean denial, Set<Response> responses, boolean answer, boolean update, boolean novelty) {
    /** A plain report. */
    public static final Telling PLAIN = new Telling(false, false, Set.of(), false, false, false);

    public Telling {
        responses = Set.copyOf(responses);
    }
}
