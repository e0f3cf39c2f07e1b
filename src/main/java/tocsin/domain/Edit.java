package tocsin.domain;

import java.time.Instant;

/**
 * A headline that was known already and got another title from its feed.
 *
 * @param seen the poll that found it
 */
public record Edit(HeadlineId headline, Instant seen, Wording before, Wording after) {}
