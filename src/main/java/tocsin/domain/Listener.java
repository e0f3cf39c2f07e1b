package tocsin.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A chat in which the bell of an incident was rung or is owed.
 *
 * @param loudness when updates ring there; empty: as the operator says
 * @param lastUpdate when the latest update of the incident was decided for it
 */
public record Listener(ChatId chat, Optional<Loudness> loudness, Optional<Instant> lastUpdate) {}
